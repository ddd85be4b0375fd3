import { indexOf } from '../../problem/problem-index';
import { lawFinding, type RuleCheck } from '../rule';
import { qualification } from './rule';

export const check: RuleCheck<object> = (roster) => {
  const { people, activities } = indexOf(roster.problem);
  return roster.assignments.flatMap(({ personId, activityId, on, siteId }) => {
    const person = people.get(personId);
    const activity = activities.get(activityId);
    if (!person) return [];
    const finding = (detail: string) =>
      lawFinding(qualification, { amount: 1, people: [personId], on, site: siteId, detail });
    if (!activity) return [finding(`${personId} does ${activityId} on ${on}, an activity this plan does not know`)];
    const missing = activity.qualificationIds.filter((id) => !new Set(person.qualificationIds).has(id));
    if (missing.length > 0) return [finding(`${personId} does ${activityId} on ${on} without ${missing.join(', ')}`)];
    if (activity.unitIds.length > 0 && !activity.unitIds.includes(person.unitId))
      return [finding(`${personId} does ${activityId} on ${on}, which unit ${person.unitId} does not do`)];
    if (siteId !== null && activity.siteIds.length > 0 && !activity.siteIds.includes(siteId))
      return [finding(`${personId} does ${activityId} at ${siteId} on ${on}, where it is not done`)];
    return [];
  });
};
