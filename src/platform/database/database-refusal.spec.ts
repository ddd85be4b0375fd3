import { QueryFailedError, QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { databaseRefusal } from './database-refusal';

const refused = (code: string, constraint?: string) =>
  databaseRefusal(new QueryFailedError('INSERT …', [], Object.assign(new Error('refused'), { code, constraint })));

describe('databaseRefusal', () => {
  it.each([
    ['23505', 'conflict'],
    ['23503', 'conflict'],
    ['23514', 'invalid'],
    ['22P02', 'invalid'],
    ['40001', 'unavailable'],
    ['57014', 'unavailable'],
  ])('turns what a user can cause into an error of ours: %s', (code, kind) => {
    expect(refused(code)).toMatchObject({ kind });
  });

  it.each([
    '57P01',
    '57P02',
    '57P03',
    '08006',
    '08P01',
    '53100',
    '53300',
    '58030',
    '25006',
    '55P03',
    'ECONNRESET',
    'EPIPE',
    'ERR_STREAM_DESTROYED',
  ])('asks to try again when the database has gone away or takes no writes: %s', (code) => {
    expect(refused(code)).toMatchObject({ kind: 'unavailable', retryAfterSeconds: 5 });
  });

  it.each(['Connection terminated unexpectedly', 'timeout exceeded when trying to connect', 'Query read timeout'])(
    'knows a lost connection by the words of the driver: %s',
    (message) => {
      expect(databaseRefusal(new Error(message))).toMatchObject({ kind: 'unavailable' });
    },
  );

  it('knows a connection that was lost between two statements of a transaction', () => {
    for (const kind of [QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError])
      expect(databaseRefusal(new kind())).toMatchObject({ kind: 'unavailable' });
  });

  it('names the constraint, but neither the statement nor its values', () => {
    expect(refused('23505', 'uq_users_username')?.detail).toContain('uq_users_username');
    expect(refused('23505')?.detail).not.toContain('INSERT');
  });

  it('leaves bugs alone', () => {
    expect(refused('42601')).toBeUndefined();
    expect(databaseRefusal(new TypeError('x is not a function'))).toBeUndefined();
    expect(databaseRefusal(undefined)).toBeUndefined();
  });
});
