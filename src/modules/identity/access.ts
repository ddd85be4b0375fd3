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

/**
 * Refuses whoever may not write what is common to a body (sites, shift templates, holidays, phases): that is the
 * personnel office of the whole body, not of some of its directorates.
 *
 * @throws DomainError `forbidden`
 */
export function requireBodyWide(actor: Actor): void {
  requireRole(actor, 'hr_officer');
  if (actor.scope !== 'units') return;
  const detail = 'This is common to the whole body: only its personnel office changes it, not that of a directorate.';
  throw new DomainError('forbidden', 'body-wide-only', detail);
}

/** Whether the body is one of the actor's. */
export function isOwnBody(actor: Actor, bodyId: string): boolean {
  return actor.scope === 'installation' || actor.bodyIds.includes(bodyId);
}

/**
 * Refuses a body that is not the actor's, named in the body of a request: the same answer as for one that does not exist.
 *
 * @throws DomainError `invalid`
 */
export function requireOwnBody(actor: Actor, bodyId: string): void {
  if (isOwnBody(actor, bodyId)) return;
  const detail = `There is no body "${bodyId}".`;
  throw new DomainError('invalid', 'invalid-values', detail, [{ pointer: '/bodyId', rule: 'existing', detail }]);
}

/** Whether the unit is within the actor's scope, whatever the role may do there. */
export function isOwnUnit(actor: Actor, unitId: string): boolean {
  return actor.scope === 'installation' || actor.unitIds.includes(unitId);
}

/**
 * True when the actor answers for the people of the unit: the personnel office within its directorates, a head for the own
 * units. Never an auditor, who reads records without answering for anybody.
 */
export function mayActOnUnit(actor: Actor, unitId: string): boolean {
  return (actor.role === 'hr_officer' || actor.role === 'unit_head') && isOwnUnit(actor, unitId);
}

/** Whether the actor sees what only the personnel office of the unit sees: age, commute, reasons of absence, wishes. */
export function isPersonnelOfficeOf(actor: Actor, unitId: string): boolean {
  return actor.role === 'hr_officer' && isOwnUnit(actor, unitId);
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
 * Refuses a person outside the actor's scope: the personnel office and a head may see the people of their units, everybody
 * themselves.
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
