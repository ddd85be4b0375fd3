import type { Assignment } from './problem/assignment';
import type { Finding, FindingFacts, PricedLevel, Score, Shortage } from './problem/finding';
import type { LedgerEntry } from './problem/roster-problem';

/** `infeasible`: the data break the law by themselves; `dataErrors` names rule, person and day. */
export type PlanStatus = 'optimal' | 'feasible' | 'infeasible' | 'no-solution-in-time' | 'cancelled' | 'error';

/** Something wrong with the data, found before or instead of solving: who, when, which rule, how to mend it. */
export interface DataError {
  readonly rule: string;
  readonly people: readonly string[];
  readonly on: string | null;
  /** In English. */
  readonly detail: string;
  /** Which data are wrong: records by themselves unless given. */
  readonly cause?: 'fixed-assignment' | 'no-lawful-week';
  /** What the sentence is made of, for other languages. */
  readonly facts?: FindingFacts;
}

/** People who could not be there, and the first rule in their way; never who, and of an absence never why. */
export interface ExcludedPeople {
  readonly rule: string;
  readonly peopleCount: number;
}

/** A need that no roster can meet with these people, found before any search. */
export interface PlanWarning {
  /** The rule whose need it is: `demand-cover`, `presence-contingent`, `phase-rule` or `contract-hours`. */
  readonly rule: string;
  readonly site: string | null;
  /** Null where it is not about one activity. */
  readonly activity: string | null;
  /** The day, or the Monday of the week. */
  readonly on: string;
  /** Instants, half-open; null where it is not about a time of the day. */
  readonly startAtMinute: number | null;
  readonly endAtMinute: number | null;
  /** People needed and people who can be there, or contract minutes and the nearest ones that can be planned. */
  readonly needed: number;
  readonly possible: number;
  readonly below: 'floor' | 'target' | null;
  readonly excluded: readonly ExcludedPeople[];
  /** Whose hours can't be reached; otherwise empty. */
  readonly people: readonly string[];
}

export interface PlanResult {
  readonly status: PlanStatus;
  /** Sorted by date and person; empty without a solution. */
  readonly assignments: readonly Assignment[];
  /** Null without a solution. */
  readonly score: Score | null;
  /** Proved lower bound of `score.total`, level after level; null without one. */
  readonly bound: number | null;
  /** (total - bound) / max(1, |total|), 0 when proved optimal. */
  readonly gap: number | null;
  readonly seconds: number;
  readonly findings: readonly Finding[];
  readonly shortages: readonly Shortage[];
  readonly dataErrors: readonly DataError[];
  /** Needs that no roster can meet with these people; the shortages they explain are among `shortages`. */
  readonly warnings: readonly PlanWarning[];
  /** What went wrong in the solver, for status `error`. */
  readonly message?: string;
  /** What each person has borne after the horizon: the ledger to carry on. */
  readonly closingLedger: readonly LedgerEntry[];
  /** Solver id and version, for the record. */
  readonly solver: string;
}

/** How far a running plan is; sent now and then, never needed for the result. */
export interface PlanProgress {
  readonly phase: 'formulating' | 'solving' | 'checking';
  /** Index and count of the plan weeks, from 0. */
  readonly weekIndex: number;
  readonly weekCount: number;
  /** Level being optimised, while solving. */
  readonly level: PricedLevel | null;
  readonly best: number | null;
  readonly bound: number | null;
  readonly gap: number | null;
  readonly elapsedSeconds: number;
}

/** How the plan of one independent part of a week went. */
export interface PartOutcome {
  readonly peopleCount: number;
  readonly status: PlanStatus;
  /** As in `PlanResult`. */
  readonly gap: number | null;
  readonly seconds: number;
}

export interface PlanLimits {
  /** Wall-clock limit for the whole plan. */
  readonly timeLimitSeconds: number;
  readonly seed: number;
  /** Nodes of the search tree in each solve at the most: a limit on work, the same on every machine. */
  readonly nodeLimit?: number;
  /**
   * Stops a part as soon as its score is proved within this share of its bound, level after level (0.01: 1 %); absent or
   * 0: only when it is proved best. The result is `feasible` then, with the gap it really has.
   */
  readonly relativeGap?: number;
  /** Stops the plan and keeps the best roster so far. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: PlanProgress) => void;
  /** Told of each part of a plan as it ends. */
  readonly onPart?: (part: PartOutcome) => void;
}
