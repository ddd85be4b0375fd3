import { addDays } from '../../planner/problem/calendar';
import { holdsOn } from './contingent-days';
import { BINDING_STATUSES } from './presence-contingent.entity';
import type { PresenceContingentEntity } from './presence-contingent.entity';

/** Whole weeks from a Monday. */
export interface PlannedWeeks {
  readonly fromOn: string;
  readonly weeks: number;
}

/**
 * Contingents that leave a roster of these weeks without a number to keep to: proposed and not decided, declined, or
 * expired. One that was declined or has expired no longer counts on days for which another one of the same place was
 * approved.
 *
 * @param provisional a provisional roster takes proposed ones as they are
 */
export function openContingents(
  rows: readonly PresenceContingentEntity[],
  weeks: PlannedWeeks,
  provisional: boolean,
): PresenceContingentEntity[] {
  const settled = new Set(
    rows
      .filter(({ status }) => BINDING_STATUSES.includes(status) || (provisional && status === 'proposed'))
      .flatMap((row) => daysOf(row, weeks).map((on) => placeKey(row, on))),
  );
  return rows.filter((row) => {
    if (BINDING_STATUSES.includes(row.status)) return false;
    const days = daysOf(row, weeks);
    if (row.status === 'proposed') return !provisional && days.length > 0;
    return days.some((on) => !settled.has(placeKey(row, on)));
  });
}

function daysOf(row: PresenceContingentEntity, { fromOn, weeks }: PlannedWeeks): string[] {
  const days = Array.from({ length: 7 * weeks }, (_, index) => addDays(fromOn, index));
  return days.filter((on) => holdsOn(row, on));
}

function placeKey(row: PresenceContingentEntity, on: string): string {
  return JSON.stringify([row.unitId, row.siteId, row.activityId, row.shiftTemplateId, on]);
}
