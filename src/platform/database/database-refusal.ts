import {
  QueryFailedError,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
  TransactionNotStartedError,
} from 'typeorm';
import { DomainError } from '../errors/domain-error';

interface DriverError {
  readonly code?: unknown;
  readonly constraint?: unknown;
  readonly message?: unknown;
}

const RETRY_AFTER_SECONDS = 5;

/**
 * What the database refused, as an error of ours; `undefined` when it is no such refusal (then it is a bug).
 *
 * A safety net: use cases check first and say more. But two requests at once can both pass a check, and then the
 * constraint decides; that is nobody's bug. Codes: PostgreSQL manual, appendix A.
 */
export function databaseRefusal(error: unknown): DomainError | undefined {
  if (isConnectionTakenAway(error)) return unavailable('The connection to the database broke; try again.');
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
    case '55P03':
      return unavailable('The database is busy; try again.');
    case '53100':
      return unavailable('The database has no room for more; reading still works.');
    case '25006':
      return unavailable('The database takes no writes now; reading still works.');
    default:
      return isLostConnection(driverError) ? unavailable('The database cannot be reached; try again.') : undefined;
  }
}

/**
 * A server that dies between two statements of a transaction: TypeORM has given the connection up by the time the second
 * one is made, and says no more than that.
 */
function isConnectionTakenAway(error: unknown): boolean {
  return TAKEN_AWAY.some((kind) => error instanceof kind);
}

const TAKEN_AWAY = [
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
  TransactionNotStartedError,
] as const;

/** Classes of SQLSTATE: connection exception, insufficient resources, operator intervention, system error. */
const CLASSES_OF_LOST_CONNECTIONS = ['08', '53', '57', '58'];

const SOCKET_ERRORS = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN'],
  // Node's own, of a statement written just after the connection broke.
  ...['ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END', 'ERR_SOCKET_CLOSED'],
]);

/** What `pg` and its pool say in words alone. */
const WORDS_OF_LOST_CONNECTIONS =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|Client was closed)/;

/** Whether the database went away, or was not there. */
function isLostConnection(error: DriverError | null | undefined): boolean {
  const { code, message } = error ?? {};
  if (typeof code === 'string' && SOCKET_ERRORS.has(code)) return true;
  if (typeof code === 'string' && code.length === 5) return CLASSES_OF_LOST_CONNECTIONS.includes(code.slice(0, 2));
  return typeof message === 'string' && WORDS_OF_LOST_CONNECTIONS.test(message);
}

function unavailable(detail: string): DomainError {
  return new DomainError('unavailable', 'database-unavailable', detail, [], RETRY_AFTER_SECONDS);
}
