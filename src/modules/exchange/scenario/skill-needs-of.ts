import { skillGroups } from '../../organisation/skill-groups';
import type { SkillGroupData, SkillNeedData } from '../../rosters/planning-data';
import type { ScenarioTables } from './scenario-tables';

/** A core service wants a second person with its skill, where the row says nothing of its own. */
export function skillNeedsOf({
  skillNeeds,
  services,
}: Pick<ScenarioTables, 'skillNeeds' | 'services'>): readonly SkillNeedData[] {
  const coreSkills = new Set(services.rows.flatMap(({ cells }) => (cells.core ? [cells.skill_group] : [])));
  return skillNeeds.rows.map(({ cells }) => ({
    qualificationId: cells.skill,
    siteId: cells.site,
    weekdays: cells.weekdays,
    fromMinuteOfDay: cells.start,
    toMinuteOfDay: cells.end,
    requiredCount: cells.required,
    wishedCount: cells.wished ?? cells.required + (coreSkills.has(cells.skill) ? 1 : 0),
    from: cells.from,
    to: cells.to,
  }));
}

/** The groups of the services, each with the sites of the activities its services are part of. */
export function skillGroupsOf({
  services,
  activities,
}: Pick<ScenarioTables, 'services' | 'activities'>): readonly SkillGroupData[] {
  return skillGroups(
    services.rows.map(({ cells }) => ({
      skillGroup: cells.skill_group,
      activityId: cells.activity,
      isCore: cells.core,
    })),
    activities.rows.map(({ cells }) => ({ id: cells.id, siteIds: cells.sites })),
  );
}
