import type { PlanStatus } from '../../src/planner/plan-result';
import type { PricedLevel } from '../../src/planner/problem/finding';
import type { ProblemSketch } from '../support/planner/problem-sketch';

/** A tiny problem whose optimum is known by hand. */
export interface Instance {
  readonly name: string;
  /** What it is there to show. */
  readonly shows: string;
  /** Why the optimum is what it is, or where the instance comes from. */
  readonly proof: string;
  readonly sketch: ProblemSketch;
  readonly status: PlanStatus;
  /** Points at the levels that cost something; all others are 0. Empty without a roster. */
  readonly levels: Partial<Record<PricedLevel, number>>;
  /** Number of assignments of every optimal roster. */
  readonly assignmentCount: number;
}
