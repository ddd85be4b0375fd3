import { QueryFailedError } from 'typeorm';
import { errorForLog } from './error-for-log';

describe('an error in the log', () => {
  it('keeps kind, words and trace of our own errors, and what caused them', () => {
    const found = errorForLog(new Error('the roster is not there', { cause: new TypeError('no id') }));
    expect(found).toMatchObject({ type: 'Error', message: 'the roster is not there', cause: { type: 'TypeError' } });
    expect(JSON.stringify(found)).toContain('error-for-log.spec.ts');
  });

  it('keeps no value of a row that the database refused', () => {
    const driverError = Object.assign(new Error('invalid input syntax for type date: "secret"'), {
      ...{
        severity: 'ERROR',
        code: '23514',
        constraint: 'ck_absences_period',
        detail: 'Failing row contains (secret).',
      },
    });
    for (const error of [driverError, new QueryFailedError('INSERT …', ['secret'], driverError)]) {
      const found = errorForLog(error);
      expect(found).toMatchObject({ code: '23514', constraint: 'ck_absences_period' });
      expect(JSON.stringify(found)).not.toContain('secret');
    }
  });

  it('says no more than the kind of what is no error', () => {
    expect(errorForLog('secret')).toEqual({ type: 'string' });
  });
});
