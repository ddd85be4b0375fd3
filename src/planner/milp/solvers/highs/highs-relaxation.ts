import type { Highs, HighsCallbackMap } from 'highs';
import { countCuts, type Cut, type GrowingRelaxation } from '../../count-cuts/count-cuts';
import type { SingleObjectiveMilp } from '../../milp-model';
import { cutRows, highsModelData } from './highs-model-data';

/** What one tightening may take. */
export interface RelaxationLimits {
  readonly timeLimitSeconds: number;
  readonly callbacks: HighsCallbackMap;
  /** Whether it is solved also where there is nothing to cut. */
  readonly isNeeded?: boolean;
}

/** A relaxation tightened by cuts. */
export interface TightRelaxation {
  readonly cuts: readonly Cut[];
  /** What it costs at the least; null where it has not been solved. */
  readonly bound: number | null;
  /** Its optimum, fractions and all; null where it has not been solved. */
  readonly values: Float64Array | null;
  /** Dual values of the rows, the cuts among them behind the others; null where it has not been solved. */
  readonly multipliers: Float64Array | null;
}

/** Cuts that tighten a program before HiGHS searches it, found on its relaxation. */
export function tightRelaxation(highs: Highs, problem: SingleObjectiveMilp, limits: RelaxationLimits): TightRelaxation {
  const endsAt = performance.now() + limits.timeLimitSeconds * 1000;
  const { columnCount } = problem.model;
  const instance = highs.createModel();
  let bound: number | null = null;
  let values: Float64Array | null = null;
  let multipliers: Float64Array | null = null;
  const open = (): GrowingRelaxation => {
    instance.passModel(highsModelData(problem));
    instance.options.set({ output_flag: false });
    return {
      solve: () => {
        const secondsLeft = (endsAt - performance.now()) / 1000;
        if (secondsLeft <= 0) return null;
        instance.zeroAllClocks();
        instance.options.set({ time_limit: secondsLeft });
        instance.run(limits.callbacks);
        if (instance.getModelStatus() !== highs.constants.modelStatus.optimal) return null;
        bound = instance.getObjectiveValue();
        ({ colValue: values, rowDual: multipliers } = instance.getSolution());
        return values;
      },
      add: (cuts) => {
        const { lower, upper, starts, indices, values } = cutRows(cuts);
        instance.addRows({
          lower: Float64Array.from(lower),
          upper: Float64Array.from(upper),
          matrix: {
            format: 'csr',
            numRows: cuts.length,
            numCols: columnCount,
            starts: Int32Array.from(starts),
            indices: Int32Array.from(indices),
            values: Float64Array.from(values),
          },
        });
      },
    };
  };
  try {
    const cuts = countCuts(problem, open);
    if (limits.isNeeded === true && values === null) open().solve();
    return { cuts, bound, values, multipliers };
  } finally {
    instance.dispose();
  }
}

/**
 * The relaxation of a program as it is: its bound and its optimum, fractions and all. Null where it has not been solved in
 * time, or has no solution.
 */
export function relaxationOf(
  highs: Highs,
  problem: Pick<SingleObjectiveMilp, 'model' | 'costs'>,
  terms: Pick<RelaxationLimits, 'callbacks'> & { readonly endsAt: number },
): { readonly bound: number; readonly values: Float64Array } | null {
  return highs.withModel(highsModelData(problem), (instance) => {
    const secondsLeft = (terms.endsAt - performance.now()) / 1000;
    if (secondsLeft <= 0) return null;
    instance.options.set({ output_flag: false, time_limit: secondsLeft });
    instance.run(terms.callbacks);
    if (instance.getModelStatus() !== highs.constants.modelStatus.optimal) return null;
    return { bound: instance.getObjectiveValue(), values: instance.getSolution().colValue };
  });
}
