import { groupBy } from '../../problem/roster-view';
import type { SiteDay } from './site-day';

/**
 * Leaves each need with one unit: where several units of a site may do an activity, the one with most people who can. The
 * first of several by id.
 */
export function shareNeeds(siteDays: readonly SiteDay[]): readonly SiteDay[] {
  const places = groupBy(siteDays, ({ siteId, on }) => JSON.stringify([siteId, on]));
  return siteDays.map((siteDay) => {
    const others = places.get(JSON.stringify([siteDay.siteId, siteDay.on]))!;
    if (others.length === 1) return siteDay;
    const isOwn = (activityId: string): boolean =>
      others.every((other) => other === siteDay || comesBefore(siteDay, other, activityId));
    return { ...siteDay, needs: siteDay.needs.filter(({ activityId }) => isOwn(activityId)) };
  });
}

function comesBefore(one: SiteDay, other: SiteDay, activityId: string): boolean {
  if (!other.needs.some((need) => need.activityId === activityId)) return true;
  const difference = ableCount(one, activityId) - ableCount(other, activityId);
  return difference > 0 || (difference === 0 && one.unitId < other.unitId);
}

function ableCount({ groups }: SiteDay, activityId: string): number {
  return groups.reduce((sum, { count, activityIds }) => sum + (activityIds.includes(activityId) ? count : 0), 0);
}
