import { coverInThreads } from '../../../planner/staffing/shift-cover/threads/shift-cover-thread-runner';
import { differencesOf, type StudyDifference } from '../../../planner/staffing/study/compare-variants';
import { coverTasksOf } from '../../../planner/staffing/study/cover-tasks';
import { siteStudy, type SiteStudy } from '../../../planner/staffing/study/study-site-result';
import { addDays, mondayOf } from '../../../planner/problem/calendar';
import type { ContingentData, PlanningData } from '../../rosters/planning-data';
import { resolvePhaseRule } from '../../phases/resolve-phase-rule';
import { isInPeriod } from '../../rosters/period';
import { studySitesOf } from './study-sites-of';

/** One timetable, or one phase of it: a body's data in the week of a day. */
export interface StudyVariant {
  readonly name: string;
  readonly planning: PlanningData;
  readonly on: string;
}

export interface StudySettings {
  /** Sites to study; empty: all with doors or needs. */
  readonly siteIds: readonly string[];
  /** Share of the time paid people are away, 0 to below 1. */
  readonly shrinkage: number;
  readonly minOpenDesks: number;
}

export interface StudiedSite extends SiteStudy {
  /** Contingents of the site on its busiest day, all units together; null where there are none. */
  readonly presence: StudiedPresence | null;
}

export interface StudiedPresence {
  readonly minCount: number;
  /** Null: one of them has no upper bound. */
  readonly maxCount: number | null;
  readonly targetCount: number;
}

/** What the phase in force says for a unit with people at the sites. */
export interface StudiedPhase {
  readonly unitId: string;
  readonly phaseId: string;
  readonly maxAgileRatio: number;
  readonly agileOnShiftDays: boolean;
}

export interface StudiedVariant {
  readonly name: string;
  /** Monday of the week. */
  readonly from: string;
  readonly phases: readonly StudiedPhase[];
  readonly sites: readonly StudiedSite[];
}

export interface StaffingStudy {
  readonly shrinkage: number;
  readonly minOpenDesks: number;
  readonly variants: readonly StudiedVariant[];
  /** Each further variant against the first one. */
  readonly differences: readonly { readonly name: string; readonly sites: readonly StudyDifference[] }[];
}

/** Studies each variant and compares it with the first. The covers are found in a thread of their own. */
export async function runStudy(variants: readonly StudyVariant[], settings: StudySettings): Promise<StaffingStudy> {
  const { shrinkage, minOpenDesks, siteIds } = settings;
  const prepared = variants.map((variant) => {
    const monday = mondayOf(variant.on);
    const sites = studySitesOf(variant.planning, { monday, siteIds, minOpenDesks });
    return { ...variant, monday, sites: sites.map((site) => ({ site, tasks: coverTasksOf(site) })) };
  });
  const tasks = prepared.flatMap(({ sites }) => sites.flatMap((site) => site.tasks));
  const covers = await coverInThreads(
    tasks.map(({ task }) => task),
    { threadCount: 1 },
  );
  const coverOf = new Map(tasks.map((task, index) => [task, covers[index]!]));
  const studied = prepared.map(({ name, monday, planning, sites }) => ({
    name,
    from: monday,
    phases: phasesOf(planning, monday, new Set(sites.map(({ site }) => site.siteId))),
    sites: sites.map(({ site, tasks: own }) => ({
      ...siteStudy(
        site,
        own,
        own.map((task) => ({ ...task, cover: coverOf.get(task)! })),
        shrinkage,
      ),
      presence: presenceOf(planning.contingents, site.siteId, monday),
    })),
  }));
  const [first, ...others] = studied;
  return {
    ...{ shrinkage, minOpenDesks, variants: studied },
    differences: others.map(({ name, sites }) => ({ name, sites: differencesOf(first?.sites ?? [], sites) })),
  };
}

function phasesOf(planning: PlanningData, monday: string, siteIds: ReadonlySet<string>): readonly StudiedPhase[] {
  return planning.units
    .filter(({ id }) => planning.people.some(({ unitId, homeSiteId }) => unitId === id && siteIds.has(homeSiteId)))
    .map(({ id: unitId }) => {
      const { phaseId, maxAgileRatio, agileOnShiftDays } = resolvePhaseRule(planning, unitId, monday);
      return { unitId, phaseId, maxAgileRatio, agileOnShiftDays };
    });
}

function presenceOf(contingents: readonly ContingentData[], siteId: string, monday: string): StudiedPresence | null {
  const days = Array.from({ length: 7 }, (_, index) => {
    const on = addDays(monday, index);
    const rows = contingents.filter(
      (row) => row.siteId === siteId && row.weekdays.some((day) => day === index + 1) && isInPeriod(row, on),
    );
    const sum = (count: (row: ContingentData) => number) => rows.reduce((total, row) => total + count(row), 0);
    return {
      isAny: rows.length > 0,
      minCount: sum(({ minCount }) => minCount),
      maxCount: rows.some(({ maxCount }) => maxCount === null) ? null : sum(({ maxCount }) => maxCount ?? 0),
      targetCount: sum(({ targetCount }) => targetCount),
    };
  });
  const busiest = days.filter(({ isAny }) => isAny).sort((a, b) => b.targetCount - a.targetCount)[0];
  if (busiest === undefined) return null;
  const { minCount, maxCount, targetCount } = busiest;
  return { minCount, maxCount, targetCount };
}
