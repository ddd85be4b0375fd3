import { indexOf } from '../problem/problem-index';
import type { Duty, Person, RosterProblem } from '../problem/roster-problem';
import type { Choice } from './formulation-context';

/**
 * What the offered duties, or one of them alone, would let a person do on a date, before any rule is asked.
 * @param isWanted what else is left out; told of each choice as it is made, as most of a large body's are left out
 */
export function imaginableChoices(
  problem: RosterProblem,
  person: Person,
  on: string,
  dutyId?: string,
  isWanted: (choice: Choice) => boolean = () => true,
): Choice[] {
  const choices: Choice[] = [];
  for (const duty of indexOf(problem).dutiesOn(on)) {
    if (dutyId !== undefined && duty.id !== dutyId) continue;
    if (duty.unitIds.length > 0 && !duty.unitIds.includes(person.unitId)) continue;
    addChoices(choices, problem, person, duty, isWanted);
  }
  return choices;
}

function addChoices(
  choices: Choice[],
  { activities }: RosterProblem,
  person: Person,
  duty: Duty,
  isWanted: (choice: Choice) => boolean,
): void {
  const add = (choice: Choice): void => {
    if (isWanted(choice)) choices.push(choice);
  };
  const isOfDuty = (siteId: string): boolean => duty.siteIds.length === 0 || duty.siteIds.includes(siteId);
  const isOnSite = duty.modes.includes('on-site');
  const isAgile = duty.modes.includes('agile') && isOfDuty(person.homeSiteId);
  for (const activity of activities) {
    if (isOnSite)
      for (const siteId of person.siteIds)
        if (isOfDuty(siteId)) add({ person, duty, siteId, activity, mode: 'on-site' });
    if (isAgile) add({ person, duty, siteId: null, activity, mode: 'agile' });
  }
}
