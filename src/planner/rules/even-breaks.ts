import type { Demand, Duty, RosterProblem } from '../problem/roster-problem';
import { groupBy, push } from '../problem/roster-view';
import type { EvenBreaks, Work, WorkGroup } from './formulation-context';

/** The breaks that can be spread evenly, and the work whose breaks no need feels. */
export interface SettledBreaks {
  readonly even: readonly EvenBreaks[];
  readonly unfelt: ReadonlySet<Work>;
}

/** Looks through the needs of every day, activity and place for breaks that need no decision. */
export function settledBreaks({ demand }: RosterProblem, groups: readonly WorkGroup[]): SettledBreaks {
  const even: EvenBreaks[] = [];
  const unfelt = new Set<Work>();
  const worksOf = groupBy(
    groups.flatMap(({ works }) => works),
    ({ duty, activity }) => `${duty.on} ${activity.id}`,
  );
  const demandsOf = groupBy(demand, ({ on, activityId }) => `${on} ${activityId}`);
  for (const [key, works] of worksOf) {
    const places = groupBy(demandsOf.get(key) ?? [], ({ siteId }) => siteId ?? '');
    // A break would be felt in two needs at once.
    if (places.has('') && places.size > 1) continue;
    const worksAt = places.has('') ? new Map([['', works]]) : groupBy(works, ({ siteId }) => siteId ?? '');
    for (const [place, there] of worksAt) {
      const found = evenBreaksAt(places.get(place) ?? [], there);
      if (!found) continue;
      even.push(...found);
      const felt = new Set(found.flatMap((breaks) => breaks.works));
      for (const work of there) if (!felt.has(work)) unfelt.add(work);
    }
  }
  return { even, unfelt };
}

/** A half hour of one need; two needs may not share it where breaks are spread evenly. */
export const halfHourKey = ({ on, activityId, siteId, startAtMinute }: Demand): string =>
  JSON.stringify([on, activityId, siteId, startAtMinute]);

/** Null where some break is a decision: it may miss the needs, meet two half hours, or find them unlike. */
function evenBreaksAt(demands: readonly Demand[], works: readonly Work[]): readonly EvenBreaks[] | null {
  const sets = new Map<string, Work[]>();
  for (const work of works) {
    const hits = work.duty.breakStartAtMinutes.map((start) => hitBy(start, work.duty, demands));
    if (hits.every(({ length }) => length === 0)) continue;
    if (hits.some(({ length }) => length !== 1)) return null;
    const indices = [...new Set(hits.map(([index]) => index!))].sort((a, b) => a - b);
    push(sets, indices.join(), work);
  }
  const taken = new Set<number>();
  const found: EvenBreaks[] = [];
  for (const [key, same] of sets) {
    const indices = key.split(',').map(Number);
    const hit = indices.map((index) => demands[index]!);
    if (indices.some((index) => taken.has(index)) || !lookAlike(hit, works)) return null;
    for (const index of indices) taken.add(index);
    if (same.some(({ duty }) => hit.some((one) => !covers(duty, one)))) return null;
    const startIn = (duty: Duty): number[] =>
      hit.map((one) => duty.breakStartAtMinutes.find((start) => hitBy(start, duty, [one]).length > 0)!);
    found.push({ demands: hit, works: same, startsOf: new Map(same.map(({ duty }) => [duty.id, startIn(duty)])) });
  }
  return found;
}

const covers = (duty: Duty, { startAtMinute, endAtMinute }: Demand): boolean =>
  duty.startAtMinute <= startAtMinute && duty.endAtMinute >= endAtMinute;

function hitBy(breakStart: number, { breakMinutes }: Duty, demands: readonly Demand[]): number[] {
  return demands.flatMap(({ startAtMinute, endAtMinute }, index) =>
    breakStart < endAtMinute && breakStart + breakMinutes > startAtMinute ? [index] : [],
  );
}

/** Whether half hours ask for the same, and all work covers all of them or none. */
function lookAlike(demands: readonly Demand[], works: readonly Work[]): boolean {
  const looks = demands.map(({ startAtMinute, endAtMinute, floorCount, targetCount, arrivals, points }) =>
    JSON.stringify([endAtMinute - startAtMinute, floorCount, targetCount, arrivals, points]),
  );
  if (new Set(looks).size > 1) return false;
  return works.every(({ duty }) => {
    const covered = demands.filter((one) => covers(duty, one)).length;
    return covered === 0 || covered === demands.length;
  });
}
