import { indexOf } from '../problem/problem-index';
import type { Activity, Duty, Person, RosterProblem } from '../problem/roster-problem';
import type { Choice } from './formulation-context';

/** What the offered duties, or one of them alone, would let a person do on a date, before any rule is asked. */
export function imaginableChoices(problem: RosterProblem, person: Person, on: string, dutyId?: string): Choice[] {
  return indexOf(problem)
    .dutiesOn(on)
    .filter(({ id }) => dutyId === undefined || id === dutyId)
    .filter((duty) => duty.unitIds.length === 0 || duty.unitIds.includes(person.unitId))
    .flatMap((duty) => choicesOf(problem, person, duty));
}

function choicesOf({ activities }: RosterProblem, person: Person, duty: Duty): Choice[] {
  const isOfDuty = (siteId: string): boolean => duty.siteIds.length === 0 || duty.siteIds.includes(siteId);
  return activities.flatMap((activity: Activity): Choice[] => {
    const onSite = duty.modes.includes('on-site') ? person.siteIds.filter(isOfDuty) : [];
    const agile = duty.modes.includes('agile') && isOfDuty(person.homeSiteId);
    return [
      ...onSite.map((siteId): Choice => ({ person, duty, siteId, activity, mode: 'on-site' })),
      ...(agile ? [{ person, duty, siteId: null, activity, mode: 'agile' as const }] : []),
    ];
  });
}
