import type { SkillGroupData } from '../rosters/planning-data';

/** What a service says about skills. */
interface SkilledService {
  readonly skillGroup: string;
  readonly activityId: string | null;
  readonly isCore: boolean;
}

/**
 * Services by skill group. A group is given at the sites of the activities its services are part of; a service of no
 * activity, or of one that is done at every site, makes the group one of every site.
 *
 * @returns in the order of first appearance
 */
export function skillGroups(
  services: readonly SkilledService[],
  activities: readonly { readonly id: string; readonly siteIds: readonly string[] }[],
): SkillGroupData[] {
  const sitesOf = new Map(activities.map(({ id, siteIds }) => [id, siteIds]));
  return [...new Set(services.map(({ skillGroup }) => skillGroup))].map((id) => {
    const own = services.filter(({ skillGroup }) => skillGroup === id);
    const lists = own.map(({ activityId }) => (activityId === null ? [] : (sitesOf.get(activityId) ?? [])));
    const isEverywhere = lists.some((list) => list.length === 0);
    return { id, siteIds: isEverywhere ? [] : [...new Set(lists.flat())], isCore: own.some(({ isCore }) => isCore) };
  });
}
