import { isExempt } from '../../problem/exemptions';
import type { Person, RosterProblem } from '../../problem/roster-problem';
import { openingLedger } from '../../rotation/ledger';
import { sumOfPeriods } from '../../rotation/ledger-periods';
import { daysStillAhead, windowParts, type WindowPart } from '../../rotation/month-window';
import type { BoundParameters } from '../rule';
import type { RowExtender } from '../row-automaton';
import { tabulateAutomaton } from '../tabulate-automaton';
import type { PresencePrevalenceParameters } from './rule';

/** What the end of a week's part of a window asks of a person: so many days on site more than agile ones in the plan. */
interface PartEnd {
  readonly leastMargin: number;
}

/**
 * The state is the days on site less the agile ones of the window so far, and whether the week's part of it has an agile
 * one. Classes: 1 on site, 2 agile.
 */
export const extend: RowExtender<BoundParameters<PresencePrevalenceParameters>> = (
  problem,
  person,
  { rule, parameters: { windowMonths } },
) => {
  const parts = windowParts(problem.days, windowMonths);
  const partStarts = new Set(parts.map(({ days }) => days[0]!.on));
  const isNewWindow = (part: WindowPart, index: number): boolean => part.window.from !== parts[index - 1]?.window.from;
  const windowStarts = new Set(parts.filter(isNewWindow).map(({ days }) => days[0]!.on));
  const ends = new Map(parts.map((part) => [part.days.at(-1)!.on, endOf(problem, person, part)]));
  const most = problem.days.length;
  const automaton = tabulateAutomaton(problem, {
    ruleId: rule,
    stateCount: 2 * (2 * most + 1),
    startState: 2 * most,
    classCount: 3,
    classOf: ({ mode }) => (mode === 'agile' ? 2 : 1),
    kindOfDay: (day) => {
      const { on } = problem.days[day]!;
      return [windowStarts.has(on), partStarts.has(on), ends.get(on)?.leastMargin].join();
    },
    step: (state, dayClass, day) => {
      const { on } = problem.days[day]!;
      const before = windowStarts.has(on) ? 0 : (state >> 1) - most;
      const margin = before + (dayClass === 0 ? 0 : dayClass === 1 ? 1 : -1);
      const hasAgile = dayClass === 2 || (state % 2 === 1 && !partStarts.has(on));
      const end = ends.get(on);
      if (Math.abs(margin) > most || (end && hasAgile && margin < end.leastMargin)) return -1;
      return 2 * (margin + most) + (hasAgile ? 1 : 0);
    },
  });
  return { automata: [automaton], counters: [] };
};

function endOf(problem: RosterProblem, person: Person, { window, days }: WindowPart): PartEnd {
  const isOutside = days.some(({ on }) => isExempt(problem, person.id, 'agile-above-limits', on));
  if (isOutside) return { leastMargin: Number.NEGATIVE_INFINITY };
  const before = sumOfPeriods(openingLedger(problem).get(person.id), window.from, window.to);
  const ahead = daysStillAhead(person, days.at(-1)!.on, window.to);
  return { leastMargin: 1 - ahead - before.presenceDays + before.agileDays };
}
