import type { PricedLevel } from '../problem/finding';
import { blendedCosts, holdLevel, isLeast, leastValue, pricedLevels } from './level-costs';
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
 * Optimises the levels one after the other, strongest first; what a level has reached becomes a constraint for the next
 * ones, so that a lower level never buys against a higher one (lexicographic optimisation).
 *
 * The leading levels are first solved in one blend. A level that then stands at what its columns cost at the least is
 * proved without solving; so is the last of the blend, if the blend was solved to proof and all above it stand there.
 */
export async function solveByLevels(
  model: MilpModel,
  solver: MilpSolver,
  limits: LevelledLimits,
): Promise<LevelledResult> {
  const startedAt = performance.now();
  const remainingSeconds = (): number => limits.timeLimitSeconds - (performance.now() - startedAt) / 1000;
  const solve = (
    current: SingleObjectiveMilp['model'],
    costs: Float64Array,
    start: Float64Array | null,
    share: number,
  ) =>
    solver.solve(
      { model: current, costs, start },
      {
        ...limits,
        absoluteGap: LESS_THAN_A_POINT,
        timeLimitSeconds: Math.max(0.05, remainingSeconds() * share),
      },
    );

  const levels = pricedLevels(model);
  const leading = levels.filter(({ level }) => LEADING_LEVELS.has(level));
  const last = leading.at(-1);
  limits.onLevel?.(leading[0]?.level ?? 'cover-floor');
  const isOnlySolve = levels.length === leading.length && leading.length <= 1;
  const first = await solve(
    model,
    blendedCosts(leading, model.columnCount),
    null,
    isOnlySolve ? 1 : TIME_SHARE_PER_SOLVE,
  );
  if (!first.values) return withoutSolution(first);

  let values = first.values;
  let current: SingleObjectiveMilp['model'] = model;
  let allAboveAtLeast = true;
  let allProved = true;
  let isTight = isExact(first);
  const outcomes: LevelOutcome[] = [];
  for (const [index, { level, costs }] of levels.entries()) {
    const least = leastValue(current, costs);
    const isSettled = level === last?.level && first.status === 'optimal' && allAboveAtLeast;
    let outcome: LevelOutcome = { level, value: dot(costs, values), bound: dot(costs, values) };
    if (!isSettled && !isLeast(outcome.value, least)) {
      limits.onLevel?.(level);
      const isOutOfTime = remainingSeconds() <= 0 || limits.signal?.aborted === true;
      const share = index === levels.length - 1 ? 1 : TIME_SHARE_PER_SOLVE;
      const result = isOutOfTime ? null : await solve(current, costs, values, share);
      // A level can fail (time, cancel); what the solves before reached still stands.
      if (result?.values && dot(costs, result.values) <= outcome.value + 1e-6) values = result.values;
      const proved = result?.status === 'optimal';
      isTight &&= result !== null && isExact(result);
      const value = dot(costs, values);
      outcome = { level, value, bound: proved ? value : Math.min(value, Math.max(least, result?.bound ?? least)) };
      allProved &&= proved;
    }
    allAboveAtLeast &&= isLeast(outcome.value, least);
    outcomes.push(outcome);
    current = holdLevel(current, costs, outcome.value);
  }
  const status = allProved ? 'optimal' : 'feasible';
  if (isTight) return { status, values, levels: outcomes };
  return { status, ...(await settled(model, values, outcomes, solver, limits.seed)) };
}

function withoutSolution({ status, message }: SolveResult): LevelledResult {
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
  const costs = new Float64Array(model.columnCount);
  for (const { column, points } of model.prices) costs[column]! += points;
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
