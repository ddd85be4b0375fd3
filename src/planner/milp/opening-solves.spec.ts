import { MilpBuilder } from './milp-builder';
import { pricedLevels } from './level-costs';
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
  return { model, leading: [service!], below: [wishes!] };
}

describe('the opening solves', () => {
  const { model, leading, below } = eitherOr();
  const best = Float64Array.of(1, 0);
  const dearer = Float64Array.of(0, 1);

  /** Answers both objectives in order as given, and then the leading one with the best roster; tells what was solved. */
  const open = async (inOrder: Partial<SolveResult>, alone: SolveResult | null = optimal(best)) => {
    const solved: string[] = [];
    const solve: TimedSolve = (_model, _costs, start, _isLast, more) => {
      solved.push(more?.above ? 'in order' : start ? 'leading from a start' : 'leading');
      return Promise.resolve(more?.above ? { ...NOTHING, ...inOrder } : alone);
    };
    return { ...(await openingSolves(model, leading, below, solve)), solved };
  };

  it('settle all levels at once', async () => {
    const { first, besides, solved } = await open({ ...optimal(best), aboveBound: 0.5 });
    expect(solved).toEqual(['in order']);
    expect(first).toEqual({ status: 'optimal', values: best, objective: 1, bound: 0.5 });
    expect(besides?.result.values).toBe(best);
  });

  it('believe nothing of a roster that costs more than the leading levels are bounded by', async () => {
    const { first, besides, solved } = await open({ ...optimal(dearer), aboveBound: 1 });
    expect(solved).toEqual(['in order', 'leading from a start']);
    expect([first?.values, besides]).toEqual([best, null]);
  });

  it('solve the leading levels alone where a backend knows one objective only', async () => {
    const { besides, solved } = await open(optimal(best));
    expect([solved, besides]).toEqual([['in order', 'leading from a start'], null]);
  });

  it('solve the leading levels alone where there was no time for both', async () => {
    const { first, solved } = await open({ aboveBound: 1 });
    expect([first?.values, solved]).toEqual([best, ['in order', 'leading']]);
  });

  it('keep what was proved of all levels, though no roster came of it', async () => {
    const unproved = { ...optimal(best), status: 'feasible', bound: 0 } as const;
    const { first, proved } = await open({ aboveBound: 1, bound: 0.5 }, unproved);
    expect(first).toEqual(optimal(best));
    expect(proved).toMatchObject({ leadingAtMost: 1, bound: 0.5 });
  });

  it('keep what was found when time is up', async () => {
    const { first } = await open({ ...optimal(dearer), aboveBound: 1 }, null);
    expect(first).toEqual({ status: 'feasible', values: dearer, objective: 2, bound: 1 });
  });

  it('ask no more where there is no lawful roster', async () => {
    const { first, solved } = await open({ status: 'infeasible' });
    expect([first?.status, solved]).toEqual(['infeasible', ['in order']]);
  });
});

const NOTHING: SolveResult = { status: 'no-solution-in-time', values: null, objective: null, bound: null };

function optimal(values: Float64Array): SolveResult {
  return { status: 'optimal', values, objective: 1, bound: 1 };
}
