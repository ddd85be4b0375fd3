import type { CoverReason, ShiftCover, ShiftCoverTask } from '../shift-cover/shift-cover-task';
import { balanceSiteDays } from './balance-site-days';
import { shareNeeds } from './share-needs';
import { staffOf, type ProposalInput, type SiteDay } from './site-day';

/** People of one group of shifts in a proposed row. */
export interface ProposedStart {
  readonly shiftTemplateId: string;
  /** Null: for no stated need, a bound of the phase asks for them. */
  readonly activityId: string | null;
  readonly count: number;
}

/** People of a unit proposed on site at a site on a day (contingente in presenza), and why so many. */
export interface ProposedPresence {
  readonly unitId: string;
  readonly siteId: string;
  readonly on: string;
  /** What is proposed: these people cover the needs as far as bounds and staff allow. */
  readonly minCount: number;
  readonly targetCount: number;
  /** Places or the phase's upper bound, whichever is less; null: none. */
  readonly maxCount: number | null;
  readonly reason: CoverReason;
  /** People of the unit who could be there. */
  readonly staffCount: number;
  readonly starts: readonly ProposedStart[];
  /** Missing below the floor and below the target, in half hours. */
  readonly belowFloorCount: number;
  readonly belowTargetCount: number;
  readonly waitMinutes: number;
  readonly points: number;
  /** No plan has fewer points. */
  readonly bound: number;
  readonly gap: number;
  readonly isProved: boolean;
}

/** Covers many tasks, in threads for instance. */
export type CoverAll = (tasks: readonly ShiftCoverTask[]) => Promise<readonly ShiftCover[]>;

/**
 * Presence contingents for the site-days of some units: each is covered by shifts on its own; then the bounds of whole
 * units and the places that units share are dealt out, and the site-days these change are covered again.
 */
export async function proposePresence(input: ProposalInput, coverAll: CoverAll): Promise<readonly ProposedPresence[]> {
  const siteDays = shareNeeds(input.siteDays);
  const first = await coverAll(siteDays.map(taskOf));
  const balanced = balanceSiteDays({ ...input, siteDays }, first);
  const changed = balanced.flatMap((siteDay, index) => (siteDay === siteDays[index] ? [] : [index]));
  const again = await coverAll(changed.map((index) => taskOf(balanced[index]!)));
  const covers = [...first];
  for (const [at, index] of changed.entries()) covers[index] = again[at]!;
  return balanced.map((siteDay, index) => rowOf(siteDay, covers[index]!));
}

function taskOf({ needs, shifts, groups, minimum, maximums }: SiteDay): ShiftCoverTask {
  return { needs, shifts, groups, minimum, maximums };
}

function rowOf(siteDay: SiteDay, cover: ShiftCover): ProposedPresence {
  const { unitId, siteId, on, maximums } = siteDay;
  const most = maximums.reduce((least, { count }) => Math.min(least, count), Number.POSITIVE_INFINITY);
  const { peopleCount, reason, belowFloorCount, belowTargetCount, waitMinutes, points, bound, gap, status } = cover;
  return {
    ...{ unitId, siteId, on, reason, belowFloorCount, belowTargetCount, waitMinutes, points, bound, gap },
    minCount: peopleCount,
    targetCount: peopleCount,
    maxCount: Number.isFinite(most) ? most : null,
    staffCount: staffOf(siteDay),
    starts: startsOf(cover),
    isProved: status === 'optimal',
  };
}

/** Starts without the groups, which are nobody's business but the program's. */
function startsOf({ starts }: ShiftCover): readonly ProposedStart[] {
  const counts = new Map<string, { shiftTemplateId: string; activityId: string | null; count: number }>();
  for (const { shiftId, activityId, count } of starts) {
    const key = JSON.stringify([shiftId, activityId]);
    const known = counts.get(key);
    if (known) known.count += count;
    else counts.set(key, { shiftTemplateId: shiftId, activityId, count });
  }
  return [...counts.values()];
}
