import type { RosterCheck } from '../../planner/check-roster';
import type { PlanProgress, PlanResult } from '../../planner/plan-result';
import type { RosterProblem } from '../../planner/problem/roster-problem';

/** A plan and what the rules' own check says of it, measured on the finished roster without the solver's figures. */
export interface CheckedPlan {
  readonly result: PlanResult;
  /** Null where there is no roster to check. */
  readonly check: RosterCheck | null;
  /** Weeks the roster covers: fewer than asked for where a person stopped a plan of several. */
  readonly weekCount: number;
}

/** What a planning thread starts with. */
export interface PlanningThreadData {
  /** Whether everything else on the processor goes first. */
  readonly inBackground: boolean;
}

/** What a planning thread is asked to do: one plan per thread. */
export interface PlanMessage {
  readonly type: 'plan';
  readonly problem: RosterProblem;
  readonly timeLimitSeconds: number;
  readonly relativeGap: number;
  readonly seed: number;
  readonly solverId: string;
}

/** Ends the search and keeps the best roster so far. */
export interface CancelMessage {
  readonly type: 'cancel';
}

export type PlanningRequest = PlanMessage | CancelMessage;

/** What a planning thread answers. */
export type PlanningReply =
  | { readonly type: 'progress'; readonly progress: PlanProgress }
  | { readonly type: 'planned'; readonly plan: CheckedPlan }
  | { readonly type: 'failed'; readonly message: string };
