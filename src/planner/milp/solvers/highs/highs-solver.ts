import type { SingleObjectiveMilp } from '../../milp-model';
import type { MilpSolver, SolveLimits, SolveResult } from '../../milp-solver';
import { findBrokenRow, roundIntegers, withoutColumns } from '../../verify-values';
import { HighsWorker } from './highs-worker';

/**
 * HiGHS (MIT, WebAssembly) in worker threads of its own: the default solver.
 *
 * Nothing it says is believed before our own evaluation of rows, bounds and integrality; an answer that fails it comes
 * back as `error`, never as a solution.
 */
export class HighsSolver implements MilpSolver {
  readonly id = 'highs';
  readonly label = 'HiGHS 1.15 (WebAssembly)';
  private readonly idle: HighsWorker[];
  private readonly all: HighsWorker[];
  private readonly waiting: ((worker: HighsWorker) => void)[] = [];

  /** @param parallelism threads; each solve uses one */
  constructor(readonly parallelism: number) {
    this.all = Array.from({ length: parallelism }, () => new HighsWorker());
    this.idle = [...this.all];
  }

  async solve(problem: SingleObjectiveMilp, limits: SolveLimits): Promise<SolveResult> {
    // HiGHS does not look at the rows of a program without columns.
    if (problem.model.columnCount === 0) return withoutColumns(problem);
    const worker = await this.acquire();
    try {
      return verified(problem, await worker.solve(problem, limits));
    } finally {
      this.release(worker);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.all.map((worker) => worker.close()));
  }

  private acquire(): Promise<HighsWorker> {
    const worker = this.idle.pop();
    if (worker) return Promise.resolve(worker);
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private release(worker: HighsWorker): void {
    const next = this.waiting.shift();
    if (next) next(worker);
    else this.idle.push(worker);
  }
}

function verified(problem: SingleObjectiveMilp, result: SolveResult): SolveResult {
  // An unbounded program comes with a point as well: it solves nothing.
  if (!result.values || !['optimal', 'feasible'].includes(result.status))
    return { ...result, values: null, objective: null };
  const broken = findBrokenRow(problem, result.values);
  if (broken) return { status: 'error', values: null, objective: null, bound: null, message: broken };
  return { ...result, values: roundIntegers(problem, result.values) };
}
