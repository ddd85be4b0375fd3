import type { Demand } from '../../planner/problem/roster-problem';

/**
 * Two sources of need as one: where both speak of the same site, activity and time, the larger count of each holds.
 * Demand that a body wrote down is a promise to open so many desks; appointments may ask for more, never for fewer.
 *
 * @param written pieces of half hours, possibly parts of them
 * @param booked whole half hours
 */
export function withLargerNeeds(written: readonly Demand[], booked: readonly Demand[]): readonly Demand[] {
  if (booked.length === 0) return written;
  const bookedOf = byPlaceAndDay(booked);
  const writtenOf = byPlaceAndDay(written);
  const larger = written.map((demand) => {
    const other = (bookedOf.get(placeAndDay(demand)) ?? []).find((candidate) => overlap(candidate, demand));
    if (other === undefined) return demand;
    return {
      ...demand,
      floorCount: Math.max(demand.floorCount, other.floorCount),
      targetCount: Math.max(demand.targetCount, other.targetCount),
    };
  });
  const rest = booked.flatMap((demand) => remainder(demand, writtenOf.get(placeAndDay(demand)) ?? []));
  return [...larger, ...rest];
}

/** What is left of a half hour of bookings that no written piece of it covers. */
function remainder(demand: Demand, written: readonly Demand[]): Demand[] {
  const covered = written
    .filter((candidate) => overlap(candidate, demand))
    .sort((a, b) => a.startAtMinute - b.startAtMinute);
  const pieces: Demand[] = [];
  let start = demand.startAtMinute;
  for (const piece of covered) {
    if (piece.startAtMinute > start) pieces.push({ ...demand, startAtMinute: start, endAtMinute: piece.startAtMinute });
    start = Math.max(start, piece.endAtMinute);
  }
  return start < demand.endAtMinute ? [...pieces, { ...demand, startAtMinute: start }] : pieces;
}

function overlap(a: Demand, b: Demand): boolean {
  return a.startAtMinute < b.endAtMinute && b.startAtMinute < a.endAtMinute;
}

function byPlaceAndDay(demand: readonly Demand[]): ReadonlyMap<string, readonly Demand[]> {
  const found = new Map<string, Demand[]>();
  for (const one of demand) {
    const same = found.get(placeAndDay(one));
    if (same) same.push(one);
    else found.set(placeAndDay(one), [one]);
  }
  return found;
}

function placeAndDay({ siteId, activityId, on }: Demand): string {
  return `${siteId ?? ''} ${activityId} ${on}`;
}
