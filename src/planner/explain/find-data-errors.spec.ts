import { duties, dutiesOf } from '../../../test/support/planner/duty-sketch';
import { problemOf } from '../../../test/support/planner/problem-of';
import type { ProblemSketch } from '../../../test/support/planner/problem-sketch';
import { findDataErrors } from './find-data-errors';
import { dataErrorSentence } from './sentences/data-error-sentence';

const templates = { '07-13': {}, '14-20': {}, '06-12': {} };
const errorsOf = (sketch: ProblemSketch) => findDataErrors(problemOf({ templates, ...sketch }));

describe('findDataErrors', () => {
  it('finds nothing where nothing is fixed', () => {
    expect(errorsOf({ people: [{ id: 'rossi', weeklyMinutes: 9999 }] })).toEqual([]);
  });

  it('finds nothing wrong with lawful fixed assignments; hours still missing are no error yet', () => {
    expect(errorsOf({ pinned: duties('Mon 07-13', 'Tue 07-13') })).toEqual([]);
  });

  it('names rule, person and day of two fixed duties against the daily rest', () => {
    const [error, ...others] = errorsOf({ pinned: duties('Mon 14-20', 'Tue 06-12') });
    expect(others).toEqual([]);
    expect(error).toMatchObject({ rule: 'minimum-daily-rest', people: ['rossi'], on: '2026-12-01' });
    expect(error!.detail).toMatch(/^fixed assignment: .*10 h.*11 h/);
  });

  it.each<[string, ProblemSketch, { rule: string; on: string }]>([
    [
      'the rest since the last duty before the plan',
      { pinned: duties('Mon 06-12'), history: duties('Sun-1 14-20') },
      { rule: 'minimum-daily-rest', on: '2026-11-30' },
    ],
    [
      'an absence',
      { pinned: duties('Tue 07-13'), people: [{ id: 'rossi', absent: 'Tue' }] },
      { rule: 'availability', on: '2026-12-01' },
    ],
    ['a holiday', { pinned: duties('Tue 07-13'), holidays: 'Tue' }, { rule: 'availability', on: '2026-12-01' }],
    [
      'a qualification',
      { pinned: duties('Mon 07-13'), activities: [{ id: 'desk', qualificationIds: ['oath'] }] },
      { rule: 'qualification', on: '2026-11-30' },
    ],
    ['two duties a day', { pinned: duties('Mon 07-13', 'Mon 14-20') }, { rule: 'one-duty-a-day', on: '2026-11-30' }],
    [
      'agile work without agreement',
      { pinned: duties('Mon 07-13 agile') },
      { rule: 'agile-eligibility', on: '2026-11-30' },
    ],
    [
      'the contract of the week',
      { pinned: duties('Mon 07-13', 'Tue 07-13'), people: [{ id: 'rossi', weeklyMinutes: 360 }] },
      { rule: 'contract-hours', on: '2026-11-30' },
    ],
  ])('finds fixed assignments against %s', (_words, sketch, expected) => {
    expect(errorsOf(sketch)).toEqual([expect.objectContaining({ ...expected, people: ['rossi'] })]);
  });

  const atLeastThree = (rule: string): ProblemSketch => ({
    settings: { [rule]: { enabled: true, parameters: { minDays: 3 } } },
  });
  const lateFreeEarly = (given: ProblemSketch): ProblemSketch => ({
    ...given,
    settings: { 'forbidden-successions': { enabled: true } },
    override: { forbiddenSuccessions: [{ dutyId: '14-20', nextDutyId: '07-13', freeDaysBetween: 1 }] },
  });
  const twoMornings = (given: ProblemSketch): ProblemSketch => ({
    ...given,
    settings: { 'duty-limits': { enabled: true } },
    override: {
      dutyLimits: [{ personId: 'rossi', dutyIds: ['07-13'], minCount: 2, maxCount: 2, period: 'week' }],
    },
  });
  const onAverage: ProblemSketch = {
    people: [{ id: 'rossi', weeklyMinutes: 720 }],
    settings: { 'contract-hours': { enabled: false }, 'average-hours': { enabled: true } },
  };

  it.each<[string, ProblemSketch, ProblemSketch, { rule: string; on: string }]>([
    [
      'a run that an absence keeps short',
      { ...atLeastThree('minimum-consecutive-days'), pinned: duties('Wed 07-13') },
      { people: [{ id: 'rossi', absent: 'Mon Thu' }] },
      { rule: 'minimum-consecutive-days', on: '2026-12-02' },
    ],
    [
      'free days that an absence keeps from being worked',
      { ...atLeastThree('minimum-days-off'), pinned: duties('Mon 07-13', 'Thu 07-13') },
      { people: [{ id: 'rossi', absent: 'Tue' }] },
      { rule: 'minimum-days-off', on: '2026-12-02' },
    ],
    [
      'two duties around a day that is free for certain',
      lateFreeEarly({ pinned: duties('Mon 14-20', 'Wed 07-13') }),
      { people: [{ id: 'rossi', absent: 'Tue' }] },
      { rule: 'forbidden-successions', on: '2026-12-02' },
    ],
    [
      'a maximum of duties',
      twoMornings({ pinned: duties('Mon 07-13') }),
      { pinned: duties('Mon 07-13', 'Tue 07-13', 'Wed 07-13') },
      { rule: 'duty-limits', on: '2026-11-30' },
    ],
    [
      'the hours of the average',
      { ...onAverage, pinned: duties('Mon 07-13') },
      { pinned: duties('Mon 07-13', 'Tue 07-13', 'Wed 07-13') },
      { rule: 'average-hours', on: '2026-11-30' },
    ],
  ])('finds %s, and nothing where further duties can mend it', (_words, mendable, then, expected) => {
    expect(errorsOf(mendable)).toEqual([]);
    expect(errorsOf({ ...mendable, ...then })).toEqual([expect.objectContaining({ ...expected, people: ['rossi'] })]);
  });

  it('does not blame others, and does not ask a rule that is off', () => {
    const pinned = [...duties('Mon 14-20', 'Tue 06-12'), ...dutiesOf('bianchi', 'Mon 14-20')];
    expect(errorsOf({ pinned, people: ['rossi', 'bianchi'] })).toHaveLength(1);
    expect(
      errorsOf({ pinned, people: ['rossi', 'bianchi'], settings: { 'minimum-daily-rest': { enabled: false } } }),
    ).toEqual([]);
  });

  it('says nothing of why a person is absent', () => {
    const [error] = errorsOf({ pinned: duties('Tue 07-13'), people: [{ id: 'rossi', absent: 'Tue' }] });
    expect(error!.detail).toBe('fixed assignment: rossi is absent on 2026-12-01 and has duty 07-13');
    expect(dataErrorSentence(error!, 'it', () => 'Anna Rossi')).toBe(
      'assegnazione fissata: Anna Rossi è assente martedì 1 dicembre 2026 e ha il turno 07-13',
    );
  });
});
