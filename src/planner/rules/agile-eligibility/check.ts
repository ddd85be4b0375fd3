import type { Assignment } from '../../problem/assignment';
import { indexOf } from '../../problem/problem-index';
import type { RosterProblem } from '../../problem/roster-problem';
import { lawFinding, type RuleCheck } from '../rule';
import { agileEligibility } from './rule';
import { sentences, type Obstacle } from './sentences';

export const check: RuleCheck<object> = (roster) =>
  roster.assignments
    .filter(({ mode }) => mode === 'agile')
    .flatMap((assignment) => {
      const obstacle = whyNotAgile(assignment, roster.problem);
      if (!obstacle) return [];
      const { personId, on, activityId, dutyId } = assignment;
      const facts = { obstacle, on, activityId, dutyId };
      return [lawFinding(agileEligibility, sentences, { amount: 1, people: [personId], on, facts })];
    });

function whyNotAgile({ personId, on, dutyId, activityId }: Assignment, problem: RosterProblem): Obstacle | null {
  const { people, activities, squads, dutiesOn, phaseOf } = indexOf(problem);
  const person = people.get(personId);
  if (!person) return null;
  const phase = phaseOf(person.unitId, on);
  if (!activities.get(activityId)?.canBeRemote) return 'activity';
  if ((phase?.agreementRequired ?? true) && !person.agileAgreementOn.has(on)) return 'agreement';
  if (phase?.agileOnShiftDays) return null;
  if (dutiesOn(on).some((duty) => duty.id === dutyId && duty.isTurno)) return 'shift-duty';
  if (person.squadId !== null && squads.get(person.squadId)?.bandOn.has(on)) return 'shift-day';
  return null;
}
