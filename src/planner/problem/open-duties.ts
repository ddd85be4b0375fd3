import { wholePlan } from './known-duties';
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
