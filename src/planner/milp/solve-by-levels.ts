import type { PricedLevel } from '../problem/finding';
import { blendedCosts, holdLevel, isLeast, jointBlend, leastValue, pricedLevels, type LevelCosts } from './level-costs';
import { isNearBounds, jointOutcomes } from './gap-stop';
import { boundsOf } from './joint-bounds';
import { dot, levelCosts, type MilpModel, type SingleObjectiveMilp } from './milp-model';
import { openingSolves, type JointResult, type ProvedBelow } from './opening-solves';
import { LESS_THAN_A_POINT, timedSolves, type TimedSolve } from './timed-solves';
import type { MilpSolver, SolveLimits, SolveProgress, SolveResult, SolveStatus } from './milp-solver';

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
  /** As in `PlanLimits`; absent or 0: every level is to be proved. */
  readonly relativeGap?: number;
}

/** Levels tried together first: in a good week the upper two cost nothing, and one solve settles all three. */
const LEADING_LEVELS: ReadonlySet<PricedLevel> = new Set(['cover-floor', 'contingents', 'service']);

/**
 * How much a step of the leading levels outweighs a column of the joint blend, tried in turn. A step bought by several
 * cheap changes below costs a second solve; heavier weights from the start would make every solve slower.
 */
const JOINT_OUTWEIGHS = [6, 60] as const;

/** Settling has every decision fixed and only counts: it takes milliseconds. */
const SETTLING_SECONDS = 10;

/**
 * Optimises the levels one after the other, strongest first, so that a lower level never buys against a higher one
 * (lexicographic optimisation).
 *
 * The leading levels are settled in one blend, or by a bound (`openingSolves`). A level that then stands at what its
 * columns cost at the least is proved without solving; so is the last of the blend, if the blend was solved to proof and all
 * above it stand there. The levels below are solved together as far as weights can prove their order: if that optimum leaves
 * the leading levels where they were proved to be, all are settled at once. Every other level is solved by `solveBelow`.
 */
export async function solveByLevels(
  model: MilpModel,
  solver: MilpSolver,
  limits: LevelledLimits,
): Promise<LevelledResult> {
  const { relativeGap: share = 0 } = limits;
  const solve = timedSolves(solver, limits, share > 0);
  const levels = pricedLevels(model);
  const leading = levels.filter(({ level }) => LEADING_LEVELS.has(level));
  const below = levels.slice(leading.length);
  limits.onLevel?.(leading[0]?.level ?? 'cover-floor');
  const { first, besides, proved } = await openingSolves(model, leading, below, solve, share);
  if (!first?.values) return withoutSolution(first);

  const { values } = first;
  const descent: Descent = { fixed: model, values, above: [], outcomes: [], isTight: isExact(first), share };
  const walk = async (next: LevelCosts, isSettled: boolean): Promise<void> => {
    const value = dot(next.costs, descent.values);
    const least = leastValue(descent.fixed, next.costs);
    if (isSettled || isLeast(value, least)) return settle(descent, next, value);
    const isLast = next === levels.at(-1);
    const known = next === leading.at(-1) ? boundOfLast(descent, leading, first) : Number.NEGATIVE_INFINITY;
    if (isNear(descent, value, Math.max(least, known))) return settle(descent, next, Math.max(least, known));
    limits.onLevel?.(next.level);
    const lower = await solveBelow(descent, next.costs, (problem, costs, start, isEnough) =>
      solve(problem, costs, start, isLast, { isEnough }),
    );
    settle(descent, next, Math.max(least, lower, known));
  };
  for (const next of leading)
    await walk(next, next === leading.at(-1) && first.status === 'optimal' && descent.above.length === 0);
  const fixedAbove = descent.fixed;
  const isTaken = besides !== null && takeJoint(descent, besides);
  if (!isTaken) await solveJointly(descent, below, solve, limits.onLevel);
  for (const next of below.slice(descent.outcomes.length - leading.length)) await walk(next, false);
  if (proved) raiseBounds(descent, fixedAbove, proved);
  return finished(descent, model, solver, limits.seed);
}

/** What has been reached on the way down: the levels settled so far, and the model in which they stay as they are. */
interface Descent {
  fixed: SingleObjectiveMilp['model'];
  values: Float64Array;
  /** Levels that cost something: no solve below may make them worse. */
  readonly above: HeldLevel[];
  readonly outcomes: (LevelOutcome & LevelCosts)[];
  isTight: boolean;
  /** How near its bound a level has to be proved, as a share of its value; 0: all the way. */
  readonly share: number;
}

/** Whether a level that stands at a value is near enough to a bound, given how near those above are to theirs. */
const isNear = ({ share, outcomes }: Descent, value: number, bound: number): boolean =>
  isNearBounds(share, [...outcomes, { value, bound }]);

interface HeldLevel extends LevelCosts {
  readonly value: number;
}

/** Writes a level down as reached, and keeps what it costs from growing again. */
function settle(descent: Descent, { level, costs }: LevelCosts, bound: number): void {
  const value = dot(costs, descent.values);
  descent.outcomes.push({ level, costs, value, bound: Math.min(value, bound) });
  if (isLeast(value, leastValue(descent.fixed, costs))) descent.fixed = holdLevel(descent.fixed, costs, value);
  else descent.above.push({ level, costs, value });
}

/** Solves levels together as far as their order can be proved, unless nothing can be gained. */
async function solveJointly(
  descent: Descent,
  below: readonly LevelCosts[],
  solve: TimedSolve,
  onLevel: LevelledLimits['onLevel'],
): Promise<void> {
  const open = below.findIndex(({ costs }) => !isLeast(dot(costs, descent.values), leastValue(descent.fixed, costs)));
  if (open < 0) return;
  onLevel?.(below[open]!.level);
  for (const heavier of JOINT_OUTWEIGHS) {
    const blend = jointBlend(descent.fixed, descent.above, below, heavier);
    if (!blend) return;
    const isLast = blend.levels.length === below.length;
    const isEnough = ({ values, bound }: SolveProgress): boolean =>
      isNearBounds(descent.share, [...descent.outcomes, ...jointOutcomes(descent.fixed, blend, values, bound)]);
    const result = await solve(descent.fixed, blend.costs, descent.values, isLast, { isEnough });
    if (!result || takeJoint(descent, { blend, result })) return;
  }
}

/**
 * Takes over the optimum of a joint blend and what it proves (`boundsOf`), unless it gave way above: then its weights were
 * too small and it proves nothing. Levels after the first that is not proved are left to be solved given that one.
 */
function takeJoint(descent: Descent, { blend, result: { values, bound, ...result } }: JointResult): boolean {
  if (!values || descent.outcomes.some(({ costs, value }) => dot(costs, values) > value + 1e-3)) return false;
  const { levels } = blend;
  const lower = boundsOf(descent.fixed, blend, values, bound ?? Number.NEGATIVE_INFINITY);
  descent.values = values;
  descent.isTight &&= isExact({ values, bound, ...result });
  for (const [index, next] of levels.entries()) {
    settle(descent, next, lower[index]!);
    // What was proved of the blend is spent on this level: those after it are open until they are solved under it.
    if (dot(next.costs, values) - lower[index]! >= LESS_THAN_A_POINT) break;
  }
  return true;
}

/** Where the leading levels stand at what something was proved for, that holds for the levels below. */
function raiseBounds(
  { values, outcomes }: Descent,
  fixed: Descent['fixed'],
  { blend, leadingCosts, leadingAtMost, bound }: ProvedBelow,
): void {
  if (dot(leadingCosts, values) > leadingAtMost + 1e-3) return;
  const lower = boundsOf(fixed, blend, values, bound);
  for (const [index, { level }] of blend.levels.entries()) {
    const at = outcomes.findIndex((outcome) => outcome.level === level);
    outcomes[at] = { ...outcomes[at]!, bound: Math.max(outcomes[at]!.bound, lower[index]!) };
  }
}

/**
 * What the bound of the leading blend says of its last level, where those above it stand at the least they can cost: they
 * cost any roster as much.
 */
function boundOfLast(descent: Descent, leading: readonly LevelCosts[], { bound }: SolveResult): number {
  if (bound === null || descent.above.length > 0) return Number.NEGATIVE_INFINITY;
  const { values } = descent;
  const last = leading.at(-1)!;
  return bound - dot(blendedCosts(leading, values.length), values) + dot(last.costs, values);
}

async function finished(
  { values, outcomes, isTight }: Descent,
  model: MilpModel,
  solver: MilpSolver,
  seed: number,
): Promise<LevelledResult> {
  const levels = outcomes.map(({ level, costs, bound }) => {
    const value = dot(costs, values);
    return { level, value, bound: Math.min(value, bound) };
  });
  const isProved = levels.every(({ value, bound }) => value - bound < LESS_THAN_A_POINT);
  const status = isProved ? 'optimal' : 'feasible';
  if (isTight) return { status, values, levels };
  return { status, ...(await settled(model, values, levels, solver, seed)) };
}

type LevelSolve = (
  model: SingleObjectiveMilp['model'],
  costs: Float64Array,
  start: Float64Array,
  isEnough: (known: SolveProgress) => boolean,
) => Promise<SolveResult | null>;

/**
 * Optimises one level under those above it. First in a blend with them: if the blend's optimum leaves each of them where
 * it was, nothing with the same values above can cost less below, whatever the weights (see `docs/formulation.md`). A row
 * "no more than that" says the same for certain, but such a dense row makes the search about five times slower
 * (measured on 200 people), so it is only the way out when the blend gives way above, or where a level above is not
 * proved: a blend would go on with that one, and its bound would say nothing of this.
 */
async function solveBelow(descent: Descent, costs: Float64Array, solve: LevelSolve): Promise<number> {
  const { fixed, above, values } = descent;
  const keepsAbove = (candidate: Float64Array): boolean =>
    above.every((held) => dot(held.costs, candidate) <= held.value + 1e-3);
  const take = (candidate: Float64Array | null | undefined): void => {
    const isBetter = candidate && keepsAbove(candidate) && dot(costs, candidate) <= dot(costs, values) + 1e-6;
    if (isBetter) descent.values = candidate;
  };
  // Of solutions that keep what is above, `aside` of the objective is not this level's.
  const isEnough =
    (aside: number) =>
    ({ values: known, bound }: SolveProgress): boolean =>
      known instanceof Float64Array &&
      bound !== null &&
      keepsAbove(known) &&
      isNear(descent, dot(costs, known), bound - aside);
  if (areProved(descent)) {
    const blend = blendedCosts([...above, { costs }], costs.length);
    const blended = await solve(fixed, blend, values, isEnough(dot(blend, values) - dot(costs, values)));
    const blendedValues = blended?.values;
    if (blended && (!blendedValues || keepsAbove(blendedValues))) {
      take(blendedValues);
      descent.isTight &&= isExact(blended);
      const aboveInBlend = dot(blend, descent.values) - dot(costs, descent.values);
      return blended.bound === null ? Number.NEGATIVE_INFINITY : blended.bound - aboveInBlend;
    }
  }
  const held = above.reduce((model, level) => holdLevel(model, level.costs, level.value), fixed);
  const result = await solve(held, costs, values, isEnough(0));
  take(result?.values);
  descent.isTight &&= result !== null && isExact(result);
  return result?.bound ?? Number.NEGATIVE_INFINITY;
}

const areProved = ({ outcomes }: Descent): boolean =>
  outcomes.every(({ value, bound }) => value - bound < LESS_THAN_A_POINT);

function withoutSolution(first: SolveResult | null): LevelledResult {
  const { status = 'no-solution-in-time', message } = first ?? {};
  return { status, values: null, levels: [], ...(message === undefined ? {} : { message }) };
}

/** Whether the bound met the solution, so that not even a fraction of a point can be saved. */
const isExact = ({ objective, bound }: SolveResult): boolean =>
  objective !== null && bound !== null && objective - bound <= 1e-4;

/**
 * An incumbent short of its bound may carry slack nobody needs (missing people and surplus at once). With the
 * decisions fixed, every column that follows from them at its cheapest is a small program; the levels do not compete in it.
 */
async function settled(
  model: MilpModel,
  values: Float64Array,
  outcomes: readonly LevelOutcome[],
  solver: MilpSolver,
  seed: number,
): Promise<Pick<LevelledResult, 'values' | 'levels'>> {
  const fixed = (bound: Float64Array): Float64Array =>
    bound.map((given, column) => (model.follows[column] === 0 ? values[column]! : given));
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
