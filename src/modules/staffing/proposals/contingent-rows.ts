import { groupBy } from '../../../planner/problem/roster-view';
import { addDays, mondayOf, weekdayOf, type Weekday } from '../../../planner/problem/calendar';

/** The figures of a proposed row that make a contingent. */
interface ProposedDay {
  readonly unitId: string;
  readonly siteId: string;
  readonly on: string;
  readonly minCount: number;
  readonly maxCount: number | null;
  readonly targetCount: number;
}

/** A contingent of some weekdays of one week. */
export interface ContingentRow extends Omit<ProposedDay, 'on'> {
  readonly weekdays: Weekday[];
  readonly fromOn: string;
  readonly toOn: string;
}

/** Rows of single days as contingents: days of one week with the same figures become one. */
export function contingentRows(days: readonly ProposedDay[]): readonly ContingentRow[] {
  const alike = groupBy(days, ({ unitId, siteId, on, minCount, maxCount, targetCount }) =>
    JSON.stringify([unitId, siteId, mondayOf(on), minCount, maxCount, targetCount]),
  );
  return [...alike.values()].map((group) => {
    const { unitId, siteId, on, minCount, maxCount, targetCount } = group[0]!;
    const fromOn = mondayOf(on);
    const weekdays = group.map((day) => weekdayOf(day.on)).sort((a, b) => a - b);
    return { unitId, siteId, weekdays, fromOn, toOn: addDays(fromOn, 6), minCount, maxCount, targetCount };
  });
}
