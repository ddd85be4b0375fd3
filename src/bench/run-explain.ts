import { assembleRosterProblem } from '../modules/rosters/assemble-roster-problem';
import { explainAssignment } from '../planner/explain/explain-assignment';
import { replacementCandidates } from '../planner/explain/replacement-candidates';
import type { MilpSolver } from '../planner/milp/milp-solver';
import { planWeeks } from '../planner/plan-weeks';
import { median, processorMilliseconds } from './processor-time';
import { BENCH_MONDAY, weeklyUnit } from './weekly-unit';

/** How long it takes to explain one assignment of a made-up unit, and to rank who could take it over. */
export interface ExplainBenchLine {
  readonly instance: string;
  readonly people: number;
  /** Assignments explained, spread over the week. */
  readonly assignments: number;
  /** Processor time, of the median and of the slowest one. */
  readonly explainMilliseconds: number;
  readonly explainSlowestMilliseconds: number;
  readonly replacementMilliseconds: number;
  readonly replacementSlowestMilliseconds: number;
}

const SAMPLE = 20;

/**
 * Plans a made-up unit, then explains some of its assignments and ranks their replacements. Processor time, because other
 * work of the machine does not count in it; the first round only warms the code up, as in a server that runs.
 */
export async function runExplain(
  people: number,
  seed: number,
  solver: MilpSolver,
  timeLimitSeconds: number,
): Promise<ExplainBenchLine> {
  const problem = assembleRosterProblem(weeklyUnit(people, seed, BENCH_MONDAY), { from: BENCH_MONDAY, weeks: 1 });
  const { assignments } = await planWeeks(problem, solver, { timeLimitSeconds, seed });
  const count = Math.min(SAMPLE, assignments.length);
  const sample = Array.from({ length: count }, (_, index) => {
    const { personId, on } = assignments[Math.floor(((index + 0.5) * assignments.length) / count)]!;
    return [problem, assignments, personId, on] as const;
  });
  for (const one of sample.slice(0, 3)) {
    explainAssignment(...one);
    replacementCandidates(...one);
  }
  const explaining: number[] = [];
  const replacing: number[] = [];
  for (const one of sample) {
    explaining.push(await processorMilliseconds(() => explainAssignment(...one)));
    replacing.push(await processorMilliseconds(() => replacementCandidates(...one)));
  }
  return {
    instance: `weekly-${people}-${seed}`,
    people,
    assignments: count,
    explainMilliseconds: median(explaining),
    explainSlowestMilliseconds: Math.max(0, ...explaining),
    replacementMilliseconds: median(replacing),
    replacementSlowestMilliseconds: Math.max(0, ...replacing),
  };
}
