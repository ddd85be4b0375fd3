import type { RosterProblem } from '../problem/roster-problem';
import type { PersonCounter, RowExtension } from './row-automaton';
import { tabulateAutomaton } from './tabulate-automaton';

/** Bounds of a sum over some days of the horizon, `firstDay` up to `endDay` (excluded). */
export interface PeriodBounds {
  readonly firstDay: number;
  readonly endDay: number;
  readonly least: number;
  readonly most: number;
}

type AmountOf = PersonCounter['amountOf'];

/** Sums followed state by state have no more values than this; wider ones are left to other ways of solving. */
const MAX_STATES = 2_000;

/**
 * A rule that bounds a sum in each of some periods, which follow each other without overlap: one counter where a single
 * period is the whole horizon, otherwise an automaton that begins anew with each period.
 */
export function periodSums(
  ruleId: string,
  problem: RosterProblem,
  periods: readonly PeriodBounds[],
  amountOf: AmountOf,
): RowExtension | null {
  const [only] = periods;
  if (only && periods.length === 1 && only.firstDay === 0 && only.endDay === problem.days.length) {
    const { least, most } = only;
    return { automata: [], counters: [{ ruleId, least, most, amountOf }] };
  }
  const placements = problem.duties.flatMap((duty) => duty.modes.map((mode) => ({ duty, mode })));
  const amounts = [...new Set(placements.map(amountOf))].filter((amount) => amount > 0);
  const unit = amounts.reduce(greatestCommonDivisor, 0) || 1;
  const highest = periods.reduce((most, period) => Math.max(most, Math.floor(period.most / unit)), 0);
  if (highest >= MAX_STATES) return null;
  const steps = [...amounts.keys()].map((index) => amounts[index]! / unit);
  const periodAt = (day: number): PeriodBounds | undefined =>
    periods.find(({ firstDay, endDay }) => day >= firstDay && day < endDay);
  const automaton = tabulateAutomaton(problem, {
    ruleId,
    stateCount: highest + 1,
    classCount: amounts.length + 2,
    // The last class is worked, but adds nothing.
    classOf: (placement) => amounts.indexOf(amountOf(placement)) + 1 || amounts.length + 1,
    kindOfDay: (day) => {
      const period = periodAt(day);
      if (!period) return 'outside';
      return [period.least, period.most, day === period.firstDay, day === period.endDay - 1].join(' ');
    },
    step: (state, dayClass, day) => {
      const period = periodAt(day);
      if (!period) return 0;
      const before = day === period.firstDay ? 0 : state;
      const sum = before + (dayClass === 0 ? 0 : (steps[dayClass - 1] ?? 0));
      if (sum * unit > period.most) return -1;
      if (day < period.endDay - 1) return sum;
      return sum * unit >= period.least ? 0 : -1;
    },
  });
  return { automata: [automaton], counters: [] };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
