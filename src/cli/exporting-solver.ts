import { createWriteStream } from 'node:fs';
import { appendFile, mkdir } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { mpsText } from '../planner/milp/export/mps-text';
import { blendedCosts } from '../planner/milp/level-costs';
import { dot, type SingleObjectiveMilp } from '../planner/milp/milp-model';
import type { MilpSolver, SolveLimits, SolveResult } from '../planner/milp/milp-solver';

/** How much a step of the costs above outweighs a column of the others. */
const ABOVE_OUTWEIGHS = 6;

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
    const extension = extname(this.file) || '.mps';
    const stem = basename(this.file, extension);
    const name = `${stem}-${String(++this.count).padStart(3, '0')}`;
    await mkdir(dirname(this.file), { recursive: true });
    const program = join(dirname(this.file), `${name}${extension}`);
    const written = inOneObjective(problem, limits);
    await pipeline(Readable.from(mpsText(written, name)), createWriteStream(program));
    const startedAt = performance.now();
    const result = await this.solver.solve(problem, limits);
    const seconds = Math.round(performance.now() - startedAt) / 1000;
    const { status, bound } = result;
    const objective = result.values && dot(written.costs, result.values);
    const { columnCount: columns, rowCount: rows } = problem.model;
    const size = { columns, rows, hasStart: problem.start !== null };
    const { timeLimitSeconds, seed, absoluteGap = null } = limits;
    const line = {
      program: basename(program),
      ...{
        ...size,
        status,
        objective,
        bound: written === problem ? bound : null,
        seconds,
        timeLimitSeconds,
        seed,
        absoluteGap,
      },
    };
    await appendFile(join(dirname(this.file), `${stem}.jsonl`), `${JSON.stringify(line)}\n`);
    return result;
  }

  close(): Promise<void> {
    return this.solver.close();
  }
}

/** Another solver knows one objective only: costs that come before the objective weigh on top of it. */
function inOneObjective(problem: SingleObjectiveMilp, { above }: SolveLimits): SingleObjectiveMilp {
  if (!above) return problem;
  const costs = blendedCosts([{ costs: above }, problem], problem.costs.length, ABOVE_OUTWEIGHS);
  return { ...problem, costs };
}
