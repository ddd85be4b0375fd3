import fc from 'fast-check';
import { buildPattern } from '../../src/planner/rotation/pattern/build-pattern';
import type { PatternProblem } from '../../src/planner/rotation/pattern/rotating-pattern';
import { verifyWord } from '../../src/planner/rotation/pattern/verify-word';
import { openSolver, TEST_LIMITS } from '../support/planner/plan-sketch';
import { patternOf, type PatternSketch } from '../support/planner/pattern-sketch';

const RUNS = { seed: 20_261_122, numRuns: 120 };

/** Every word that meets the requirements: on each weekday, every way to give the kinds to the weeks. */
function* wordsOf({ peopleCount, shifts }: PatternProblem): Generator<readonly number[]> {
  const word = new Array<number>(7 * peopleCount).fill(0);
  function* filled(weekday: number, week: number, left: readonly number[]): Generator<readonly number[]> {
    if (weekday === 7) yield word;
    else if (week === peopleCount) yield* filled(weekday + 1, 0, neededOn(weekday + 1));
    else {
      for (const [kind, count] of left.entries()) {
        if (count === 0) continue;
        word[7 * week + weekday] = kind;
        yield* filled(
          weekday,
          week + 1,
          left.map((one, index) => (index === kind ? one - 1 : one)),
        );
      }
    }
  }
  const neededOn = (weekday: number): number[] => {
    const counts = shifts.map(({ requiredCounts }) => requiredCounts[weekday] ?? 0);
    return [peopleCount - counts.reduce((sum, count) => sum + count, 0), ...counts];
  };
  yield* filled(0, 0, neededOn(0));
}

function isPossible(problem: PatternProblem): boolean {
  for (const word of wordsOf(problem)) if (verifyWord(problem, word).length === 0) return true;
  return false;
}

/** Shortest and longest run of a circle of letters; a run of the whole circle has its length. */
function runsOf(letters: string, isInside: (letter: string) => boolean): readonly [number, number] {
  const outside = [...letters].findIndex((letter) => !isInside(letter));
  if (outside < 0) return [letters.length, letters.length];
  const turned = letters.slice(outside) + letters.slice(0, outside);
  const runs = [...turned]
    .map((letter) => (isInside(letter) ? 'x' : ' '))
    .join('')
    .split(/ +/);
  const lengths = runs.map((run) => run.length).filter((length) => length > 0);
  return lengths.length === 0 ? [1, 1] : [Math.min(...lengths), Math.max(...lengths)];
}

/** The requirements and the very limits of a word, so that the word itself is one answer. */
function sketchOf(letters: string): PatternSketch {
  const needs = (shift: string): string =>
    Array.from({ length: 7 }, (_, weekday) =>
      [...letters].filter((letter, day) => day % 7 === weekday && letter === shift).length.toString(),
    ).join('');
  const shifts = ['D', 'N'].filter((shift) => letters.includes(shift));
  return {
    people: letters.length / 7,
    shifts: Object.fromEntries(
      shifts.map((shift) => [shift, { needs: needs(shift), block: runsOf(letters, (letter) => letter === shift) }]),
    ),
    work: runsOf(letters, (letter) => letter !== '-'),
    off: runsOf(letters, (letter) => letter === '-'),
  };
}

const week = (letters: string): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...letters), { minLength: 7, maxLength: 7 }).map((days) => days.join(''));

/** Two people on two shifts or three on one: few enough words to try them all. Some runs are made longer than chance would. */
const randomWord: fc.Arbitrary<string> = fc
  .oneof(fc.tuple(week('DDDN--'), week('DDNN--')), fc.tuple(week('DD-'), week('D-'), week('DDD--')))
  .map((weeks) => weeks.join(''))
  .filter((word) => word.includes('D'));

const narrowed = ([min, max]: readonly [number, number], by: number): readonly [number, number] =>
  by % 2 === 0 ? [min, Math.max(min, max - 1)] : [Math.min(max, min + 1), max];

/** A word's own pattern, with some limits narrowed by a day and some successions forbidden: possible or not. */
const randomPattern: fc.Arbitrary<PatternSketch> = fc
  .record({
    word: randomWord,
    work: fc.integer({ min: 0, max: 4 }),
    off: fc.integer({ min: 0, max: 4 }),
    forbidden: fc.subarray(['D D', 'D N', 'N D', 'D - D', 'D - N', 'N - D', 'N - N'], { maxLength: 2 }),
  })
  .map(({ word, work, off, forbidden }) => {
    const { work: ownWork, off: ownOff, shifts, people } = sketchOf(word);
    const known = forbidden.filter((row) => row.split(' ').every((name) => name === '-' || name in shifts));
    return {
      people,
      shifts,
      work: work < 2 ? narrowed(ownWork!, work) : ownWork!,
      off: off < 2 ? narrowed(ownOff!, off) : ownOff!,
      forbidden: known,
    };
  });

describe('the builder of rotating patterns', () => {
  const solver = openSolver();
  jest.setTimeout(180_000);

  it('finds a pattern exactly where trying every word finds one', async () => {
    const seen = { feasible: 0, infeasible: 0 };
    await fc.assert(
      fc.asyncProperty(randomPattern, async (sketch) => {
        const problem = patternOf(sketch);
        const expected = isPossible(problem) ? 'feasible' : 'infeasible';
        seen[expected]++;
        expect((await buildPattern(problem, solver(), TEST_LIMITS)).status).toBe(expected);
      }),
      RUNS,
    );
    // A generator that draws one answer only would prove nothing.
    expect(Math.min(seen.feasible, seen.infeasible)).toBeGreaterThan(20);
  });
});
