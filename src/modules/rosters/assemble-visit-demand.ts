import type { PlanDay } from '../../planner/problem/calendar';
import type { Demand } from '../../planner/problem/roster-problem';
import { deskNeedsOn } from '../demand/desk-needs';
import type { CivilTime } from './civil-time';
import type { PlanningData } from './planning-data';

type Data = Pick<PlanningData, 'visitProfiles' | 'guestDesks' | 'sites' | 'openingHours' | 'activities' | 'units'>;

/**
 * Demand from the visits expected, for activities that the planned units' people may do. The needs of others are reckoned
 * too, since all share the positions of a site, and then left to those others.
 */
export function assembleVisitDemand(data: Data, openDays: readonly PlanDay[], civilTime: CivilTime): readonly Demand[] {
  const planned = new Set(data.units.map(({ id }) => id));
  const own = new Set(
    data.activities
      .filter(({ unitIds }) => unitIds.length === 0 || unitIds.some((id) => planned.has(id)))
      .map(({ id }) => id),
  );
  return openDays.flatMap((day) =>
    deskNeedsOn(data, day)
      .filter(({ activityId }) => own.has(activityId))
      .map(({ siteId, activityId, startMinuteOfDay, endMinuteOfDay, floorCount, targetCount, arrivals }) => ({
        ...{ siteId, activityId, on: day.on, floorCount, targetCount, arrivals },
        startAtMinute: civilTime.atMinute(day.on, startMinuteOfDay),
        endAtMinute: civilTime.atMinute(day.on, endMinuteOfDay),
      }))
      .filter(({ startAtMinute, endAtMinute }) => startAtMinute < endAtMinute),
  );
}
