import { checkRoster } from './check-roster';
import { decode } from './decode';
import { diagnoseInfeasibility } from './explain/diagnose-infeasibility';
import { findDataErrors } from './explain/find-data-errors';
import { formulate, formulateInSteps, type RosterModel } from './formulate';
import { leastValue } from './milp/level-costs';
import type { MilpSolver } from './milp/milp-solver';
import { assertLawful, planRoster, ScoreDisagreementError, withoutRoster, type WeekPlan } from './plan-roster';
import type { PlanLimits } from './plan-result';
import type { RosterProblem } from './problem/roster-problem';
import { oneDutyADay } from './rules/one-duty-a-day/rule';
import type { Rule } from './rules/rule';
import { jointCost, jointGap, jointObjective, pointsBound, type JointObjective } from './search/joint-objective';
import { isRefusal, type Refusal } from './search/refusal';
import type { RosterRows } from './search/rows/roster-rows';
import { extendedRules, rosterRowsOf } from './search/rows/roster-rows-of';
import type { SearchNews } from './search/search-memory';
import { isSmall, searchWithProof } from './search/search-with-proof';
import { finish, finishBy, type Steps } from './steps';

/** Limits of a plan that may also be cut by work. */
export interface WholeHorizonLimits extends PlanLimits {
  /** Millions of steps after which the search ends; the same work gives the same roster on every machine. */
  readonly workLimit?: number;
}

/** A problem as rows of days, ready to be searched. */
export interface WholeHorizon {
  readonly rosterModel: RosterModel;
  readonly objective: JointObjective;
  readonly rows: RosterRows;
  /** What it took to write it down. */
  readonly seconds: number;
}

/** Kept back of the time limit for the checks of the roster found, and as a part of what writing the problem down took. */
const FINISHING_SECONDS = 0.5;
const FINISHING_PART = 0.3;

/** The problem as the search takes it, or why it can't. */
export const wholeHorizonOf = (problem: RosterProblem): WholeHorizon | Refusal => finish(wholeHorizonInSteps(problem));

/** The same, pausing now and then. */
export function* wholeHorizonInSteps(problem: RosterProblem): Steps<WholeHorizon | Refusal> {
  const followed = yield* extendedRules(problem);
  // What rows are followed for need not be written down as well, but for the rows that say what prices can come together.
  const isKept = ({ definition: { id, level } }: Rule): boolean =>
    level === 'law' && followed.has(id) && id !== oneDutyADay.id;
  const horizon = yield* writtenDown(problem, followed, isKept);
  // A small program is also solved as it is, and then it needs all its rows.
  if (isRefusal(horizon) || !isSmall(horizon.rows)) return horizon;
  return yield* writtenDown(problem, followed, () => false);
}

function* writtenDown(
  problem: RosterProblem,
  followed: ReadonlySet<string>,
  isKept: (rule: Rule) => boolean,
): Steps<WholeHorizon | Refusal> {
  const startedAt = performance.now();
  const rosterModel = yield* formulateInSteps(problem, { isKept });
  const objective = jointObjective(rosterModel.model);
  if (isRefusal(objective)) return objective;
  const rows = yield* rosterRowsOf(problem, rosterModel, objective, followed);
  return isRefusal(rows) ? rows : { rosterModel, objective, rows, seconds: (performance.now() - startedAt) / 1000 };
}

/**
 * Plans all weeks of a horizon at once, by a search over the rows of days people may work. A problem whose rules are not
 * about rows and counts alone, or whose levels no weights put in order, is solved as one program instead.
 * @throws ScoreDisagreementError, UnlawfulRosterError when the checks contradict the search
 */
export async function planWholeHorizon(
  problem: RosterProblem,
  solver: MilpSolver,
  limits: WholeHorizonLimits,
): Promise<WeekPlan> {
  const startedAt = performance.now();
  const dataErrors = findDataErrors(problem);
  if (dataErrors.length > 0) return withoutRoster('infeasible', dataErrors);
  const deadline = startedAt + limits.timeLimitSeconds * 1000;
  const horizon = await finishBy(wholeHorizonInSteps(problem), deadline, limits.signal);
  if (horizon === null) return unfinished(limits);
  if (isRefusal(horizon)) return planRoster(problem, solver, limits);
  const secondsGone = (performance.now() - startedAt) / 1000;
  return searchWholeHorizon(problem, horizon, solver, {
    ...limits,
    timeLimitSeconds: limits.timeLimitSeconds - secondsGone,
  });
}

/**
 * The search itself, for a problem whose data break no law by themselves.
 * @throws ScoreDisagreementError, UnlawfulRosterError when the checks contradict the search
 */
export async function searchWholeHorizon(
  problem: RosterProblem,
  horizon: WholeHorizon,
  solver: MilpSolver,
  limits: WholeHorizonLimits,
): Promise<WeekPlan> {
  const { rosterModel, objective, rows, seconds } = horizon;
  const program = { model: rosterModel.model, costs: objective.costs, constantCost: objective.constantCost };
  const timeLimitSeconds = Math.max(0, limits.timeLimitSeconds - FINISHING_SECONDS - FINISHING_PART * seconds);
  const { relativeGap = 0 } = limits;
  const isEnough = (cost: number, bound: number): boolean =>
    relativeGap > 0 && Number.isFinite(bound) && jointGap(objective, cost, bound) <= relativeGap;
  const searchLimits = { ...limits, timeLimitSeconds, onProgress: progressOf(limits), isEnough };
  const news = await searchWithProof(rows, program, solver, searchLimits);
  if (!news.taken) {
    // Which rows of which rules can't hold together is asked of the whole program.
    const errors = news.isOver ? await diagnoseInfeasibility(formulate(problem), solver, limits.seed) : [];
    return errors.length > 0 ? withoutRoster('infeasible', errors) : unfinished(limits);
  }
  // Until the search has proved something better, what the columns cost at the least is the bound.
  const trivialBound = leastValue(program.model, program.costs) + program.constantCost;
  return planOf(problem, horizon, { ...news, bound: Math.max(news.bound, trivialBound) });
}

/** A plan whose time was up, or that was stopped, before there was a roster. */
export const unfinished = ({ signal }: PlanLimits): WeekPlan =>
  withoutRoster(signal?.aborted === true ? 'cancelled' : 'no-solution-in-time', []);

function planOf(
  problem: RosterProblem,
  { rosterModel, objective, rows }: WholeHorizon,
  { taken, cost, bound }: SearchNews,
): WeekPlan {
  const values = new Float64Array(rosterModel.model.columnCount);
  for (const option of taken!) if (option >= 0) values[rows.optionColumn[option]!] = 1;
  const assignments = decode(rosterModel, values);
  const { findings, score, shortages } = checkRoster(problem, assignments);
  assertLawful(findings);
  const measured = jointCost(objective, score);
  if (Math.abs(measured - cost) > 0.01) throw new ScoreDisagreementError('the roster', cost, measured);
  // Prices are whole, so that a roster costs no fraction more than the bound.
  const isProved = Math.ceil(bound - 1e-6) >= measured;
  const least = Number.isFinite(bound) ? (isProved ? score.total : pointsBound(objective, bound, score)) : null;
  const status = isProved ? 'optimal' : 'feasible';
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
