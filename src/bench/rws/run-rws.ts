import type { MilpSolver } from '../../planner/milp/milp-solver';
import { buildPattern, type PatternResult } from '../../planner/rotation/pattern/build-pattern';
import type { PatternProblem, PatternWord } from '../../planner/rotation/pattern/rotating-pattern';
import { verifyWord } from '../../planner/rotation/pattern/verify-word';
import { wordRows } from '../../planner/rotation/pattern/word-rows';

/** What became of an instance. A pattern has no cost: it satisfies, or it does not. */
export interface RwsOutcome {
  readonly status: PatternResult['status'];
  /** 0 for a pattern, null without one; the same for `bound` and `gap`, so that lines of all benchmarks read alike. */
  readonly cost: number | null;
  readonly bound: number | null;
  readonly gap: number | null;
  /** From the instance in memory to the checked pattern. */
  readonly seconds: number;
  /** Breaches of any limit; null without a pattern. */
  readonly hardViolations: number | null;
  /** People missing, summed over weekdays and shifts; null without a pattern. */
  readonly missing: number | null;
  /** The pattern as the checkers read it, a row for each week; null without one. */
  readonly roster: string | null;
}

/** Builds the pattern of an instance with the builder of `turnario pattern`, and measures it. */
export async function runRws(
  problem: PatternProblem,
  solver: MilpSolver,
  limits: { readonly timeLimitSeconds: number; readonly seed: number },
): Promise<RwsOutcome> {
  const startedAt = performance.now();
  const result = await buildPattern(problem, solver, limits);
  const seconds = Math.round(performance.now() - startedAt) / 1000;
  const word = result.status === 'feasible' ? result.word : null;
  const value = word === null ? null : 0;
  return {
    status: result.status,
    cost: value,
    bound: value,
    gap: value,
    seconds,
    hardViolations: word === null ? null : verifyWord(problem, word).length,
    missing: word === null ? null : missingPeople(problem, word),
    roster:
      word === null
        ? null
        : `${wordRows(problem, word)
            .map((row) => row.join(' '))
            .join('\n')}\n`,
  };
}

function missingPeople({ shifts }: PatternProblem, word: PatternWord): number {
  const missing = shifts.flatMap(({ requiredCounts }, index) =>
    requiredCounts.map((required, weekday) => {
      const there = word.filter((kind, day) => day % 7 === weekday && kind === index + 1).length;
      return Math.max(0, required - there);
    }),
  );
  return missing.reduce((sum, count) => sum + count, 0);
}
