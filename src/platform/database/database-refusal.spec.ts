import { QueryFailedError } from 'typeorm';
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
