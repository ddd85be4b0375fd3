import type { PlanningData, SkillNeedData } from './planning-data';

/**
 * Needs that follow from the services: in each open half hour of a site, one trained person for each skill group with a
 * core service, two wished; for a group without one, one wished. Where a body has written down a need of a group at a
 * site, that one holds alone.
 */
export function derivedSkillNeeds({
  skillGroups = [],
  skillNeeds = [],
  openingHours,
}: Pick<PlanningData, 'skillGroups' | 'skillNeeds' | 'openingHours'>): readonly SkillNeedData[] {
  return skillGroups.flatMap(({ id, siteIds, isCore }) =>
    openingHours
      .filter(({ siteId }) => siteIds.length === 0 || siteIds.includes(siteId))
      .filter(({ siteId }) => !skillNeeds.some((need) => need.qualificationId === id && need.siteId === siteId))
      .map(({ siteId, weekday, opensMinuteOfDay, closesMinuteOfDay, from, to }) => ({
        ...{ qualificationId: id, siteId, weekdays: [weekday], from, to },
        fromMinuteOfDay: opensMinuteOfDay,
        toMinuteOfDay: closesMinuteOfDay,
        requiredCount: isCore ? 1 : 0,
        wishedCount: isCore ? 2 : 1,
      })),
  );
}
