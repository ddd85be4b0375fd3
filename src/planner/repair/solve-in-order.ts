import { blendedCosts, holdLevel, isLeast, leastValue } from '../milp/level-costs';
import { dot, type MilpModel, type SingleObjectiveMilp } from '../milp/milp-model';
import type { MilpSolver, SolveLimits } from '../milp/milp-solver';

/** Objectives that are tried in one blend, the strongest first. */
export interface ObjectiveGroup {
  readonly objectives: readonly Float64Array[];
  /** Whether the order within the group has to be proved; otherwise the blend's word is taken. */
  readonly isProved: boolean;
}

/**
 * Objectives are sums of whole points or people, so less than one of them away from the bound is the optimum (as in
 * `solve-by-levels.ts`).
 */
const LESS_THAN_ONE = 0.99;

/** Above this a weight would drown the solver's tolerances. */
const LARGEST_WEIGHT = 1e5;

/**
 * Minimises objectives one after the other, none giving up what an earlier one reached. A group is first solved in one
 * blend; where its weights or values do not prove the order, an objective of a proved group is then solved alone.
 *
 * @param start a known solution, or null
 * @returns column values, or null where none was found
 */
export async function solveInOrder(
  model: MilpModel,
  groups: readonly ObjectiveGroup[],
  start: Float64Array | null,
  solver: MilpSolver,
  limits: SolveLimits,
): Promise<Float64Array | null> {
  const solve = timedSolve(solver, limits);
  let fixed: SingleObjectiveMilp['model'] = model;
  let values = start;
  for (const { objectives: wanted, isProved } of groups) {
    const objectives = [...wanted];
    // What costs nothing to begin with is held, and needs no weight.
    while (values && objectives[0] && isLeast(dot(objectives[0], values), leastValue(fixed, objectives[0])))
      fixed = holdLevel(fixed, objectives[0], dot(objectives.shift()!, values));
    if (objectives.length === 0) continue;
    const { costs: blend, outweighsAll } = blendOf(fixed, objectives);
    const blended = await solve(fixed, blend, values);
    values = blended?.values ?? values;
    if (values === null) return null;
    // The order holds for an objective while those above it stand at their least, or weigh more than all below.
    let isSettled = blended?.isOptimal ?? false;
    for (const [index, costs] of objectives.entries()) {
      const isAtLeast = isLeast(dot(costs, values), leastValue(fixed, costs));
      isSettled &&= index === objectives.length - 1 || isAtLeast || outweighsAll[index]!;
      if (isProved && !isAtLeast && !isSettled) {
        const alone = await solve(fixed, costs, values);
        if (alone && dot(costs, alone.values) < dot(costs, values) - LESS_THAN_ONE) values = alone.values;
      }
      fixed = holdLevel(fixed, costs, dot(costs, values));
    }
  }
  return values;
}

function timedSolve(solver: MilpSolver, limits: SolveLimits) {
  const startedAt = performance.now();
  return async (
    model: SingleObjectiveMilp['model'],
    costs: Float64Array,
    start: Float64Array | null,
  ): Promise<{ values: Float64Array; isOptimal: boolean } | null> => {
    const secondsLeft = limits.timeLimitSeconds - (performance.now() - startedAt) / 1000;
    if (start !== null && secondsLeft <= 0) return null;
    const timeLimitSeconds = Math.max(0.5, secondsLeft);
    const result = await solver.solve(
      { model, costs, start },
      { ...limits, absoluteGap: LESS_THAN_ONE, timeLimitSeconds },
    );
    return result.values && { values: result.values, isOptimal: result.status === 'optimal' };
  };
}

/**
 * One objective of several. Where the figures allow it, a step of a stronger one weighs more than all that the weaker ones
 * can cost together, which proves their order.
 */
function blendOf(
  model: SingleObjectiveMilp['model'],
  objectives: readonly Float64Array[],
): { costs: Float64Array; outweighsAll: readonly boolean[] } {
  const blend = new Float64Array(model.columnCount);
  const outweighsAll: boolean[] = [];
  let below = 0;
  for (const costs of [...objectives].reverse()) {
    const step = costs.reduce((least, cost) => (cost === 0 ? least : Math.min(least, Math.abs(cost))), Infinity);
    const weight = step === Infinity ? 1 : Math.max(1, Math.ceil((below + 1) / step));
    outweighsAll.unshift(weight <= LARGEST_WEIGHT);
    if (weight > LARGEST_WEIGHT) break;
    for (let column = 0; column < costs.length; column++) blend[column]! += weight * costs[column]!;
    below += weight * rangeOf(model, costs);
  }
  if (outweighsAll.every(Boolean)) return { costs: blend, outweighsAll };
  const costs = blendedCosts(
    objectives.map((one) => ({ costs: one })),
    model.columnCount,
  );
  return { costs, outweighsAll: objectives.map(() => false) };
}

/** How far apart the cheapest and the dearest values of an objective can be, whatever the rows say. */
function rangeOf({ columnLower, columnUpper }: SingleObjectiveMilp['model'], costs: Float64Array): number {
  let range = 0;
  for (let column = 0; column < costs.length; column++)
    if (costs[column] !== 0) range += Math.abs(costs[column]!) * (columnUpper[column]! - columnLower[column]!);
  return range;
}
