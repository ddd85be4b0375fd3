import { groupBy } from '../../problem/roster-view';
import type { ShiftCover } from '../shift-cover/shift-cover-task';
import { staffOf, type ProposalInput, type SiteDay } from './site-day';

/** A site-day and the people a first cover gave it. */
interface Covered {
  readonly index: number;
  readonly siteDay: SiteDay;
  peopleCount: number;
}

/**
 * What one site-day alone cannot see: bounds of a unit on all its sites together, and places that several units share. A
 * lower bound that is not met raises the sites with people and places to spare; people beyond an upper bound or beyond
 * the places are taken off in proportion to the first covers. Returns the site-days, those that change as new ones.
 */
export function balanceSiteDays(input: ProposalInput, covers: readonly ShiftCover[]): readonly SiteDay[] {
  const { siteDays, unitBounds } = input;
  const balanced = [...siteDays];
  const covered = siteDays.map((siteDay, index) => ({ index, siteDay, peopleCount: covers[index]!.peopleCount }));
  const ofUnits = groupBy(covered, ({ siteDay: { unitId, on } }) => JSON.stringify([unitId, on]));
  for (const { unitId, on, minCount, maxCount, reason } of unitBounds) {
    const sites = ofUnits.get(JSON.stringify([unitId, on])) ?? [];
    raise(sites, minCount, (one, count) => {
      const { minimum } = balanced[one.index]!;
      if (count > (minimum?.count ?? 0)) balanced[one.index] = { ...balanced[one.index]!, minimum: { count, reason } };
    });
    if (maxCount !== null) cutTo(sites, maxCount, limitTo(balanced, reason));
  }
  for (const units of groupBy(covered, ({ siteDay: { siteId, on } }) => JSON.stringify([siteId, on])).values()) {
    const places = placesOf(units[0]!.siteDay);
    if (units.length > 1 && places !== null) cutTo(units, places, limitTo(balanced, 'cap'));
  }
  return balanced;
}

function limitTo(balanced: SiteDay[], reason: 'cap' | 'ramp' | 'phase-bound') {
  return ({ index }: Covered, count: number): void => {
    const siteDay = balanced[index]!;
    balanced[index] = { ...siteDay, maximums: [...siteDay.maximums, { count, reason }] };
  };
}

const placesOf = ({ maximums }: SiteDay): number | null =>
  maximums.find(({ reason }) => reason === 'cap')?.count ?? null;

/** Shares what is missing to a lower bound in proportion to the people each site could still take. */
function raise(sites: readonly Covered[], minCount: number, set: (one: Covered, count: number) => void): void {
  const missing = minCount - sites.reduce((sum, { peopleCount }) => sum + peopleCount, 0);
  if (missing <= 0) return;
  const room = sites.map(({ siteDay, peopleCount }) => {
    const most = siteDay.maximums.reduce((least, { count }) => Math.min(least, count), staffOf(siteDay));
    return Math.max(0, most - peopleCount);
  });
  const total = room.reduce((sum, one) => sum + one, 0);
  for (const [index, extra] of apportion(room, Math.min(missing, total)).entries()) {
    const one = sites[index]!;
    if (extra === 0) continue;
    one.peopleCount += extra;
    set(one, one.peopleCount);
  }
}

/** Takes people off until no more than `most` remain, each keeping its share. */
function cutTo(sites: readonly Covered[], most: number, set: (one: Covered, count: number) => void): void {
  const counts = sites.map(({ peopleCount }) => peopleCount);
  if (counts.reduce((sum, one) => sum + one, 0) <= most) return;
  for (const [index, count] of apportion(counts, most).entries()) {
    const one = sites[index]!;
    one.peopleCount = count;
    set(one, count);
  }
}

/** Whole shares of a total in proportion to weights, by largest remainder; ties go to the first. */
function apportion(weights: readonly number[], total: number): readonly number[] {
  const sum = weights.reduce((added, weight) => added + weight, 0);
  if (sum === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (weight * total) / sum);
  const shares = exact.map(Math.floor);
  const order = exact.map((_, index) => index).sort((a, b) => (exact[b]! % 1) - (exact[a]! % 1) || a - b);
  const left = total - shares.reduce((added, share) => added + share, 0);
  for (const index of order.slice(0, left)) shares[index]! += 1;
  return shares;
}
