import { DomainError } from '../../platform/errors/domain-error';
import type { Actor, Role } from './actor';

/**
 * Refuses an actor whose role is none of these. First line of a use case.
 *
 * @throws DomainError `forbidden`
 */
export function requireRole(actor: Actor, ...roles: readonly Role[]): void {
  if (roles.includes(actor.role)) return;
  throw new DomainError(
    'forbidden',
    'role-not-allowed',
    `This needs the role ${roles.join(' or ')}; you are signed in as ${actor.role}. Ask the personnel office.`,
  );
}

/** True when the actor may see what belongs to the unit: the personnel office every unit, a head their own. */
export function mayActOnUnit(actor: Actor, unitId: string): boolean {
  return actor.role === 'hr_officer' || (actor.role === 'unit_head' && actor.unitIds.includes(unitId));
}

/**
 * Refuses a unit outside the actor's scope. To an outsider the unit does not exist: "forbidden" would tell that it does.
 *
 * @throws DomainError `not-found`
 */
export function requireUnit(actor: Actor, unitId: string): void {
  if (mayActOnUnit(actor, unitId)) return;
  throw new DomainError('not-found', 'unit-not-found', `There is no unit "${unitId}" within your responsibility.`);
}

/**
 * Refuses a person outside the actor's scope: the personnel office may see everyone, a head the people of their units,
 * everybody themselves.
 *
 * @param unitId unit that the person belongs to
 * @throws DomainError `not-found`
 */
export function requirePerson(actor: Actor, personId: string, unitId: string): void {
  if (actor.personId === personId || mayActOnUnit(actor, unitId)) return;
  throw new DomainError(
    'not-found',
    'person-not-found',
    `There is no person "${personId}" within your responsibility.`,
  );
}
