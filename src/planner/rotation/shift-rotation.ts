import type { PlanDay } from '../problem/calendar';
import { indexOf } from '../problem/problem-index';
import type { Person, RosterProblem } from '../problem/roster-problem';

/**
 * Whether a person rotates between mornings and afternoons on some days: is in a squad, or has a contract and unit with
 * duties of a shift rotation (turno) in both bands on them.
 */
export function rotates(problem: RosterProblem, person: Person, days: readonly PlanDay[]): boolean {
  if (person.squadId !== null) return true;
  const { dutiesOn } = indexOf(problem);
  const bands = days
    .flatMap(({ on }) => dutiesOn(on))
    .filter(
      ({ id, isTurno, unitIds }) =>
        isTurno &&
        (person.dutyIds.length === 0 || person.dutyIds.includes(id)) &&
        (unitIds.length === 0 || unitIds.includes(person.unitId)),
    )
    .map(({ band }) => band);
  return bands.includes('morning') && bands.includes('afternoon');
}
