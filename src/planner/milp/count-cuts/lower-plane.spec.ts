import { SeededRandom } from '../../search/seeded-random';
import type { CountBlock } from './count-block';
import { costTable } from './cost-table';
import { lowerPlane } from './lower-plane';

/** Needs of a morning, a noon whose breaks are summed up over three half hours, and an afternoon, at random. */
function randomBlock(random: SeededRandom): CountBlock {
  const wanted = 1 + random.below(4);
  const slacks = (times: number) => [
    { column: 0, cost: 100, sign: 1, upper: times },
    { column: 1, cost: 10, sign: 1, upper: times * (wanted - 1) },
    { column: 2, cost: 1 + random.below(5), sign: -1, upper: times * 30 },
  ];
  const row = (times: number, coefficients: readonly number[]) => ({
    ...{ lower: times * wanted, upper: times * wanted, coefficients, slacks: slacks(times) },
  });
  return {
    groups: [4, 3, 5].map((upper, group) => ({ columns: [group], lower: 0, upper: upper + random.below(3) })),
    rows: [row(1, [1, 0, 1]), row(3, [3, 3, 2]), row(1, [0, 1, 1])],
  };
}

const combinations = (block: CountBlock): number[][] =>
  block.groups.reduce<number[][]>(
    (found, { lower, upper }) =>
      found.flatMap((counts) => Array.from({ length: upper - lower + 1 }, (_, index) => [...counts, lower + index])),
    [[]],
  );

/** What slack costs at some counts, row by row, written down a second time. */
function costOf({ rows }: CountBlock, counts: readonly number[]): number {
  return rows.reduce((sum, { lower, coefficients, slacks }) => {
    const there = coefficients.reduce((total, coefficient, group) => total + coefficient * counts[group]!, 0);
    const [floor, target, surplus] = slacks;
    const short = Math.max(0, lower - there);
    const belowTarget = Math.min(short, target!.upper);
    const tooMany = Math.max(0, there - lower);
    return sum + belowTarget * target!.cost + (short - belowTarget) * floor!.cost + tooMany * surplus!.cost;
  }, 0);
}

describe('planes below what counts cost', () => {
  const random = new SeededRandom(7);
  const cases = Array.from({ length: 60 }, () => {
    const block = randomBlock(random);
    const point = block.groups.map(({ upper }) => (random.chance(0.3) ? random.below(upper) : random.next() * upper));
    return { block, point };
  });

  it('lie nowhere above them', () => {
    for (const { block, point } of cases) {
      const { slopes, constant } = lowerPlane(costTable(block)!, point)!;
      const above: (readonly number[])[] = [];
      for (const counts of combinations(block)) {
        const height = slopes.reduce((sum, slope, group) => sum + slope * counts[group]!, constant);
        if (height > costOf(block, counts) + 1e-9) above.push(counts);
      }
      expect(above).toEqual([]);
    }
  });

  const heightAt = (block: CountBlock, counts: readonly number[]): number => {
    const { slopes, constant } = lowerPlane(costTable(block)!, counts)!;
    return slopes.reduce((sum, slope, group) => sum + slope * counts[group]!, constant);
  };

  it('meet the cost at whole counts', () => {
    for (const { block, point } of cases) {
      const whole = point.map(Math.floor);
      expect(heightAt(block, whole)).toBeCloseTo(costOf(block, whole), 3);
    }
  });

  it('price the third of a person who would stand in for a break', () => {
    const slacks = [
      { column: 0, cost: 10, sign: 1, upper: 3 },
      { column: 1, cost: 1, sign: -1, upper: 9 },
    ];
    const block: CountBlock = {
      groups: [0, 1].map((column) => ({ columns: [column], lower: 0, upper: 2 })),
      rows: [
        { lower: 1, upper: 1, coefficients: [1, 0], slacks },
        { lower: 3, upper: 3, coefficients: [2, 3], slacks },
      ],
    };
    // One person with a break leaves a half hour open (10), another one for it is two too many (2).
    expect(heightAt(block, [1, 1 / 3])).toBeCloseTo((2 / 3) * 10 + (1 / 3) * 2, 1);
  });

  it('are left out where the table would be too large', () => {
    const { groups, rows } = randomBlock(random);
    expect(costTable({ groups: groups.map((group) => ({ ...group, upper: 200 })), rows })).toBeNull();
  });
});
