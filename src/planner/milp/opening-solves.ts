import { isNearBounds, jointOutcomes, leadingOutcomes } from './gap-stop';
import { blendedCosts, jointBlend, type JointBlend, type LevelCosts } from './level-costs';
import { dot, type MilpModel } from './milp-model';
import type { SolveProgress, SolveResult } from './milp-solver';
import { LESS_THAN_A_POINT, type TimedSolve } from './timed-solves';

/** What the first solves came to: the leading levels, and those below them, where they were solved as well. */
interface OpeningSolves {
  readonly first: SolveResult | null;
  readonly besides: JointResult | null;
  /** What was proved of those below without a roster to show for it. */
  readonly proved?: ProvedBelow;
}

/** Rosters that cost no more than this at the leading levels cost no less than that below. */
export interface ProvedBelow {
  readonly blend: JointBlend;
  readonly leadingCosts: Float64Array;
  readonly leadingAtMost: number;
  readonly bound: number;
}

/** What came of a joint blend. */
export interface JointResult {
  readonly blend: JointBlend;
  readonly result: SolveResult;
}

/**
 * Settles the leading levels and, in the same solve, those below them among the rosters that are best there. A backend that
 * knows one objective only, or has no time for both, settles the leading levels on their own.
 * @param share how near their bounds the levels have to be, as a share of their values: then a solve stops
 */
export async function openingSolves(
  model: MilpModel,
  leading: readonly LevelCosts[],
  below: readonly LevelCosts[],
  solve: TimedSolve,
  share = 0,
): Promise<OpeningSolves> {
  const costs = blendedCosts(leading, model.columnCount);
  const blend = leading.length === 0 ? null : jointBlend(model, [], below, 1);
  const areNear = (values: Float64Array | null | undefined, bound: number | null | undefined): boolean =>
    isNearBounds(share, leadingOutcomes(model, leading, values, bound));
  const areLeadingNear = { isEnough: ({ values, bound }: SolveProgress): boolean => areNear(values, bound) };
  if (!blend) return { first: await solve(model, costs, null, below.length === 0, areLeadingNear), besides: null };
  const isEnough = ({ values, bound, aboveBound }: SolveProgress): boolean => {
    const outcomes = leadingOutcomes(model, leading, values, aboveBound);
    const areProved = outcomes.every((level) => level.value - level.bound < LESS_THAN_A_POINT);
    if (!areProved) return isNearBounds(share, outcomes);
    return isNearBounds(share, [...outcomes, ...jointOutcomes(model, blend, values, bound)]);
  };
  const result = await solve(model, blend.costs, null, false, { above: costs, isEnough });
  const known = result?.values ?? null;
  const objective = known && dot(costs, known);
  const bound = result?.aboveBound ?? null;
  if (objective !== null && bound !== null && objective - bound < LESS_THAN_A_POINT)
    return { first: { status: 'optimal', values: known, objective, bound }, besides: { blend, result: result! } };
  if (result?.status === 'infeasible') return { first: result, besides: null };
  if (known && areNear(known, bound)) return { first: feasible(known, objective!, bound), besides: null };
  const alone = await solve(model, costs, known, false, areLeadingNear);
  const first = alone?.values || !known ? withBound(alone ?? result, bound) : feasible(known, objective!, bound);
  if (bound === null || known || result!.bound === null) return { first, besides: null };
  return { first, besides: null, proved: { blend, leadingCosts: costs, leadingAtMost: bound, bound: result!.bound } };
}

const feasible = (values: Float64Array, objective: number, bound: number | null): SolveResult => ({
  status: 'feasible',
  values,
  objective,
  bound,
});

/** A solve of its own may prove less of the leading levels than the one in order has before. */
function withBound(first: SolveResult | null, known: number | null): SolveResult | null {
  if (!first?.values || known === null) return first;
  const bound = Math.max(known, first.bound ?? known);
  const isOptimal = first.status === 'optimal' || first.objective! - bound < LESS_THAN_A_POINT;
  return { ...first, bound, status: isOptimal ? 'optimal' : first.status };
}
