import { QueryFailedError } from 'typeorm';
import { DomainError } from '../errors/domain-error';

interface DriverError {
  readonly code?: unknown;
  readonly constraint?: unknown;
}

const RETRY_AFTER_SECONDS = 5;

/**
 * What the database refused, as an error of ours; `undefined` when it is no such refusal (then it is a bug).
 *
 * A safety net: use cases check first and say more. But two requests at once can both pass a check, and then the
 * constraint decides; that is nobody's bug. Codes: PostgreSQL manual, appendix A.
 */
export function databaseRefusal(error: unknown): DomainError | undefined {
  const driverError = (error instanceof QueryFailedError ? error.driverError : error) as DriverError | null | undefined;
  const constraint = typeof driverError?.constraint === 'string' ? ` (${driverError.constraint})` : '';
  switch (driverError?.code) {
    case '23505':
    case '23P01':
      return new DomainError('conflict', 'already-exists', `Something with the same key exists already${constraint}.`);
    case '23503':
      return new DomainError(
        'conflict',
        'reference-broken',
        `This names something that does not exist, or something else still refers to it${constraint}.`,
      );
    case '23502':
    case '23514':
      return new DomainError('invalid', 'constraint-violated', `A value breaks a rule of the data${constraint}.`);
    case '22P02':
    case '22003':
    case '22007':
    case '22008':
    case '22021':
    case '22P05':
      return new DomainError('invalid', 'value-unreadable', 'A value has a form or size that cannot be stored.');
    case '40001':
    case '40P01':
      return unavailable('Two changes came at the same moment; try again.');
    case '57014':
    case '57P03':
    case '53300':
    case 'ECONNREFUSED':
    case 'ECONNRESET':
      return unavailable('The database is busy or cannot be reached; try again.');
    default:
      return undefined;
  }
}

function unavailable(detail: string): DomainError {
  return new DomainError('unavailable', 'database-unavailable', detail, [], RETRY_AFTER_SECONDS);
}
