import type { Assignment } from '../../problem/assignment';
import { indexOf } from '../../problem/problem-index';
import type { RosterProblem } from '../../problem/roster-problem';
import { lawFinding, type RuleCheck } from '../rule';
import { agileEligibility } from './rule';

export const check: RuleCheck<object> = (roster) =>
  roster.assignments
    .filter(({ mode }) => mode === 'agile')
    .flatMap((assignment) => {
      const reason = whyNotAgile(assignment, roster.problem);
      if (!reason) return [];
      const { personId, on } = assignment;
      return [
        lawFinding(agileEligibility, { amount: 1, people: [personId], on, detail: `${personId} on ${on}: ${reason}` }),
      ];
    });

function whyNotAgile({ personId, on, dutyId, activityId }: Assignment, problem: RosterProblem): string | null {
  const { people, activities, squads, dutiesOn, phaseOf } = indexOf(problem);
  const person = people.get(personId);
  if (!person) return null;
  const phase = phaseOf(person.unitId, on);
  if (!activities.get(activityId)?.canBeRemote) return `${activityId} can't be done in agile mode`;
  if ((phase?.agreementRequired ?? true) && !person.agileAgreementOn.has(on)) return 'no agile agreement is valid';
  if (phase?.agileOnShiftDays) return null;
  if (dutiesOn(on).some((duty) => duty.id === dutyId && duty.isTurno)) return `${dutyId} belongs to a shift rotation`;
  if (person.squadId !== null && squads.get(person.squadId)?.bandOn.has(on)) return 'a day of the shift rotation';
  return null;
}
