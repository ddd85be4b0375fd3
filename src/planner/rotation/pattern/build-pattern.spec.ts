import { openSolver, TEST_LIMITS } from '../../../../test/support/planner/plan-sketch';
import { patternOf, type PatternSketch } from '../../../../test/support/planner/pattern-sketch';
import type { MilpSolver } from '../../milp/milp-solver';
import { buildPattern } from './build-pattern';
import { verifyWord } from './verify-word';

/** Five people, three shifts round the clock, one on each: 105 shifts in 5 weeks of 7 days. */
const roundTheClock: PatternSketch = {
  people: 5,
  shifts: {
    D: { needs: '1111111', block: [2, 4] },
    A: { needs: '1111111', block: [2, 4] },
    N: { needs: '1111111', block: [2, 4] },
  },
  work: [4, 6],
  off: [2, 4],
  forbidden: ['N D', 'N A', 'A D', 'N - D'],
};

describe('buildPattern', () => {
  const solver = openSolver();

  it.each<[string, PatternSketch]>([
    ['a week that repeats itself', { people: 1, shifts: { D: { needs: '1111100' } }, work: [5, 5], off: [2, 2] }],
    ['nobody needed', { people: 2, shifts: { D: { needs: '0000000' } }, work: [3, 5] }],
    ['no day off, and none limited', { people: 2, shifts: { D: { needs: '2222222' } }, off: [2, 2] }],
    [
      'Saturdays in turn: one of two works it, then Sunday and Monday are free',
      { people: 2, shifts: { M: { needs: '1222210' } }, work: [4, 6], off: [2, 2] },
    ],
    ['round the clock', roundTheClock],
  ])('finds %s', async (_name, sketch) => {
    const problem = patternOf(sketch);
    const result = await buildPattern(problem, solver(), TEST_LIMITS);
    expect(result.status).toBe('feasible');
    if (result.status === 'feasible') expect(verifyWord(problem, result.word)).toEqual([]);
  });

  it('finds a week on and a week off, wherever it begins', async () => {
    const problem = patternOf({ people: 2, shifts: { E: { needs: '1111111', block: [7, 7] } }, off: [7, 7] });
    const result = await buildPattern(problem, solver(), TEST_LIMITS);
    if (result.status !== 'feasible') throw new Error(JSON.stringify(result));
    expect(`${result.word.join('')}${result.word.join('')}`).toMatch(/1{7}0{7}/);
  });

  it.each<[string, PatternSketch, RegExp | null]>([
    [
      'more needed than there are',
      { people: 1, shifts: { D: { needs: '1111200' } } },
      /Friday needs more people than there are, 2 instead of 1/,
    ],
    [
      'no day off, and seven in a row too many',
      { people: 1, shifts: { D: { needs: '1111111' } }, work: [1, 6] },
      /^7 days worked in a row, with no other day between; 1 to 6 are allowed/,
    ],
    ['a day off that may not stand alone', { people: 1, shifts: { D: { needs: '1111110' } }, off: [2, 3] }, null],
    [
      'two weeks that cannot follow each other: the same two people would work always, or never',
      { people: 2, shifts: { D: { needs: '1111111', block: [14, 14] } } },
      null,
    ],
    [
      'circuits without a common day: one person on days only, one on nights only, and no way between',
      {
        people: 2,
        shifts: { D: { needs: '1111110' }, N: { needs: '1111110' } },
        work: [6, 6],
        off: [1, 1],
        forbidden: ['D N', 'N D', 'D - N', 'N - D'],
      },
      null,
    ],
  ])('proves %s impossible', async (_name, sketch, reason) => {
    const result = await buildPattern(patternOf(sketch), solver(), TEST_LIMITS);
    expect(result.status).toBe('infeasible');
    if (result.status === 'infeasible' && reason !== null) expect(result.reason).toMatch(reason);
  });

  it('says that it does not know when it may not search', async () => {
    const result = await buildPattern(patternOf(roundTheClock), solver(), { ...TEST_LIMITS, timeLimitSeconds: 0 });
    expect(result).toEqual({ status: 'unknown', reason: 'the time limit ended before an answer' });
  });

  it('says that it does not know when the solver fails', async () => {
    const broken: MilpSolver = {
      id: 'broken',
      label: 'broken',
      parallelism: 1,
      solve: () =>
        Promise.resolve({ status: 'error', values: null, objective: null, bound: null, message: 'no memory' }),
      close: () => Promise.resolve(),
    };
    expect(await buildPattern(patternOf(roundTheClock), broken, TEST_LIMITS)).toEqual({
      status: 'unknown',
      reason: 'no memory',
    });
  });

  it('gives the same word again', async () => {
    const problem = patternOf(roundTheClock);
    const first = await buildPattern(problem, solver(), TEST_LIMITS);
    expect(await buildPattern(problem, solver(), TEST_LIMITS)).toEqual(first);
  });
});
