import { duties, dutiesOf } from '../../../test/support/planner/duty-sketch';
import { inWords, openSolver, TEST_LIMITS } from '../../../test/support/planner/plan-sketch';
import { problemOf } from '../../../test/support/planner/problem-of';
import { only, type ProblemSketch } from '../../../test/support/planner/problem-sketch';
import { planRoster } from '../plan-roster';
import { withFrozenDays } from './frozen-days';

/** Both would rather be free on Monday and work on Tuesday; the known roster says the contrary. */
const sketch: ProblemSketch = {
  people: ['bianchi', 'rossi'],
  templates: { '07-13': { days: 'Mon-Thu' }, '14-20': { days: 'Mon-Thu' } },
  demand: [{ days: 'Mon-Thu', hours: '07-13', target: 1 }],
  wishes: ['bianchi', 'rossi'].flatMap((person) => [
    { person, days: 'Mon Tue', kind: 'afternoon' as const, importance: 'high' as const },
    { person, days: 'Wed', kind: 'work' as const },
  ]),
  baseline: [...dutiesOf('rossi', 'Mon 14-20', 'Tue 07-13'), ...dutiesOf('bianchi', 'Thu 14-20')],
  settings: only('one-duty-a-day', 'availability', 'demand-cover', 'wishes'),
};

describe('frozen days', () => {
  const solver = openSolver();
  const planWith = async (frozen: readonly [string, string][], more: ProblemSketch = {}): Promise<string[]> => {
    const ranges = frozen.map(([from, to]) => ({ from, to }));
    const plan = await planRoster(withFrozenDays(problemOf({ ...sketch, ...more }), ranges), solver(), TEST_LIMITS);
    expect(plan).toMatchObject({ status: 'optimal', dataErrors: [] });
    return inWords(plan.assignments);
  };

  it('stand as the known roster has them, days off too, whatever they leave open', async () => {
    const plan = await planWith([['2026-11-30', '2026-12-01']]);
    expect(plan.slice(0, 2)).toEqual(['Mon rossi 14-20', 'Tue rossi 07-13']);
    expect(plan.slice(2, 4).join()).toMatch(/^Wed bianchi \S+,Wed rossi \S+$/);
    expect(plan.slice(4).join()).toMatch(/^Thu .*07-13/);
  });

  it('may be several ranges', async () => {
    const plan = await planWith([
      ['2026-11-30', '2026-11-30'],
      ['2026-12-03', '2026-12-31'],
    ]);
    expect(plan[0]).toBe('Mon rossi 14-20');
    expect(plan.at(-1)).toBe('Thu bianchi 14-20');
    expect(plan.filter((duty) => /^(Mon|Thu)/.test(duty))).toHaveLength(2);
  });

  it('leave what a person has pinned there', async () => {
    const plan = await planWith([['2026-11-30', '2026-12-01']], { pinned: duties('Mon 07-13') });
    expect(plan.slice(0, 2)).toEqual(['Mon rossi 07-13', 'Tue rossi 07-13']);
  });

  it('change nothing where there are none', () => {
    const problem = problemOf(sketch);
    expect(withFrozenDays(problem, [])).toBe(problem);
  });
});
