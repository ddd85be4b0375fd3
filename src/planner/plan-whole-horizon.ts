import { checkRoster } from './check-roster';
import { decode } from './decode';
import { diagnoseInfeasibility } from './explain/diagnose-infeasibility';
import { findDataErrors } from './explain/find-data-errors';
import { formulate, type RosterModel } from './formulate';
import { leastValue } from './milp/level-costs';
import type { MilpSolver } from './milp/milp-solver';
import { assertLawful, planRoster, ScoreDisagreementError, type WeekPlan } from './plan-roster';
import type { PlanLimits } from './plan-result';
import type { RosterProblem } from './problem/roster-problem';
import type { SearchNews } from './search/roster-search';
import type { RosterRows } from './search/rows/roster-rows';
import { rosterRowsOf } from './search/rows/roster-rows-of';
import { onlyObjective } from './search/only-objective';
import { searchWithProof } from './search/search-with-proof';

/** Limits of a plan that may also be cut by work. */
export interface WholeHorizonLimits extends PlanLimits {
  /** Millions of steps after which the search ends; the same work gives the same roster on every machine. */
  readonly workLimit?: number;
}

/** Kept back of the time limit, for the checks of the roster found. */
const FINISHING_SECONDS = 0.5;

/**
 * Plans all weeks of a horizon at once, by a search over the rows of days people may work. A problem whose rules are not
 * about rows and counts alone, or that prices at several levels, is solved as one program instead.
 * @throws ScoreDisagreementError, UnlawfulRosterError when the checks contradict the search
 */
export async function planWholeHorizon(
  problem: RosterProblem,
  solver: MilpSolver,
  limits: WholeHorizonLimits,
): Promise<WeekPlan> {
  const startedAt = performance.now();
  const dataErrors = findDataErrors(problem);
  if (dataErrors.length > 0) return { ...NO_ROSTER, status: 'infeasible', dataErrors };
  const rosterModel = formulate(problem);
  const objective = onlyObjective(rosterModel.model);
  const rows = objective && rosterRowsOf(problem, rosterModel, objective.costs, objective.constantCost);
  if (!rows) return planRoster(problem, solver, limits);
  const program = { model: rosterModel.model, ...objective };
  const timeLimitSeconds = Math.max(
    0,
    limits.timeLimitSeconds - FINISHING_SECONDS - (performance.now() - startedAt) / 1000,
  );
  const searchLimits = { ...limits, timeLimitSeconds, onProgress: progressOf(limits) };
  const news = await searchWithProof(rows, program, solver, searchLimits);
  if (!news.taken) {
    const errors = news.isOver ? await diagnoseInfeasibility(rosterModel, solver, limits.seed) : [];
    if (errors.length > 0) return { ...NO_ROSTER, status: 'infeasible', dataErrors: errors };
    return { ...NO_ROSTER, status: limits.signal?.aborted ? 'cancelled' : 'no-solution-in-time' };
  }
  // Until the search has proved something better, what the columns cost at the least is the bound.
  const trivialBound = leastValue(program.model, program.costs) + program.constantCost;
  return planOf(problem, rosterModel, rows, { ...news, bound: Math.max(news.bound, trivialBound) });
}

const NO_ROSTER = { assignments: [], score: null, bound: null, findings: [], shortages: [], dataErrors: [] } as const;

function planOf(
  problem: RosterProblem,
  rosterModel: RosterModel,
  rows: RosterRows,
  { taken, cost, bound }: SearchNews,
): WeekPlan {
  const values = new Float64Array(rosterModel.model.columnCount);
  for (const option of taken!) if (option >= 0) values[rows.optionColumn[option]!] = 1;
  const assignments = decode(rosterModel, values);
  const { findings, score, shortages } = checkRoster(problem, assignments);
  assertLawful(findings);
  if (Math.abs(score.total - cost) > 0.01) throw new ScoreDisagreementError('the roster', cost, score.total);
  // Prices are whole points, so that a roster costs no fraction more than the bound.
  const least = Number.isFinite(bound) ? Math.min(score.total, Math.ceil(bound - 1e-6)) : null;
  const status = least !== null && least >= score.total ? 'optimal' : 'feasible';
  return { status, assignments, score, bound: least, findings, shortages, dataErrors: [] };
}

function progressOf(limits: PlanLimits): (progress: { readonly best: number; readonly bound: number }) => void {
  const startedAt = performance.now();
  return ({ best, bound }) =>
    limits.onProgress?.({
      ...{ phase: 'solving', weekIndex: 0, weekCount: 1, level: null, best, bound },
      gap: Math.abs(best - bound) / Math.max(1, Math.abs(best)),
      elapsedSeconds: (performance.now() - startedAt) / 1000,
    });
}
