import { DomainError } from '../../platform/errors/domain-error';

/** A token that was good and is over. */
export function tokenExpired(): DomainError {
  return new DomainError('unauthenticated', 'token-expired', 'The access token has expired: sign in again.');
}

/** A token that is none of ours, in the same words whatever is wrong with it. */
export function tokenInvalid(): DomainError {
  return new DomainError('unauthenticated', 'token-invalid', 'The access token is not valid: sign in again.');
}
