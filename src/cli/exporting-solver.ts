import { createWriteStream } from 'node:fs';
import { appendFile, mkdir } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { mpsText } from '../planner/milp/export/mps-text';
import type { SingleObjectiveMilp } from '../planner/milp/milp-model';
import type { MilpSolver, SolveLimits, SolveResult } from '../planner/milp/milp-solver';

/**
 * Writes every program before another solver solves it, and how that went after: `week.mps` becomes `week-001.mps`,
 * `week-002.mps` …, and each solve a line of JSON in `week.jsonl`, so that any other solver can be held against the same
 * programs. A level of the objective, and each independent part of a plan, is a solve of its own.
 */
export class ExportingSolver implements MilpSolver {
  readonly id: string;
  readonly label: string;
  readonly parallelism: number;
  private count = 0;

  /** @param file path of the programs, to which the number of the solve is added */
  constructor(
    private readonly solver: MilpSolver,
    private readonly file: string,
  ) {
    ({ id: this.id, label: this.label, parallelism: this.parallelism } = solver);
  }

  async solve(problem: SingleObjectiveMilp, limits: SolveLimits): Promise<SolveResult> {
    // A bound alone is no solve that another solver could be held against.
    if (limits.boundOnly) return this.solver.solve(problem, limits);
    const extension = extname(this.file) || '.mps';
    const stem = basename(this.file, extension);
    const name = `${stem}-${String(++this.count).padStart(3, '0')}`;
    await mkdir(dirname(this.file), { recursive: true });
    const program = join(dirname(this.file), `${name}${extension}`);
    await pipeline(Readable.from(mpsText(problem, name)), createWriteStream(program));
    const startedAt = performance.now();
    const result = await this.solver.solve(problem, limits);
    const seconds = Math.round(performance.now() - startedAt) / 1000;
    const { status, objective, bound } = result;
    const { columnCount: columns, rowCount: rows } = problem.model;
    const size = { columns, rows, hasStart: problem.start !== null };
    const { timeLimitSeconds, seed, absoluteGap = null } = limits;
    const line = {
      program: basename(program),
      ...{ ...size, status, objective, bound, seconds, timeLimitSeconds, seed, absoluteGap },
    };
    await appendFile(join(dirname(this.file), `${stem}.jsonl`), `${JSON.stringify(line)}\n`);
    return result;
  }

  close(): Promise<void> {
    return this.solver.close();
  }
}
