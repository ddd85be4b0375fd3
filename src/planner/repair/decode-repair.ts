import { decode } from '../decode';
import type { RosterModel } from '../formulate';
import { isSameWork } from '../explain/alternative';
import type { Assignment } from '../problem/assignment';
import { push } from '../problem/roster-view';

/**
 * The mended week: unchanged work is the published assignment itself, its break included; changed work takes the breaks
 * that are left of its kind.
 */
export function decodeRepair(
  rosterModel: RosterModel,
  values: Float64Array,
  published: readonly Assignment[],
): Assignment[] {
  const before = new Map(published.map((duty) => [`${duty.personId} ${duty.on}`, duty]));
  const keptOf = (duty: Assignment): Assignment | undefined => {
    const known = before.get(`${duty.personId} ${duty.on}`);
    return known && isSameWork(known, duty) ? known : undefined;
  };
  const decoded = decode(rosterModel, values);
  const breaksLeft = new Map<string, (number | null)[]>();
  for (const duty of decoded) push(breaksLeft, kindOf(duty), duty.breakStartAtMinute);
  for (const kept of decoded.flatMap((duty) => keptOf(duty) ?? [])) {
    const starts = breaksLeft.get(kindOf(kept))!;
    const own = starts.indexOf(kept.breakStartAtMinute);
    if (own >= 0) starts.splice(own, 1);
  }
  return decoded.map(
    (duty) =>
      keptOf(duty) ?? {
        ...duty,
        breakStartAtMinute: breaksLeft.get(kindOf(duty))!.shift() ?? duty.breakStartAtMinute,
      },
  );
}

const kindOf = ({ on, dutyId, siteId, activityId }: Assignment): string =>
  JSON.stringify([on, dutyId, siteId, activityId]);
