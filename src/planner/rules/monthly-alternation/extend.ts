import type { Person, RosterProblem } from '../../problem/roster-problem';
import { openingLedger } from '../../rotation/ledger';
import { sumOfPeriods } from '../../rotation/ledger-periods';
import { daysStillAhead, windowParts } from '../../rotation/month-window';
import { rotates } from '../../rotation/shift-rotation';
import type { BoundParameters } from '../rule';
import type { RowExtender } from '../row-automaton';
import { tabulateAutomaton } from '../tabulate-automaton';
import type { MonthlyAlternationParameters } from './rule';

/** What a month has seen so far; the days count up to one more than the exempt ones. */
interface MonthSoFar {
  readonly days: number;
  readonly hasMorning: boolean;
  readonly hasAfternoon: boolean;
  /** Whether the week's part of the month is worked. */
  readonly isWorked: boolean;
}

/** The state is what the month has seen so far. Classes: 1 morning, 2 afternoon, 3 any other duty. */
export const extend: RowExtender<BoundParameters<MonthlyAlternationParameters>> = (
  problem,
  person,
  { rule, parameters: { exemptUpToDays } },
) => {
  const most = exemptUpToDays + 1;
  const parts = windowParts(problem.days, 1);
  const partStarts = new Set(parts.map(({ days }) => days[0]!.on));
  const judgedOn = new Set(
    parts
      .filter(({ window, days }) => {
        const isOver = daysStillAhead(person, days.at(-1)!.on, window.to) === 0;
        return isOver && rotates(problem, person, days);
      })
      .map(({ days }) => days.at(-1)!.on),
  );
  const monthStart = (day: number): MonthSoFar | null => {
    const { on } = problem.days[day]!;
    return day === 0 || on.endsWith('-01') ? soFarBefore(problem, person, on, most) : null;
  };
  const automaton = tabulateAutomaton(problem, {
    ruleId: rule,
    stateCount: 8 * (most + 1),
    classCount: 4,
    classOf: ({ duty }) => 1 + ['morning', 'afternoon', 'full-day'].indexOf(duty.band),
    kindOfDay: (day) => {
      const { on } = problem.days[day]!;
      return JSON.stringify([monthStart(day), partStarts.has(on), judgedOn.has(on)]);
    },
    step: (state, dayClass, day) => {
      const { on } = problem.days[day]!;
      const before = monthStart(day) ?? unpacked(state);
      const after = {
        days: Math.min(most, before.days + (dayClass === 0 ? 0 : 1)),
        hasMorning: before.hasMorning || dayClass === 1,
        hasAfternoon: before.hasAfternoon || dayClass === 2,
        isWorked: dayClass > 0 || (before.isWorked && !partStarts.has(on)),
      };
      const isJudged = judgedOn.has(on) && after.isWorked && after.days > exemptUpToDays;
      return isJudged && !(after.hasMorning && after.hasAfternoon) ? -1 : packed(after);
    },
  });
  return { automata: [automaton], counters: [] };
};

function soFarBefore(problem: RosterProblem, { id }: Person, on: string, most: number): MonthSoFar {
  const { window } = windowParts([problem.days.find((day) => day.on === on)!], 1)[0]!;
  const before = sumOfPeriods(openingLedger(problem).get(id), window.from, window.to);
  return {
    days: Math.min(most, before.presenceDays + before.agileDays),
    hasMorning: before.mornings > 0,
    hasAfternoon: before.afternoons > 0,
    isWorked: false,
  };
}

const packed = ({ days, hasMorning, hasAfternoon, isWorked }: MonthSoFar): number =>
  8 * days + (hasMorning ? 4 : 0) + (hasAfternoon ? 2 : 0) + (isWorked ? 1 : 0);

const unpacked = (state: number): MonthSoFar => ({
  days: state >> 3,
  hasMorning: (state & 4) > 0,
  hasAfternoon: (state & 2) > 0,
  isWorked: (state & 1) > 0,
});
