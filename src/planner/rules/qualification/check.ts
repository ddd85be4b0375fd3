import { indexOf } from '../../problem/problem-index';
import { lawFinding, type RuleCheck } from '../rule';
import { qualification } from './rule';
import { sentences, type Obstacle } from './sentences';

export const check: RuleCheck<object> = (roster) => {
  const { people, activities } = indexOf(roster.problem);
  return roster.assignments.flatMap(({ personId, activityId, on, siteId }) => {
    const person = people.get(personId);
    const activity = activities.get(activityId);
    if (!person) return [];
    const missing = activity?.qualificationIds.filter((id) => !new Set(person.qualificationIds).has(id)) ?? [];
    const finding = (obstacle: Obstacle) =>
      lawFinding(qualification, sentences, {
        ...{ amount: 1, people: [personId], on, site: siteId },
        facts: { obstacle, on, activityId, siteId, unitId: person.unitId, missing },
      });
    if (!activity) return [finding('unknown-activity')];
    if (missing.length > 0) return [finding('missing-qualification')];
    if (activity.unitIds.length > 0 && !activity.unitIds.includes(person.unitId)) return [finding('other-unit')];
    if (siteId !== null && activity.siteIds.length > 0 && !activity.siteIds.includes(siteId))
      return [finding('other-site')];
    return [];
  });
};
