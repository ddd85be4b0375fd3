import type { Highs, HighsCallbackMap } from 'highs';
import type { Cut } from '../../count-cuts/count-cuts';
import type { SingleObjectiveMilp } from '../../milp-model';
import type { SolveStatus } from '../../milp-solver';
import { highsModelData, integralityOf } from './highs-model-data';

/** What a search is told besides its program. */
export interface SearchTerms {
  readonly seed: number;
  readonly absoluteGap: number;
  /** Nodes of the search tree at the most; null: as many as it takes. */
  readonly nodeLimit: number | null;
  readonly callbacks: HighsCallbackMap;
  /** By `performance.now`. */
  readonly endsAt: number;
  readonly isCancelled: () => boolean;
  /** Told of solutions that are found outside HiGHS's own search. */
  readonly onSolution?: (values: Float64Array) => void;
  /** Whether solutions are few, so that jumping to one before the first relaxation is solved is in vain. */
  readonly hasFewSolutions?: boolean;
}

/** What a search found, in our own words. */
export interface SearchOutcome {
  readonly status: SolveStatus;
  readonly values?: Float64Array;
  readonly objective?: number;
  readonly bound?: number;
}

/**
 * Whole columns from which a first roster is searched in a restriction and bettered in its neighbourhoods before the tree
 * search, which may find nothing at all there. Smaller programs are proved before that would pay.
 */
const LARGE = 10_000;

export const isLarge = ({ integer }: SingleObjectiveMilp['model']): boolean =>
  integer.reduce((sum, flag) => sum + flag, 0) >= LARGE;

export const secondsUntil = ({ endsAt }: Pick<SearchTerms, 'endsAt'>): number =>
  Math.max(0, (endsAt - performance.now()) / 1000);

/** The same terms with a share of the time that is left. */
export const withShare = (terms: SearchTerms, share: number): SearchTerms => ({
  ...terms,
  endsAt: performance.now() + share * secondsUntil(terms) * 1000,
});

/** One run of HiGHS. */
export function search(
  highs: Highs,
  problem: SingleObjectiveMilp,
  cuts: readonly Cut[],
  terms: SearchTerms,
): SearchOutcome {
  const { model, start } = problem;
  const { seed, absoluteGap, nodeLimit, callbacks, hasFewSolutions = false } = terms;
  const isMip = model.integer.includes(1);
  const data = { ...highsModelData(problem, cuts), ...(isMip ? { integrality: integralityOf(model) } : {}) };
  return highs.withModel(data, (instance) => {
    instance.options.set({
      output_flag: true,
      log_to_console: false,
      time_limit: secondsUntil(terms),
      random_seed: seed,
      mip_rel_gap: 0,
      mip_abs_gap: absoluteGap,
      mip_heuristic_run_feasibility_jump: !hasFewSolutions,
      ...(nodeLimit === null ? {} : { mip_max_nodes: nodeLimit }),
    });
    if (start) instance.setSolution({ colValue: start });
    instance.run(callbacks);

    const { modelStatus } = highs.constants;
    const status = instance.getModelStatus();
    const objective = instance.getObjectiveValue();
    // Without an incumbent HiGHS still returns a vector of zeros; only the infinite objective tells.
    const solved =
      status === modelStatus.optimal ||
      (Number.isFinite(objective) &&
        instance.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible);
    const bound = isMip ? Number(instance.info.get('mip_dual_bound')) : solved ? objective : Number.NEGATIVE_INFINITY;
    return {
      status: statusOf(status, modelStatus, solved, terms.isCancelled()),
      ...(solved ? { values: instance.getSolution().colValue, objective } : {}),
      ...(Number.isFinite(bound) ? { bound } : {}),
      ...(status === modelStatus.empty ? { values: new Float64Array(0), objective: 0 } : {}),
    };
  });
}

function statusOf(
  status: number,
  codes: Highs['constants']['modelStatus'],
  solved: boolean,
  cancelled: boolean,
): SolveStatus {
  switch (status) {
    case codes.optimal:
    case codes.empty:
      return 'optimal';
    case codes.infeasible:
      return 'infeasible';
    case codes.timeLimit:
    case codes.interrupted:
    case codes.solutionLimit:
    case codes.iterationLimit:
      if (solved) return 'feasible';
      return cancelled ? 'cancelled' : 'no-solution-in-time';
    default:
      return 'error';
  }
}
