import type { Highs, HighsCallbackMap } from 'highs';
import { dot, type SingleObjectiveMilp } from '../../milp-model';
import { highsModelData, integralityOf } from './highs-model-data';
import type { TightRelaxation } from './highs-relaxation';

/** Nodes of the restricted search: it must find a roster, not prove one. */
const MOST_NODES = 200;

/** Shares of what is decided that stay so, tried in turn. */
const KEPT_SHARES = [1, 0.85, 0.7] as const;

const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** Values this close to 1 are decided. */
const ROUNDING = 1e-6;

export interface RestrictionLimits {
  readonly timeLimitSeconds: number;
  readonly seed: number;
  readonly absoluteGap: number;
  readonly callbacks: HighsCallbackMap;
  /** Whether any solution will do: then nothing that was decided is set free. */
  readonly isFirstEnough?: boolean;
}

/** What a restriction takes from a relaxation. */
export type SolvedRelaxation = Omit<TightRelaxation, 'multipliers'>;

/**
 * A first solution: what its tightened relaxation decides already stays so, the rest is searched
 * ("relaxation enforced neighbourhood", Berthold 2014). While it does not meet the relaxation's bound, ever more of what was
 * decided is set free again, evenly spread. Null where no restriction has a solution, or none in time.
 */
export function restrictedSolution(
  highs: Highs,
  problem: SingleObjectiveMilp,
  relaxation: SolvedRelaxation,
  limits: RestrictionLimits,
): Float64Array | null {
  const { bound, values } = relaxation;
  const endsAt = performance.now() + limits.timeLimitSeconds * 1000;
  if (!values || bound === null) return null;
  let best: Float64Array | null = null;
  for (const share of KEPT_SHARES) {
    const timeLimitSeconds = (endsAt - performance.now()) / 1000;
    if (timeLimitSeconds <= 0) break;
    const kept = values.map((value, column) => (evenly(column + limits.seed) < share ? value : 0));
    best = searched(
      highs,
      { ...problem, start: best },
      { ...relaxation, values: kept },
      { ...limits, timeLimitSeconds },
    );
    if (best && (limits.isFirstEnough || dot(problem.costs, best) - bound <= limits.absoluteGap)) break;
  }
  return best;
}

/** The best solution in which the columns that are 1 stay 1, or the start. */
function searched(
  highs: Highs,
  { model, costs, start }: SingleObjectiveMilp,
  { cuts, bound, values }: SolvedRelaxation,
  { timeLimitSeconds, seed, absoluteGap, callbacks }: RestrictionLimits,
): Float64Array | null {
  const columnLower = model.columnLower.map((lower, column) => (isDecided(model, values!, column) ? 1 : lower));
  const data = highsModelData({ model: { ...model, columnLower }, costs }, cuts);
  return highs.withModel({ ...data, integrality: integralityOf(model) }, (instance) => {
    instance.options.set({
      output_flag: true,
      log_to_console: false,
      time_limit: timeLimitSeconds,
      random_seed: seed,
      mip_rel_gap: 0,
      mip_abs_gap: absoluteGap,
      mip_max_nodes: MOST_NODES,
      objective_target: bound! + absoluteGap,
    });
    if (start) instance.setSolution({ colValue: start });
    // What it reports of its bound holds in the restriction alone.
    instance.run({ ...callbacks, [highs.constants.callbackType.mipLogging]: undefined });
    const objective = instance.getObjectiveValue();
    const isFound =
      Number.isFinite(objective) &&
      instance.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible;
    const isBetter = isFound && (start === null || objective < dot(costs, start));
    return isBetter ? instance.getSolution().colValue : start;
  });
}

/** Whole numbers one after the other, spread evenly from 0 to 1 (Weyl 1916, by the golden ratio). */
const evenly = (index: number): number => (index * GOLDEN) % 1;

const isDecided = (model: SingleObjectiveMilp['model'], values: Float64Array, column: number): boolean =>
  model.integer[column] === 1 && model.columnUpper[column] === 1 && values[column]! > 1 - ROUNDING;
