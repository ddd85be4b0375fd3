import type { Assignment } from '../../problem/assignment';
import { indexOf } from '../../problem/problem-index';
import type { Person, RosterProblem } from '../../problem/roster-problem';
import { lawFinding, type RuleCheck } from '../rule';
import { availability } from './rule';
import { sentences, type Obstacle } from './sentences';

export const check: RuleCheck<object> = (roster) =>
  roster.assignments.flatMap((assignment) => {
    const person = indexOf(roster.problem).people.get(assignment.personId);
    const obstacle = person ? whyNot(assignment, person, roster.problem) : 'stranger';
    if (!obstacle) return [];
    const { personId, on, dutyId, siteId } = assignment;
    return [
      lawFinding(availability, sentences, {
        amount: 1,
        people: [personId],
        on,
        site: siteId,
        facts: { obstacle, on, dutyId, siteId, unitId: person?.unitId ?? '' },
      }),
    ];
  });

/** The first reason why a duty can't be this person's, or null. Says "absent", never why. */
function whyNot({ on, dutyId, siteId }: Assignment, person: Person, problem: RosterProblem): Obstacle | null {
  const day = problem.days.find((candidate) => candidate.on === on);
  if (!day) return 'outside-plan';
  if (person.absentOn.has(on)) return 'absent';
  if (day.isHoliday) return 'holiday';
  if (!person.availableOn.has(on)) return 'not-available';
  if (siteId !== null && !person.siteIds.includes(siteId)) return 'site-not-allowed';
  if (problem.closedSites?.some((closed) => closed.siteId === siteId && closed.on === on)) return 'site-closed';
  if (person.dutyIds.length > 0 && !person.dutyIds.includes(dutyId)) return 'duty-not-in-contract';
  const duty = indexOf(problem)
    .dutiesOn(on)
    .find(({ id }) => id === dutyId);
  if (!duty) return 'duty-not-offered';
  if (duty.unitIds.length > 0 && !duty.unitIds.includes(person.unitId)) return 'duty-of-other-unit';
  if (siteId !== null && duty.siteIds.length > 0 && !duty.siteIds.includes(siteId)) return 'duty-not-at-site';
  return null;
}
