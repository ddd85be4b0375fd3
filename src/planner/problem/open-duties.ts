import { knownFrom, wholeHorizon, wholePlan } from './known-duties';
import { indexOf } from './problem-index';
import type { Duty, Person, RosterProblem } from './roster-problem';

/** Duties of a date of the whole plan that a person could be given as far as unit, contract and absences go. */
export function openDuties(
  problem: RosterProblem,
  { availableOn, unitId, dutyIds }: Person,
  on: string,
): readonly Duty[] {
  if (!availableOn.has(on)) return [];
  const isOpen = (duty: Duty): boolean =>
    (duty.unitIds.length === 0 || duty.unitIds.includes(unitId)) && (dutyIds.length === 0 || dutyIds.includes(duty.id));
  return indexOf(wholePlan(problem)).dutiesOn(on).filter(isOpen);
}

/** Whether a person may yet work on a date, or may have done so: a day still to be planned, or one of which nothing is known. */
export function mayWorkOn(problem: RosterProblem, person: Person, on: string): boolean {
  if (on < problem.days[0]!.on) return on < knownFrom(problem);
  return on > wholeHorizon(problem).to || openDuties(problem, person, on).length > 0;
}
