import { QueryFailedError } from 'typeorm';

/** What of a database's error may be kept: names of things, never a value. */
const NAMES_OF_THINGS = ['code', 'schema', 'table', 'column', 'constraint', 'routine'] as const;

/**
 * An error as the log may hold it: kind, words, trace. Of a refusal by the database only the names and the trace: its own
 * words and details repeat the row, and the row may hold people's data.
 */
export function errorForLog(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const trace = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  if (isFromDatabase(error)) return { type: error.name, ...namesIn(driverErrorOf(error)), trace };
  return {
    type: error.name,
    message: error.message,
    trace,
    ...(error.cause === undefined ? {} : { cause: errorForLog(error.cause) }),
  };
}

/** PostgreSQL's errors carry a severity; TypeORM wraps them together with the statement and its values. */
function isFromDatabase(error: Error): boolean {
  return error instanceof QueryFailedError || 'severity' in error;
}

function driverErrorOf(error: Error): object {
  return error instanceof QueryFailedError ? (error.driverError as object) : error;
}

function namesIn(error: object): Record<string, string> {
  const named = error as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    NAMES_OF_THINGS.flatMap((name) => (typeof named[name] === 'string' ? [[name, named[name]]] : [])),
  );
}
