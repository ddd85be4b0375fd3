import { addDays } from '../../planner/problem/calendar';
import type { SitePresence, SupplyItem, SupplyNeed } from './supply-item';

/**
 * Supplies each site needs, item by item, in the item's own periods counted from the first day.
 *
 * "People on site" of a period is the planned presence of the site: the largest number of people on one day of it, not
 * the number of different people, because the coefficients of the source multiply places (17 at via Larga), whoever
 * takes them. A site without anybody in a period needs nothing in it. A period that reaches beyond the days given is
 * supplied whole: equipment is handed out for the period, not for the plan.
 *
 * @param presence people on site by site and day; days before or after the horizon are left out
 * @param horizon first day and number of days, e.g. 28 for four weeks: two periods of 14 days, four of 7
 * @returns by site, item and period, in the order of first appearance of sites and of the items given
 * @throws RangeError where `days` is not a whole number above 0
 */
export function supplyNeeds(
  items: readonly SupplyItem[],
  presence: readonly SitePresence[],
  horizon: { readonly from: string; readonly days: number },
): readonly SupplyNeed[] {
  if (!Number.isInteger(horizon.days) || horizon.days < 1) {
    throw new RangeError(`days must be a whole number above 0, not ${horizon.days}`);
  }
  const siteIds = [...new Set(presence.map(({ siteId }) => siteId))];
  return siteIds.flatMap((siteId) => {
    const days = presence.filter((day) => day.siteId === siteId);
    return items.flatMap((item) =>
      periodsOf(item, horizon)
        .map((period) => ({ period, peopleCount: largestCount(days, period) }))
        .filter(({ peopleCount }) => peopleCount > 0)
        .map(({ period, peopleCount }) => needOf(siteId, item, period.from, peopleCount)),
    );
  });
}

interface Period {
  readonly from: string;
  /** Exclusive. */
  readonly until: string;
}

function periodsOf({ periodDays }: SupplyItem, { from, days }: { from: string; days: number }): readonly Period[] {
  const end = addDays(from, days);
  return Array.from({ length: Math.ceil(days / periodDays) }, (_, index) => {
    const start = addDays(from, index * periodDays);
    const until = addDays(start, periodDays);
    return { from: start, until: until < end ? until : end };
  });
}

function largestCount(days: readonly SitePresence[], { from, until }: Period): number {
  return days
    .filter(({ on }) => from <= on && on < until)
    .reduce((largest, { peopleCount }) => Math.max(largest, peopleCount), 0);
}

function needOf(siteId: string, item: SupplyItem, from: string, peopleCount: number): SupplyNeed {
  const quantity = item.quantity * (item.per === 'person' ? peopleCount : 1);
  return {
    siteId,
    itemId: item.id,
    from,
    periodDays: item.periodDays,
    peopleCount,
    quantity,
    packs: Math.ceil(quantity / item.packSize),
  };
}
