import { MilpBuilder } from './milp-builder';
import { jointBlend, pricedLevels } from './level-costs';
import type { SolveResult } from './milp-solver';
import { openingSolves } from './opening-solves';
import type { TimedSolve } from './timed-solves';

/** One of two is needed: the first costs a point of service, the second two, and a wish less. */
function eitherOr() {
  const builder = new MilpBuilder();
  const columns = [builder.addColumn(), builder.addColumn()];
  builder.addRow(
    { rule: 'demand-cover', personId: null, on: null },
    1,
    1,
    columns.map((column) => [column, 1] as const),
  );
  builder.addPrice('demand-cover', 'service', columns[0]!, 1);
  builder.addPrice('demand-cover', 'service', columns[1]!, 2);
  builder.addPrice('wishes', 'wishes', columns[0]!, 1);
  const model = builder.build();
  const [service, wishes] = pricedLevels(model);
  return { model, leading: [service!], aside: jointBlend(model, [service!], [wishes!], 6)! };
}

describe('the opening solves', () => {
  const { model, leading, aside } = eitherOr();
  const best = Float64Array.of(1, 0);
  const optimal = (values: Float64Array): SolveResult => ({ status: 'optimal', values, objective: 1, bound: 1 });

  /** Answers the bound, then every solve with the same values; tells which objectives were solved. */
  const open = async (bound: number | null, values: Float64Array, sideBySide: boolean) => {
    const solved: string[] = [];
    const solve: TimedSolve = (_model, costs, _start, _isLast, more) => {
      if (more?.boundOnly)
        return Promise.resolve({ status: 'no-solution-in-time', values: null, objective: null, bound });
      const isJoint = costs === aside.costs;
      solved.push(isJoint ? 'joint' : 'leading');
      return Promise.resolve(optimal(isJoint ? values : best));
    };
    return { ...(await openingSolves(model, leading, aside, solve, sideBySide)), solved };
  };

  it.each([true, false])(
    'settle the leading levels by a bound that the joint blend meets, side by side: %s',
    async (side) => {
      const { first, besides, solved } = await open(0.5, best, side);
      // Side by side the leading levels are begun as well, on the thread that is free.
      expect(solved).toEqual(side ? ['joint', 'leading'] : ['joint']);
      expect(first).toEqual({ status: 'optimal', values: best, objective: 1, bound: 0.5 });
      expect(besides?.values).toBe(best);
    },
  );

  it('solve the leading levels where the joint blend stays a point above the bound', async () => {
    const { first, solved } = await open(1, Float64Array.of(0, 1), false);
    expect(solved).toEqual(['joint', 'leading']);
    expect(first?.values).toBe(best);
  });

  it('solve the leading levels alone where there is no bound', async () => {
    const { besides, solved } = await open(null, best, false);
    expect([solved, besides]).toEqual([['leading'], null]);
  });
});
