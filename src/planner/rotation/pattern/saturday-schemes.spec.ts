import { openSolver, TEST_LIMITS } from '../../../../test/support/planner/plan-sketch';
import { patternOf, wordFrom, type PatternSketch } from '../../../../test/support/planner/pattern-sketch';
import { buildPattern } from './build-pattern';
import { verifyWord } from './verify-word';
import { wordRows } from './word-rows';

/**
 * The five ways to share out the Saturdays of a desk on 36 hours a week, as patterns. The hours of each week and the length
 * of a block say the scheme; whether M or P comes first is all that is left open.
 */
const SCHEMES: readonly [string, PatternSketch, readonly string[]][] = [
  [
    'S1, 6x6: everybody every Saturday, mornings and afternoons swap each week',
    {
      people: 2,
      shifts: { M: { needs: '1111110', hours: 6, block: [6, 6] }, P: { needs: '1111110', hours: 6, block: [6, 6] } },
      weekHours: [36, 36],
    },
    ['MMMMMM-', 'PPPPPP-'],
  ],
  [
    'S2, alternate: a week of six days of 6 h, then one of five days of 7 h 12',
    {
      people: 2,
      shifts: { M: { needs: '1111110', hours: 6 }, L: { needs: '1111100', hours: 7.2 } },
      weekHours: [36, 36],
    },
    ['LLLLL--', 'MMMMMM-'],
  ],
  [
    'S3, Saturday for another weekday: five days of 7 h 12 each week, the day off wanders',
    {
      people: 5,
      shifts: { L: { needs: '4444450', hours: 7.2 } },
      weekHours: [36, 36],
    },
    ['-LLLLL-', 'L-LLLL-', 'LL-LLL-', 'LLL-LL-', 'LLLL-L-'],
  ],
  [
    'S4, multi-period: a week of 42 h (six days of 7 h), then one of 30 h (five of 6 h)',
    {
      people: 2,
      shifts: { S: { needs: '1111110', hours: 7, block: [6, 6] }, B: { needs: '1111100', hours: 6, block: [5, 5] } },
      weekHours: [30, 42],
    },
    ['BBBBB--', 'SSSSSS-'],
  ],
  [
    'S5, fixed afternoon return of 3 h and every second Saturday: 33 and 39 h',
    {
      people: 2,
      shifts: { M: { needs: '2022210', hours: 6 }, R: { needs: '0200000', hours: 9 } },
      weekHours: [33, 39],
    },
    ['MRMMM--', 'MRMMMM-'],
  ],
];

describe('Saturday schemes', () => {
  const solver = openSolver();

  it.each(SCHEMES)('%s', async (_name, sketch, weeks) => {
    const problem = patternOf(sketch);
    const result = await buildPattern(problem, solver(), TEST_LIMITS);
    if (result.status !== 'feasible') throw new Error(JSON.stringify(result));
    expect(
      wordRows(problem, result.word)
        .map((row) => row.join(''))
        .sort(),
    ).toEqual([...weeks].sort());
    expect(verifyWord(problem, wordFrom(problem, weeks.join('')))).toEqual([]);
  });

  it('S2 with a Saturday too many for its hours is impossible', async () => {
    const [, [, sketch]] = SCHEMES as [unknown, [string, PatternSketch]];
    const twoSaturdays = { ...sketch, shifts: { ...sketch.shifts, M: { needs: '1111120', hours: 6 } } };
    expect((await buildPattern(patternOf(twoSaturdays), solver(), TEST_LIMITS)).status).toBe('infeasible');
  });
});
