import { AdaptiveChoice } from './adaptive-choice';
import { SeededRandom } from './seeded-random';

/** Work each way gets of many tries. */
function workOf(gains: readonly number[], works: readonly number[]): number[] {
  const choice = new AdaptiveChoice(gains.length, 20, 0.25);
  const random = new SeededRandom(1);
  const sums = gains.map(() => 0);
  for (let round = 0; round < 5_000; round++) {
    const way = choice.pick(random);
    sums[way]! += works[way]!;
    choice.learn(way, gains[way]!, works[way]!);
  }
  return sums;
}

describe('AdaptiveChoice', () => {
  it('tries each way once before any again', () => {
    const choice = new AdaptiveChoice(3, 10, 0.25);
    const tried = [0, 1, 2].map(() => {
      const way = choice.pick(new SeededRandom(1));
      choice.learn(way, 0, 1);
      return way;
    });
    expect(tried).toEqual([0, 1, 2]);
  });

  it('gives most work to what gains most for its work, and never nothing to the others', () => {
    const [none, some, most] = workOf([0, 1, 3], [10, 10, 10]);
    expect(most! / some!).toBeGreaterThan(2);
    expect(some! / none!).toBeGreaterThan(2);
    expect(none! / (none! + some! + most!)).toBeCloseTo(0.25 / 3, 1);
  });

  it('shares work, not tries: a way that takes ten times as long is tried a tenth as often', () => {
    const [short, long] = workOf([1, 10], [10, 100]);
    expect(short! / long!).toBeCloseTo(1, 0);
  });

  it('shares evenly while nothing gains', () => {
    const [one, other] = workOf([0, 0], [5, 50]);
    expect(one! / other!).toBeCloseTo(1, 0);
  });
});
