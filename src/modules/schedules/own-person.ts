import { DomainError } from '../../platform/errors/domain-error';
import type { Actor } from '../identity/actor';

/**
 * The person a user is.
 *
 * @throws DomainError `not-found` for a user who is planned by nobody, such as one of the personnel office
 */
export function ownPerson({ personId }: Actor): string {
  if (personId !== null) return personId;
  const detail = 'Your user is nobody who is planned: there is no schedule of yours. The personnel office can link it.';
  throw new DomainError('not-found', 'no-person', detail);
}
