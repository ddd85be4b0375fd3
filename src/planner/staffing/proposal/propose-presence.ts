import { mondayOf } from '../../problem/calendar';
import { groupBy } from '../../problem/roster-view';
import type { CoverReason, ShiftCover, ShiftCoverTask } from '../shift-cover/shift-cover-task';
import { balanceSiteDays } from './balance-site-days';
import { shareNeeds } from './share-needs';
import { staffOf, type ProposalInput, type SiteDay } from './site-day';

const ROWS_AT_ONCE = 100;

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
 * units and the places that units share are dealt out, and the site-days these change are covered again. Rows come week
 * by week.
 *
 * @param pause lets others have the thread for a moment: between weeks, none of which takes long
 */
export async function proposePresence(
  input: ProposalInput,
  coverAll: CoverAll,
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<readonly ProposedPresence[]> {
  const weeks: ProposalInput[] = [];
  for (const week of weeksOf(input)) {
    weeks.push({ ...week, siteDays: shareNeeds(week.siteDays) });
    await pause();
  }
  const before = weeks.flatMap(({ siteDays }) => siteDays);
  const covers = [...(await coverAll(before.map(taskOf)))];
  const after: SiteDay[] = [];
  for (const week of weeks) {
    after.push(...balanceSiteDays(week, covers.slice(after.length, after.length + week.siteDays.length)));
    await pause();
  }
  const changed = after.flatMap((siteDay, index) => (siteDay === before[index] ? [] : [index]));
  const again = await coverAll(changed.map((index) => taskOf(after[index]!)));
  for (const [at, index] of changed.entries()) covers[index] = again[at]!;
  const rows: ProposedPresence[] = [];
  for (const [index, siteDay] of after.entries()) {
    if (index % ROWS_AT_ONCE === 0) await pause();
    rows.push(rowOf(siteDay, covers[index]!));
  }
  return rows;
}

/** No bound and no need reaches from one week into another. */
function weeksOf({ siteDays, unitBounds }: ProposalInput): readonly ProposalInput[] {
  const bounds = groupBy(unitBounds, ({ on }) => mondayOf(on));
  const weeks = groupBy(siteDays, ({ on }) => mondayOf(on));
  return [...weeks].map(([monday, own]) => ({ siteDays: own, unitBounds: bounds.get(monday) ?? [] }));
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
