import { weekdayOf } from '../../../planner/problem/calendar';
import type { RosterProblem } from '../../../planner/problem/roster-problem';
import type { DesignNeed } from '../../../planner/staffing/shift-design/shift-design';
import { workedMinutes } from '../../../planner/staffing/time-bands/lawful-week';
import type { CivilTime } from '../../rosters/civil-time';
import type { ShiftTemplateData } from '../../rosters/planning-data';

/** The needs of one activity at one site, over a week. */
export interface SiteNeeds {
  readonly siteId: string;
  readonly activityId: string;
  readonly needs: readonly DesignNeed[];
}

/** What a problem's first week needs at each site, by activity; work that agile people may do anywhere is left out. */
export function siteNeedsOf({ demand, days }: Pick<RosterProblem, 'demand' | 'days'>, time: CivilTime): SiteNeeds[] {
  const firstWeek = new Set(days.filter(({ weekIndex }) => weekIndex === 0).map(({ on }) => on));
  const needs = new Map<string, SiteNeeds & { readonly needs: DesignNeed[] }>();
  for (const { siteId, activityId, on, startAtMinute, endAtMinute, floorCount, targetCount } of demand) {
    if (siteId === null || targetCount === 0 || !firstWeek.has(on)) continue;
    const key = `${siteId} ${activityId}`;
    const known = needs.get(key) ?? { siteId, activityId, needs: [] };
    needs.set(key, known);
    const startMinuteOfDay = time.minuteOfDay(on, startAtMinute);
    known.needs.push({
      weekday: weekdayOf(on),
      startMinuteOfDay,
      endMinuteOfDay: startMinuteOfDay + endAtMinute - startAtMinute,
      floorCount,
      targetCount,
    });
  }
  return [...needs.values()];
}

/** Minutes worked in the shifts that are offered at a site now, shortest first: what shifts designed for it may last. */
export function offeredWorkMinutes(templates: readonly ShiftTemplateData[], siteId: string): number[] {
  const offered = templates.filter(({ siteIds, modes }) => siteIds.includes(siteId) && modes.includes('on-site'));
  const minutes = offered.map(({ startMinuteOfDay, endMinuteOfDay }) =>
    workedMinutes({ weekday: 1, startMinuteOfDay, endMinuteOfDay }),
  );
  return [...new Set(minutes)].sort((a, b) => a - b);
}
