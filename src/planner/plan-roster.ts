import { checkRoster } from './check-roster';
import { decode } from './decode';
import { diagnoseInfeasibility } from './explain/diagnose-infeasibility';
import { findDataErrors } from './explain/find-data-errors';
import { formulate, type RosterModel } from './formulate';
import { levelConstant, pointsBy } from './milp/milp-model';
import type { MilpSolver } from './milp/milp-solver';
import { solveParts } from './milp/solve-parts';
import type { LevelledResult } from './milp/solve-by-levels';
import type { DataError, PlanLimits, PlanProgress, PlanStatus } from './plan-result';
import type { Assignment } from './problem/assignment';
import { PRICED_LEVELS, type Finding, type PricedLevel, type Score, type Shortage } from './problem/finding';
import type { RosterProblem } from './problem/roster-problem';

/** The plan of one week, without what its checks said one by one. */
export interface WeekOutcome {
  readonly status: PlanStatus;
  readonly assignments: readonly Assignment[];
  readonly score: Score | null;
  readonly bound: number | null;
  readonly dataErrors: readonly DataError[];
  readonly message?: string;
}

/** The plan of one week. */
export interface WeekPlan extends WeekOutcome {
  readonly findings: readonly Finding[];
  readonly shortages: readonly Shortage[];
}

/** What the solver says a roster costs and what the rules' checks measure differ: a bug, so nothing is returned. */
export class ScoreDisagreementError extends Error {
  constructor(what: string, solverPoints: number, checkedPoints: number) {
    super(`${what}: the solver priced the roster at ${solverPoints} points, its check measures ${checkedPoints}`);
    this.name = 'ScoreDisagreementError';
  }
}

/** A roster from the solver breaks a law by the rules' own checks: a bug, so nothing is returned. */
export class UnlawfulRosterError extends Error {
  constructor(readonly findings: readonly Finding[]) {
    super(`the solver returned an unlawful roster: ${findings.map(({ detail }) => detail).join('; ')}`);
    this.name = 'UnlawfulRosterError';
  }
}

/**
 * Plans one week: find data errors, formulate, solve level by level, decode, check. The whole story.
 * @throws ScoreDisagreementError, UnlawfulRosterError when the checks contradict the solver
 */
export async function planRoster(problem: RosterProblem, solver: MilpSolver, limits: PlanLimits): Promise<WeekPlan> {
  const dataErrors = findDataErrors(problem);
  if (dataErrors.length > 0) return withoutRoster('infeasible', dataErrors);
  return planFormulated(formulateSoundProblem(problem, limits), solver, limits, problem);
}

/**
 * The program of a problem whose data break no law by themselves.
 * @param priced the problem of its first week alone, where only that is planned: the best one that leaves the weeks after
 *   it a lawful roster
 */
export function formulateSoundProblem(
  problem: RosterProblem,
  limits: PlanLimits,
  priced: RosterProblem = problem,
): RosterModel {
  limits.onProgress?.(progressOf('formulating'));
  return formulate(problem, undefined, priced);
}

/**
 * Solves such a program level by level, decodes and checks.
 * @param priced what it was formulated with: the roster is of its days
 * @throws ScoreDisagreementError, UnlawfulRosterError when the checks contradict the solver
 */
export async function planFormulated(
  rosterModel: RosterModel,
  solver: MilpSolver,
  limits: PlanLimits,
  priced: RosterProblem,
): Promise<WeekPlan> {
  const result = await solve(rosterModel, solver, limits);
  if (result.status === 'infeasible')
    return withoutRoster('infeasible', await diagnoseInfeasibility(rosterModel, solver, limits.seed));
  if (!result.values) return withoutRoster(result.status, [], result.message);
  limits.onProgress?.(progressOf('checking'));
  const lastDay = priced.days.at(-1)!.on;
  const assignments = decode(rosterModel, result.values).filter(({ on }) => on <= lastDay);
  const { findings, score, shortages } = checkRoster(priced, assignments);
  assertLawful(findings);
  assertScoreAgrees(rosterModel, result.values, score);
  return {
    status: result.status,
    assignments,
    score,
    bound: boundOf(rosterModel, result),
    findings,
    shortages,
    dataErrors: [],
  };
}

function solve({ model }: RosterModel, solver: MilpSolver, limits: PlanLimits): Promise<LevelledResult> {
  let level: PricedLevel | null = null;
  return solveParts(model, solver, {
    timeLimitSeconds: limits.timeLimitSeconds,
    seed: limits.seed,
    ...(limits.nodeLimit === undefined ? {} : { nodeLimit: limits.nodeLimit }),
    ...(limits.relativeGap === undefined ? {} : { relativeGap: limits.relativeGap }),
    ...(limits.signal ? { signal: limits.signal } : {}),
    onLevel: (next) => {
      level = next;
      limits.onProgress?.(progressOf('solving', level));
    },
    onProgress: ({ best, bound }) => limits.onProgress?.(progressOf('solving', level, best, bound)),
  });
}

/** A proved lower bound of the whole score: each level's bound, given the levels above it. */
function boundOf({ model }: RosterModel, { levels }: LevelledResult): number {
  const constants = PRICED_LEVELS.reduce((sum, level) => sum + levelConstant(model, level), 0);
  return Math.round(levels.reduce((sum, { bound }) => sum + bound, constants) * 1000) / 1000;
}

/** @throws UnlawfulRosterError where a law is broken */
export function assertLawful(findings: readonly Finding[]): void {
  const unlawful = findings.filter(({ level }) => level === 'law');
  if (unlawful.length > 0) throw new UnlawfulRosterError(unlawful);
}

function assertScoreAgrees({ model }: RosterModel, values: Float64Array, score: Score): void {
  for (const key of ['level', 'rule'] as const) {
    const solverPoints = pointsBy(key, model, values);
    const checked: Readonly<Record<string, number>> = key === 'rule' ? score.rules : score.levels;
    for (const name of new Set([...solverPoints.keys(), ...Object.keys(checked)])) {
      const [solver, measured] = [solverPoints.get(name) ?? 0, checked[name] ?? 0];
      if (Math.abs(solver - measured) > 0.01) throw new ScoreDisagreementError(`${key} ${name}`, solver, measured);
    }
  }
}

/** How far a roster may be from the best one, as a share of its points; null without a bound. */
export function relativeGap(points: number, bound: number | null): number | null {
  return bound === null ? null : Math.max(0, (points - bound) / Math.max(1, Math.abs(points)));
}

/** A plan that has no roster, and why. */
export function withoutRoster(status: PlanStatus, dataErrors: readonly DataError[], message?: string): WeekPlan {
  const nothing = { assignments: [], score: null, bound: null, findings: [], shortages: [] };
  return { ...nothing, status, dataErrors, ...(message === undefined ? {} : { message }) };
}

function progressOf(
  phase: PlanProgress['phase'],
  level: PricedLevel | null = null,
  best: number | null = null,
  bound: number | null = null,
): PlanProgress {
  const gap = best === null || bound === null ? null : Math.abs(best - bound) / Math.max(1, Math.abs(best));
  return { phase, weekIndex: 0, weekCount: 1, level, best, bound, gap, elapsedSeconds: 0 };
}
