import { openSolver } from '../../../test/support/planner/plan-sketch';
import { seededNumbers } from '../../../test/support/planner/small-program';
import { MilpBuilder } from '../milp/milp-builder';
import { levelCosts } from '../milp/milp-model';
import { encodeSingleTurn } from './single-turn-encoding';

const tag = { rule: 'saturday-fairness', personId: null, on: '2026-12-05' };

/** Up to six people with marks of quarters, who works, and what the turn weighs. */
function randomGroup(next: () => number) {
  const below = (limit: number): number => Math.floor(limit * next());
  const members = Array.from({ length: 1 + below(6) }, () => ({ mark: below(17) / 4 - 2, works: next() < 0.5 }));
  return { members, weight: 1 + below(2), maxSpread: below(3) };
}

describe('the turn of one day', () => {
  const solver = openSolver();
  const next = seededNumbers(11);
  const groups = Array.from({ length: 120 }, () => randomGroup(next));

  /** What the cheapest columns beside these choices cost. */
  const priced = async ({ members, weight, maxSpread }: (typeof groups)[number], isWhole: boolean): Promise<number> => {
    const builder = new MilpBuilder();
    const takers = members.map(({ mark, works }) => {
      const column = builder.addColumn();
      builder.fixColumn(column, works ? 1 : 0);
      return { mark, terms: [[column, 1] as const] };
    });
    encodeSingleTurn(builder, { tag, points: 10, limit: maxSpread + weight - 1, weight }, takers);
    const model = builder.build();
    const integer = isWhole ? model.integer : new Uint8Array(model.columnCount);
    const costs = levelCosts(model, 'fairness');
    const result = await solver().solve(
      { model: { ...model, integer }, costs, start: null },
      { timeLimitSeconds: 9, seed: 1 },
    );
    return result.objective!;
  };

  it('costs what the spread of the marks says, also without whole numbers', async () => {
    for (const group of groups) {
      const { members, weight, maxSpread } = group;
      const marks = members.map(({ mark, works }) => mark + (works ? weight : 0));
      const spread = Math.max(...marks) - Math.min(...marks);
      const expected = 10 * Math.max(0, Math.ceil(spread - (maxSpread + weight - 1)));
      expect({ group, points: await priced(group, true) }).toEqual({ group, points: expected });
      expect(await priced(group, false)).toBeCloseTo(expected, 6);
    }
  });
});
