import type { Assignment } from '../../planner/problem/assignment';
import { addDays, weekdayOf } from '../../planner/problem/calendar';
import { expectedPeople } from '../../planner/problem/expected-people';
import { groupBy } from '../../planner/problem/roster-view';
import type { ContingentData } from '../rosters/planning-data';
import type { SitePresence } from './supply-item';

/** People on site by site and day of a roster; agile work uses nothing at a site. */
export function presenceOfAssignments(
  assignments: readonly Pick<Assignment, 'personId' | 'on' | 'siteId' | 'mode'>[],
): readonly SitePresence[] {
  const people = new Map<string, { siteId: string; on: string; ids: Set<string> }>();
  for (const { personId, on, siteId, mode } of assignments) {
    if (mode !== 'on-site' || siteId === null) continue;
    const key = `${on} ${siteId}`;
    const entry = people.get(key) ?? { siteId, on, ids: new Set<string>() };
    entry.ids.add(personId);
    people.set(key, entry);
  }
  return [...people.values()].map(({ siteId, on, ids }) => ({ siteId, on, peopleCount: ids.size }));
}

/**
 * People on site as the presence contingents expect them, where there is no roster yet: the targets of all units of a
 * site, on each day of the period that is not closed.
 */
export function presenceOfContingents(
  contingents: readonly ContingentData[],
  period: { readonly from: string; readonly days: number },
  closedOn: ReadonlySet<string>,
): readonly SitePresence[] {
  const dates = Array.from({ length: period.days }, (_, day) => addDays(period.from, day));
  return dates
    .filter((on) => !closedOn.has(on))
    .flatMap((on) => {
      const ofDay = contingents.filter((contingent) => appliesOn(contingent, on));
      const countBySite = new Map<string, number>();
      for (const ofUnit of groupBy(ofDay, ({ unitId, siteId }) => JSON.stringify([unitId, siteId])).values()) {
        const { siteId } = ofUnit[0]!;
        const people = ofUnit.map(({ shiftTemplateId, ...one }) => ({ ...one, dutyId: shiftTemplateId }));
        countBySite.set(siteId, (countBySite.get(siteId) ?? 0) + expectedPeople(people));
      }
      return [...countBySite].map(([siteId, peopleCount]) => ({ siteId, on, peopleCount }));
    });
}

function appliesOn({ weekdays, from, to }: ContingentData, on: string): boolean {
  return weekdays.includes(weekdayOf(on)) && (from === null || from <= on) && (to === null || on <= to);
}
