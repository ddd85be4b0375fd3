import type { Assignment } from '../../problem/assignment';
import { indexOf } from '../../problem/problem-index';
import type { Person, RosterProblem } from '../../problem/roster-problem';
import { lawFinding, type RuleCheck } from '../rule';
import { availability } from './rule';

export const check: RuleCheck<object> = (roster) =>
  roster.assignments.flatMap((assignment) => {
    const person = indexOf(roster.problem).people.get(assignment.personId);
    const reason = person ? whyNot(assignment, person, roster.problem) : 'is not among the people of this plan';
    if (!reason) return [];
    return [
      lawFinding(availability, {
        amount: 1,
        people: [assignment.personId],
        on: assignment.on,
        site: assignment.siteId,
        detail: `${assignment.personId} ${reason}`,
      }),
    ];
  });

/** The first reason why a duty can't be this person's, or null. Says "absent", never why. */
function whyNot({ on, dutyId, siteId }: Assignment, person: Person, problem: RosterProblem): string | null {
  const day = problem.days.find((candidate) => candidate.on === on);
  if (!day) return `has a duty on ${on}, outside the plan`;
  if (person.absentOn.has(on)) return `is absent on ${on} and has duty ${dutyId}`;
  if (day.isHoliday) return `has duty ${dutyId} on ${on}, a closed day`;
  if (!person.availableOn.has(on)) return `has duty ${dutyId} on ${on}, not a working day of the contract`;
  if (siteId !== null && !person.siteIds.includes(siteId)) return `may not work at ${siteId} (${on})`;
  if (problem.closedSites?.some((closed) => closed.siteId === siteId && closed.on === on))
    return `has duty ${dutyId} at ${siteId} on ${on}, which is closed`;
  if (person.dutyIds.length > 0 && !person.dutyIds.includes(dutyId))
    return `has duty ${dutyId} (${on}), not in the contract`;
  const duty = indexOf(problem)
    .dutiesOn(on)
    .find(({ id }) => id === dutyId);
  if (!duty) return `has duty ${dutyId} on ${on}, when it is not offered`;
  if (duty.unitIds.length > 0 && !duty.unitIds.includes(person.unitId))
    return `has duty ${dutyId} (${on}), which unit ${person.unitId} does not use`;
  if (siteId !== null && duty.siteIds.length > 0 && !duty.siteIds.includes(siteId))
    return `has duty ${dutyId} at ${siteId} (${on}), where it is not worked`;
  return null;
}
