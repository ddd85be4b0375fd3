import type { MilpSolver } from '../../planner/milp/milp-solver';
import { planWholeHorizon, type WholeHorizonLimits } from '../../planner/plan-whole-horizon';
import type { PlanStatus } from '../../planner/plan-result';
import type { Assignment } from '../../planner/problem/assignment';
import type { CurtoisInstance } from './curtois-instance';
import { curtoisProblem, dateOf } from './curtois-problem';

/** What became of an instance. */
export interface CurtoisOutcome {
  readonly status: PlanStatus;
  /** Points of the benchmark's objective; null without a roster. */
  readonly cost: number | null;
  /** Proved lower bound of the cost. */
  readonly bound: number | null;
  readonly gap: number | null;
  /** From the instance in memory to the checked roster. */
  readonly seconds: number;
  /** Breaches of the law by the product's own checks; null without a roster. */
  readonly hardViolations: number | null;
  /** People missing, summed over days and shifts; null without a roster. */
  readonly missing: number | null;
  /** The roster as the checkers read it, a row for each employee; null without one. */
  readonly roster: string | null;
}

/** Plans an instance with the rules and the search of the product, and measures the roster with its checks. */
export async function runCurtois(
  instance: CurtoisInstance,
  solver: MilpSolver,
  limits: WholeHorizonLimits,
): Promise<CurtoisOutcome> {
  const startedAt = performance.now();
  const plan = await planWholeHorizon(curtoisProblem(instance), solver, limits);
  const seconds = Math.round(performance.now() - startedAt) / 1000;
  const { score, bound, status } = plan;
  if (!score) {
    return { status, cost: null, bound, gap: null, seconds, hardViolations: null, missing: null, roster: null };
  }
  return {
    status,
    cost: score.total,
    bound,
    gap: bound === null ? null : (score.total - bound) / Math.max(1, score.total),
    seconds,
    hardViolations: plan.findings.filter(({ level }) => level === 'law').length,
    missing: plan.shortages.reduce((sum, { missingCount }) => sum + missingCount, 0),
    roster: rosterText(instance, plan.assignments),
  };
}

/** One line for each employee: `A: E E - …`, in the order of the days. */
function rosterText({ staff, dayCount }: CurtoisInstance, assignments: readonly Assignment[]): string {
  const shiftOf = new Map(assignments.map(({ personId, on, dutyId }) => [`${personId} ${on}`, dutyId]));
  const dates = Array.from({ length: dayCount }, (_, day) => dateOf(day));
  const lines = staff.map(({ id }) => `${id}: ${dates.map((on) => shiftOf.get(`${id} ${on}`) ?? '-').join(' ')}`);
  return `${lines.join('\n')}\n`;
}
