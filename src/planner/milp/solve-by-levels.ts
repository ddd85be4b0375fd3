import type { PricedLevel } from '../problem/finding';
import { blendedCosts, holdLevel, isLeast, leastValue, pricedLevels, type LevelCosts } from './level-costs';
import { dot, levelCosts, type MilpModel, type SingleObjectiveMilp } from './milp-model';
import type { MilpSolver, SolveLimits, SolveResult, SolveStatus } from './milp-solver';

/** Value reached and value proved, for one level of the objective (constants of the model not included). */
export interface LevelOutcome {
  readonly level: PricedLevel;
  readonly value: number;
  readonly bound: number;
}

export interface LevelledResult {
  readonly status: SolveStatus;
  readonly values: Float64Array | null;
  readonly levels: readonly LevelOutcome[];
  readonly message?: string;
}

export interface LevelledLimits extends SolveLimits {
  readonly onLevel?: (level: PricedLevel) => void;
}

/** Share of the remaining time one solve may take while others follow: a hard level must not starve the rest. */
const TIME_SHARE_PER_SOLVE = 0.6;

/** Levels tried together first: in a good week the upper two cost nothing, and one solve settles all three. */
const LEADING_LEVELS: ReadonlySet<PricedLevel> = new Set(['cover-floor', 'contingents', 'service']);

/**
 * Prices are whole points and every roster costs a whole number of them, so a bound less than one point away proves the
 * optimum; waiting for the last fraction would only cost time.
 */
const LESS_THAN_A_POINT = 0.99;

/** Settling is one linear program with every decision fixed: it takes milliseconds. */
const SETTLING_SECONDS = 10;

/**
 * Optimises the levels one after the other, strongest first, so that a lower level never buys against a higher one
 * (lexicographic optimisation).
 *
 * The leading levels are first solved in one blend. A level that then stands at what its columns cost at the least is
 * proved without solving; so is the last of the blend, if the blend was solved to proof and all above it stand there.
 * Every other level is solved by `solveBelow`.
 */
export async function solveByLevels(
  model: MilpModel,
  solver: MilpSolver,
  limits: LevelledLimits,
): Promise<LevelledResult> {
  const solve = timedSolves(solver, limits);
  const levels = pricedLevels(model);
  const leading = levels.filter(({ level }) => LEADING_LEVELS.has(level));
  const last = leading.at(-1);
  limits.onLevel?.(leading[0]?.level ?? 'cover-floor');
  const isOnlySolve = levels.length === leading.length && leading.length <= 1;
  const first = await solve(model, blendedCosts(leading, model.columnCount), null, isOnlySolve);
  if (!first?.values) return withoutSolution(first);

  let values = first.values;
  let fixed: SingleObjectiveMilp['model'] = model;
  let isTight = isExact(first);
  const outcomes: LevelOutcome[] = [];
  const above: HeldLevel[] = [];
  for (const [index, { level, costs }] of levels.entries()) {
    let outcome: LevelOutcome = { level, value: dot(costs, values), bound: dot(costs, values) };
    const least = leastValue(fixed, costs);
    const isSettled = level === last?.level && first.status === 'optimal' && above.length === 0;
    if (!isSettled && !isLeast(outcome.value, least)) {
      limits.onLevel?.(level);
      const solveNext: LevelSolve = (current, blend, start) =>
        solve(current, blend, start, index === levels.length - 1);
      const below = await solveBelow(fixed, above, costs, values, solveNext);
      values = below.values;
      isTight &&= below.isTight;
      const value = dot(costs, values);
      outcome = { level, value, bound: Math.min(value, Math.max(least, below.bound)) };
    }
    outcomes.push(outcome);
    if (isLeast(outcome.value, least)) fixed = holdLevel(fixed, costs, outcome.value);
    else above.push({ level, costs, value: outcome.value });
  }
  const isProved = outcomes.every(({ value, bound }) => value - bound < LESS_THAN_A_POINT);
  const status = isProved ? 'optimal' : 'feasible';
  if (isTight) return { status, values, levels: outcomes };
  return { status, ...(await settled(model, values, outcomes, solver, limits.seed)) };
}

/** A level that costs something, and what: no solve below may make it worse. */
interface HeldLevel extends LevelCosts {
  readonly value: number;
}

type LevelSolve = (
  model: SingleObjectiveMilp['model'],
  costs: Float64Array,
  start: Float64Array,
) => Promise<SolveResult | null>;

/**
 * Optimises one level under those above it. First in a blend with them: if the blend's optimum leaves each of them where
 * it was, nothing with the same values above can cost less below, whatever the weights (see `docs/formulation.md`). A row
 * "no more than that" says the same for certain, but such a dense row makes the search about five times slower
 * (measured on 200 people), so it is only the way out when the blend gives way above.
 */
async function solveBelow(
  fixed: SingleObjectiveMilp['model'],
  above: readonly HeldLevel[],
  costs: Float64Array,
  values: Float64Array,
  solve: LevelSolve,
): Promise<{ values: Float64Array; bound: number; isTight: boolean }> {
  const keepsAbove = (candidate: Float64Array): boolean =>
    above.every((held) => dot(held.costs, candidate) <= held.value + 1e-3);
  const isBetter = (candidate: Float64Array): boolean =>
    keepsAbove(candidate) && dot(costs, candidate) <= dot(costs, values) + 1e-6;
  const blend = blendedCosts([...above, { costs }], costs.length);
  const blended = await solve(fixed, blend, values);
  const blendedValues = blended?.values;
  if (blended && (!blendedValues || keepsAbove(blendedValues))) {
    const best = blendedValues && isBetter(blendedValues) ? blendedValues : values;
    const aboveInBlend = dot(blend, best) - dot(costs, best);
    const bound = blended.bound === null ? Number.NEGATIVE_INFINITY : blended.bound - aboveInBlend;
    return { values: best, bound, isTight: isExact(blended) };
  }
  const held = above.reduce((model, level) => holdLevel(model, level.costs, level.value), fixed);
  const result = await solve(held, costs, values);
  const best = result?.values && isBetter(result.values) ? result.values : values;
  return {
    values: best,
    bound: result?.bound ?? Number.NEGATIVE_INFINITY,
    isTight: result !== null && isExact(result),
  };
}

/** Solves within what is left of the time; null once it is up or the plan was cancelled, when a solution is at hand. */
function timedSolves(solver: MilpSolver, limits: LevelledLimits) {
  const startedAt = performance.now();
  return async (
    model: SingleObjectiveMilp['model'],
    costs: Float64Array,
    start: Float64Array | null,
    isLast: boolean,
  ): Promise<SolveResult | null> => {
    const remainingSeconds = limits.timeLimitSeconds - (performance.now() - startedAt) / 1000;
    if (start !== null && (remainingSeconds <= 0 || limits.signal?.aborted === true)) return null;
    const timeLimitSeconds = Math.max(0.05, remainingSeconds * (isLast ? 1 : TIME_SHARE_PER_SOLVE));
    return solver.solve({ model, costs, start }, { ...limits, absoluteGap: LESS_THAN_A_POINT, timeLimitSeconds });
  };
}

function withoutSolution(first: SolveResult | null): LevelledResult {
  const { status = 'no-solution-in-time', message } = first ?? {};
  return { status, values: null, levels: [], ...(message === undefined ? {} : { message }) };
}

/** Whether the bound met the solution, so that not even a fraction of a point can be saved. */
const isExact = ({ objective, bound }: SolveResult): boolean =>
  objective !== null && bound !== null && objective - bound <= 1e-6 * Math.max(1, Math.abs(objective));

/**
 * An incumbent short of its bound may carry slack nobody needs (missing people and surplus at once). With the
 * decisions fixed, every continuous column at its cheapest is a small linear program; the levels do not compete in it.
 */
async function settled(
  model: MilpModel,
  values: Float64Array,
  outcomes: readonly LevelOutcome[],
  solver: MilpSolver,
  seed: number,
): Promise<Pick<LevelledResult, 'values' | 'levels'>> {
  const fixed = (bound: Float64Array): Float64Array =>
    bound.map((given, column) => (model.integer[column] === 1 ? values[column]! : given));
  // Blended, since people missing below the floor must not be booked as missing below the number wanted, or the reverse.
  const costs = blendedCosts(pricedLevels(model), model.columnCount);
  const decided = { ...model, columnLower: fixed(model.columnLower), columnUpper: fixed(model.columnUpper) };
  const result = await solver.solve(
    { model: decided, costs, start: null },
    { timeLimitSeconds: SETTLING_SECONDS, seed },
  );
  const settledValues = result.values ?? values;
  const levels = outcomes.map(({ level, bound }) => {
    const value = dot(levelCosts(model, level), settledValues);
    return { level, value, bound: Math.min(bound, value) };
  });
  return { values: settledValues, levels };
}
