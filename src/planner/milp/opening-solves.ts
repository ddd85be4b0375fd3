import { blendedCosts, type JointBlend, type LevelCosts } from './level-costs';
import { dot, type MilpModel } from './milp-model';
import type { SolveResult } from './milp-solver';
import { LESS_THAN_A_POINT, type TimedSolve } from './timed-solves';

/** The first two solves: that of the leading levels, and the joint blend, where it was solved as well. */
interface OpeningSolves {
  readonly first: SolveResult | null;
  readonly besides: SolveResult | null;
}

/**
 * Where the relaxation of the leading levels bounds them, the joint blend is solved first: its roster mostly costs no more
 * there than that bound, which proves both at once. Otherwise the leading levels are solved on their own.
 */
export async function openingSolves(
  model: MilpModel,
  leading: readonly LevelCosts[],
  aside: JointBlend | null,
  solve: TimedSolve,
  sideBySide: boolean,
): Promise<OpeningSolves> {
  const costs = blendedCosts(leading, model.columnCount);
  const solveFirst = (start: Float64Array | null): Promise<SolveResult | null> => solve(model, costs, start, !aside);
  if (!aside) return { first: await solveFirst(null), besides: null };
  const solveAside = (): Promise<SolveResult | null> => solve(model, aside.costs, null, false);
  const bounding = solve(model, costs, null, false, { boundOnly: true });
  const running = sideBySide ? solveAside() : null;
  const relaxed = await bounding;
  if (relaxed?.values) return { first: relaxed, besides: await running };
  const bound = relaxed?.bound ?? null;
  if (bound === null) return { first: await solveFirst(null), besides: await running };
  // A thread that has bounded the leading levels is free: it solves them, in case the bound does not settle them.
  const spare = new AbortController();
  const inCase = running && solve(model, costs, null, false, { signal: spare.signal });
  const besides = await (running ?? solveAside());
  const objective = besides?.values ? dot(costs, besides.values) : Number.POSITIVE_INFINITY;
  if (besides?.values && objective - bound < LESS_THAN_A_POINT) {
    spare.abort();
    await inCase;
    return { first: { status: 'optimal', values: besides.values, objective, bound }, besides };
  }
  const alone = await (inCase ?? solveFirst(besides?.values ?? null));
  return { first: alone?.values || !besides ? alone : besides, besides };
}
