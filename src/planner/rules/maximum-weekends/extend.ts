import type { RosterProblem } from '../../problem/roster-problem';
import { pastDays } from '../past-days';
import type { BoundParameters } from '../rule';
import type { PersonAutomaton, RowExtender } from '../row-automaton';
import { tabulateAutomaton, worked } from '../tabulate-automaton';
import type { MaximumWeekendsParameters } from './rule';

/** Weeks in a row that fit in the states of an automaton, each worked or not. */
const MAX_WINDOW_WEEKS = 8;

/** Over the whole horizon the number of weekends worked is enough; over some weeks, which of the last ones were. */
export const extend: RowExtender<BoundParameters<MaximumWeekendsParameters>> = (problem, { id }, bound) => {
  const { maxWeekends, weeks } = bound.parameters;
  const weekCount = problem.days.length / 7;
  const past = pastWeekends(problem, id, weeks);
  if (weeks === 0 || (weeks >= weekCount && past === 0))
    return { automata: [countingAutomaton(problem, bound.rule, maxWeekends)], counters: [] };
  if (weeks > MAX_WINDOW_WEEKS) return null;
  return { automata: [windowAutomaton(problem, bound.rule, maxWeekends, weeks, past)], counters: [] };
};

/** State: twice the weekends worked, and 1 where the Saturday just read was one. */
function countingAutomaton(problem: RosterProblem, ruleId: string, maxWeekends: number): PersonAutomaton {
  return tabulateAutomaton(problem, {
    ...worked,
    ruleId,
    stateCount: 2 * maxWeekends + 2,
    kindOfDay: (day) => weekendDay(problem, day),
    step: (state, dayClass, day) => {
      const count = state >> 1;
      const isCounted = state % 2 === 1;
      if (weekendDay(problem, day) === 0 || dayClass === 0) return 2 * count;
      if (isCounted) return 2 * count;
      if (count >= maxWeekends) return -1;
      return 2 * (count + 1) + (weekendDay(problem, day) === 6 ? 1 : 0);
    },
  });
}

/** State: a bit for each of the last weekends, the lowest for that of this week. */
function windowAutomaton(
  problem: RosterProblem,
  ruleId: string,
  maxWeekends: number,
  weeks: number,
  startState: number,
): PersonAutomaton {
  const all = (1 << weeks) - 1;
  return tabulateAutomaton(problem, {
    ...worked,
    ruleId,
    stateCount: all + 1,
    startState,
    kindOfDay: (day) => problem.days[day]!.weekday,
    step: (state, dayClass, day) => {
      const { weekday } = problem.days[day]!;
      if (weekday === 1) return (state << 1) & all;
      if (weekday < 6 || dayClass === 0) return state;
      const after = state | 1;
      return bitCount(after) > maxWeekends ? -1 : after;
    },
  });
}

/** A bit for each worked weekend of the weeks before the horizon that a window reaches back to, the lowest for the last. */
function pastWeekends(problem: RosterProblem, personId: string, weeks: number): number {
  let bits = 0;
  for (const [day, duty] of pastDays(problem, personId, 7 * Math.max(0, weeks - 1))
    .reverse()
    .entries())
    if (duty !== null && day % 7 <= 1) bits |= 1 << Math.floor(day / 7);
  return bits;
}

/** 6 on Saturday, 7 on Sunday, otherwise 0. */
const weekendDay = ({ days }: RosterProblem, day: number): number => (days[day]!.weekday >= 6 ? days[day]!.weekday : 0);

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}
