import { openSolver, TEST_LIMITS } from '../../../../test/support/planner/plan-sketch';
import { patternOf, type PatternSketch } from '../../../../test/support/planner/pattern-sketch';
import { mendsOf } from './mend-pattern';

describe('mendsOf', () => {
  const solver = openSolver();
  const inWords = async (sketch: PatternSketch): Promise<string[]> =>
    (await mendsOf(patternOf(sketch), solver(), TEST_LIMITS)).map(
      ({ subject, from, to }) => `${subject}: ${from} > ${to}`,
    );

  it('finds every single change, where one day off has to be two: somebody more, a lone day off, a day less, or none off', async () => {
    expect(await inWords({ people: 1, shifts: { D: { needs: '1111110' } }, off: [2, 3] })).toEqual([
      'people: 1 > 2',
      'days off in a row: 2-3 > 1-3',
      'D on Monday: 1 > 0',
      'D on Saturday: 1 > 0',
      'D on Sunday: 0 > 1',
    ]);
  });

  it('does not take one way between two circuits for a mend: somebody has to come back', async () => {
    const mends = await inWords({
      people: 2,
      shifts: { D: { needs: '1111110' }, N: { needs: '1111110' } },
      work: [6, 6],
      off: [1, 1],
      forbidden: ['D - N', 'N - D', 'D N', 'N D'],
    });
    expect(mends).not.toContain('D - N: forbidden > allowed');
    expect(mends).not.toContain('people: 2 > 3');
  });

  it('finds one person more', async () => {
    expect(await inWords({ people: 1, shifts: { D: { needs: '1111111' } }, work: [3, 7], off: [7, 7] })).toContain(
      'people: 1 > 2',
    );
  });

  it('tries nothing without time', async () => {
    const problem = patternOf({ people: 1, shifts: { D: { needs: '1111110' } }, off: [2, 3] });
    expect(await mendsOf(problem, solver(), { ...TEST_LIMITS, timeLimitSeconds: 0 })).toEqual([]);
  });
});
