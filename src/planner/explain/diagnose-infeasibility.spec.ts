import { duties } from '../../../test/support/planner/duty-sketch';
import { openSolver, TEST_LIMITS } from '../../../test/support/planner/plan-sketch';
import { problemOf } from '../../../test/support/planner/problem-of';
import type { ProblemSketch } from '../../../test/support/planner/problem-sketch';
import { planRoster } from '../plan-roster';
import { dataErrorSentence } from './sentences/data-error-sentence';

describe('diagnoseInfeasibility', () => {
  const solver = openSolver();
  const templates = { '07-13': { days: 'Mon-Sat' } };
  const sixDays = { id: 'bianchi' };
  const planOf = (sketch: ProblemSketch) => planRoster(problemOf({ templates, ...sketch }), solver(), TEST_LIMITS);

  it('names the person whose contract no week can meet, and blames nobody else', async () => {
    const plan = await planOf({
      people: [sixDays, { id: 'rossi', weeklyMinutes: 2100 }, { id: 'verdi', weeklyMinutes: 1800 }],
    });
    expect(plan).toMatchObject({ status: 'infeasible', assignments: [], score: null });
    expect(plan.dataErrors).toEqual([
      expect.objectContaining({ rule: 'contract-hours', people: ['rossi'], on: '2026-11-30' }),
    ]);
    const [error] = plan.dataErrors;
    expect(error!.detail).toMatch(/6 days, of 6 h/);
    expect(dataErrorSentence(error!, 'it', () => 'Anna Rossi')).toMatch(
      /^nessuna settimana regolare per Anna Rossi da lunedì 30 novembre 2026: .*"Orario contrattuale settimanale".* in 6 giorni, di 6 h\. /,
    );
  });

  it('names the rules that can not hold together, and only those', async () => {
    // Six duties of six hours and a whole free day, but only afternoons and mornings in turn.
    const plan = await planOf({
      templates: { '14-20': { days: 'Mon Wed Fri' }, '06-12': { days: 'Tue Thu Sat' } },
      people: [{ id: 'rossi' }],
    });
    expect(plan.dataErrors).toHaveLength(1);
    expect(plan.dataErrors[0]!.detail).toContain('contract-hours, minimum-daily-rest');
    expect(plan.dataErrors[0]!.detail).not.toMatch(/weekly-rest|maximum-consecutive-days/);
  });

  it('names somebody who is absent without the hours being credited', async () => {
    const plan = await planOf({ people: [{ id: 'rossi', absent: 'Mon Tue' }, sixDays] });
    expect(plan.dataErrors.map(({ people }) => people)).toEqual([['rossi']]);
    expect(plan.dataErrors[0]!.detail).toMatch(/4 days/);
  });

  it('names somebody for whom nothing can be planned, also when alone in the plan', async () => {
    const plan = await planOf({ people: [{ id: 'rossi', dutyIds: ['99-99'] }] });
    expect(plan).toMatchObject({ status: 'infeasible' });
    expect(plan.dataErrors[0]).toMatchObject({ rule: 'contract-hours', people: ['rossi'] });
    expect(plan.dataErrors[0]!.detail).toMatch(/0 days, none is offered/);
  });

  it('names everybody it concerns', async () => {
    const plan = await planOf({ people: ['neri', 'rossi'].map((id) => ({ id, weeklyMinutes: 100 })) });
    expect(plan.dataErrors.flatMap(({ people }) => people).sort()).toEqual(['neri', 'rossi']);
  });

  it('has nothing to say of too few people: the roster is made, and the missing people are listed', async () => {
    const plan = await planOf({ people: [sixDays], demand: [{ days: 'Mon', hours: '07-08', target: 5, floor: 2 }] });
    expect(plan).toMatchObject({ status: 'optimal', dataErrors: [] });
    expect(plan.shortages.map(({ missingCount, below }) => `${missingCount} ${below}`)).toEqual([
      '1 floor',
      '3 target',
      '1 floor',
      '3 target',
    ]);
  });

  it('finds data that break the law before solving anything', async () => {
    const unused = { ...solver(), solve: () => Promise.reject(new Error('solved in spite of it')) };
    const problem = problemOf({ templates: { '14-20': {}, '06-12': {} }, pinned: duties('Mon 14-20', 'Tue 06-12') });
    const plan = await planRoster(problem, unused, TEST_LIMITS);
    expect(plan).toMatchObject({
      status: 'infeasible',
      dataErrors: [{ rule: 'minimum-daily-rest', people: ['rossi'], on: '2026-12-01' }],
    });
  });
});
