import { PRICED_LEVELS, type PricedLevel } from '../problem/finding';
import { independentParts } from './independent-parts';
import type { MilpModel } from './milp-model';
import type { MilpSolver, SolveStatus } from './milp-solver';
import { solveByLevels, type LevelledLimits, type LevelledResult } from './solve-by-levels';
import { endsAll, worstStatus } from './worst-status';

/**
 * Solves the independent parts of a model, as many at a time as the solver has threads, largest first, and puts values,
 * levels and bounds together. A part that does not return within its time lowers the status of the whole.
 */
export async function solveParts(
  model: MilpModel,
  solver: MilpSolver,
  limits: LevelledLimits,
): Promise<LevelledResult> {
  const startedAt = performance.now();
  const parts = independentParts(model).sort((a, b) => b.columns.length - a.columns.length);
  const values = new Float64Array(model.columnCount);
  const sums = new Map<PricedLevel, { value: number; bound: number }>();
  let status: SolveStatus = 'optimal';
  let message: string | undefined;
  let next = 0;

  const work = async (): Promise<void> => {
    for (let part = parts[next++]; part; part = parts[next++]) {
      // An infeasible or failed part makes the rest pointless.
      if (endsAll(status)) return;
      const elapsedSeconds = (performance.now() - startedAt) / 1000;
      const timeLimitSeconds = Math.max(0.5, limits.timeLimitSeconds - elapsedSeconds);
      const result = await solveByLevels(part.model, solver, { ...limits, timeLimitSeconds });
      status = worstStatus([status, result.status]);
      message ??= result.message;
      if (result.values) for (const [local, column] of part.columns.entries()) values[column] = result.values[local]!;
      for (const { level, value, bound } of result.levels) {
        const sum = sums.get(level) ?? { value: 0, bound: 0 };
        sums.set(level, { value: sum.value + value, bound: sum.bound + bound });
      }
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, solver.parallelism) }, work));

  const solved = status === 'optimal' || status === 'feasible';
  return {
    status,
    values: solved ? values : null,
    levels: PRICED_LEVELS.flatMap((level) => {
      const sum = sums.get(level);
      return sum ? [{ level, ...sum }] : [];
    }),
    ...(message === undefined ? {} : { message }),
  };
}
