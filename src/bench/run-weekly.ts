import { assembleRosterProblem } from '../modules/rosters/assemble-roster-problem';
import { planWeeks } from '../planner/plan-weeks';
import type { PlanLimits, PlanStatus } from '../planner/plan-result';
import type { MilpSolver } from '../planner/milp/milp-solver';
import { BENCH_MONDAY, weeklyUnit } from './weekly-unit';

/** One line of the benchmark. */
export interface WeeklyBenchLine {
  readonly instance: string;
  readonly people: number;
  readonly status: PlanStatus;
  readonly cost: number | null;
  readonly bound: number | null;
  readonly gap: number | null;
  /** From the data in memory to the checked roster. */
  readonly seconds: number;
  readonly hardViolations: number;
  /** People missing, summed over half hours. */
  readonly missing: number;
  /** Largest memory of the whole process up to here. */
  readonly peakMemoryMegabytes: number;
}

/** Plans one week of a made-up unit and measures it. */
export async function runWeekly(people: number, solver: MilpSolver, limits: PlanLimits): Promise<WeeklyBenchLine> {
  const { seed } = limits;
  const data = weeklyUnit(people, seed, BENCH_MONDAY);
  const startedAt = performance.now();
  const problem = assembleRosterProblem(data, { from: BENCH_MONDAY, weeks: 1 });
  const result = await planWeeks(problem, solver, limits);
  return {
    instance: `weekly-${people}-${seed}`,
    people,
    status: result.status,
    cost: result.score?.total ?? null,
    bound: result.bound,
    gap: result.gap,
    seconds: Math.round(performance.now() - startedAt) / 1000,
    hardViolations: result.findings.filter(({ level }) => level === 'law').length,
    missing: result.shortages.reduce((sum, { missingCount }) => sum + missingCount, 0),
    peakMemoryMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}
