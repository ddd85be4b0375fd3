import type { Assignment } from '../problem/assignment';
import { lastOfMonth, monthOf } from '../problem/calendar';
import { dutiesAfter } from '../problem/known-duties';
import type { LedgerPeriod } from '../problem/ledger-period';
import { groupBy } from '../problem/roster-view';
import { openingLedger } from '../rotation/ledger';
import { sumOfPeriods } from '../rotation/ledger-periods';
import { sumOf, type FormulationContext, type Placement } from './formulation-context';

/** So many of some placements a person may have in a calendar month. */
interface MonthlyLimit {
  readonly rule: string;
  readonly maxPerMonth: number;
  readonly isCounted: (placement: Placement) => boolean;
  /** The same of duties fixed for later days of the month. */
  readonly isCountedLater: (assignment: Assignment) => boolean;
  /** What of the ledger counts as well. */
  readonly usedOf: (period: LedgerPeriod) => number;
}

/**
 * What is planned in a month, what earlier weeks used of it and what is fixed for later days stay within the limit. Nobody can undo the past: where
 * it is above the limit already, nothing more may be added.
 */
export function encodeMonthlyLimit(context: FormulationContext, limit: MonthlyLimit): void {
  const { problem, builder, placementsOn } = context;
  const ledger = openingLedger(problem);
  const months = [...groupBy(problem.days, ({ on }) => monthOf(on)).values()];
  for (const { id } of problem.people)
    for (const days of months) {
      const counted = days.map(({ on }) => placementsOn(id, on).filter(limit.isCounted));
      const month = monthOf(days[0]!.on);
      const used = limit.usedOf(sumOfPeriods(ledger.get(id), `${month}-01`, lastOfMonth(days[0]!.on)));
      const later = dutiesAfter(problem, id).filter((duty) => monthOf(duty.on) === month && limit.isCountedLater(duty));
      const left = Math.max(0, limit.maxPerMonth - used - later.length);
      if (counted.filter((placements) => placements.length > 0).length <= left) continue;
      const tag = { rule: limit.rule, personId: id, on: days[0]!.on };
      builder.addRow(tag, Number.NEGATIVE_INFINITY, left, sumOf(counted.flat()));
    }
}
