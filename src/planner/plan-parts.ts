import { findDataErrors } from './explain/find-data-errors';
import type { MilpSolver } from './milp/milp-solver';
import { endsAll, worstStatus } from './milp/worst-status';
import { planSoundProblem, relativeGap, withoutRoster, type WeekPlan } from './plan-roster';
import type { PartOutcome, PlanLimits } from './plan-result';
import { compareAssignments } from './problem/assignment';
import { PRICED_LEVELS, type PricedLevel, type Score } from './problem/finding';
import type { RosterProblem } from './problem/roster-problem';
import { summedLines } from './problem/score-lines';
import { independentProblems } from './search/independent-problems';
import { TimeShares } from './search/time-shares';
import { weekSlice } from './search/week-slice';

/** While the solver's threads are busy the next part is formulated; more in waiting would only cost memory. */
const PARTS_IN_WAITING = 1;

/** Below this there is no use in another try. */
const SHORTEST_RETRY_SECONDS = 1;

/** A part and what came of it. */
interface PlannedPart {
  readonly index: number;
  readonly problem: RosterProblem;
  readonly plan: WeekPlan;
}

/**
 * Plans one week part by part: each independent part of the problem goes through the whole story of `planRoster`, as many
 * at a time as the solver has threads, the largest first, and only those are in memory as programs. A part without a
 * roster in its share of the time is tried again with what the others left over. Of a problem of several weeks the first
 * is planned, so that those after it can be lawful.
 */
export async function planParts(
  problem: RosterProblem,
  solver: MilpSolver,
  limits: PlanLimits,
  pricedOf: PricedOf = firstWeekOf,
): Promise<WeekPlan> {
  const startedAt = performance.now();
  const parts = [...independentProblems(problem)].sort((a, b) => b.people.length - a.people.length);
  const dataErrors = parts.flatMap((part) => findDataErrors(part));
  if (dataErrors.length > 0) return withoutRoster('infeasible', dataErrors);
  const planned = await planAll(parts, solver, limits, pricedOf);
  const late = planned.filter(({ plan }) => plan.status === 'no-solution-in-time');
  const secondsLeft = limits.timeLimitSeconds - (performance.now() - startedAt) / 1000;
  if (late.length === 0 || secondsLeft < SHORTEST_RETRY_SECONDS) return together(planned);
  const again = await planAll(
    late.map((part) => part.problem),
    solver,
    { ...limits, timeLimitSeconds: secondsLeft },
    pricedOf,
  );
  return together([...planned.filter((part) => !late.includes(part)), ...again]);
}

async function planAll(
  parts: readonly RosterProblem[],
  solver: MilpSolver,
  limits: PlanLimits,
  pricedOf: PricedOf,
): Promise<PlannedPart[]> {
  const sizes = parts.map(({ people }) => people.length);
  const shares = new TimeShares(limits.timeLimitSeconds, solver.parallelism, sizes);
  const planned: PlannedPart[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < parts.length; index = next++) {
      const part = parts[index]!;
      if (planned.some(({ plan }) => endsAll(plan.status))) return;
      const startedAt = performance.now();
      const timeLimitSeconds = shares.secondsFor(part.people.length);
      const plan = await planPart(part, solver, { ...limits, timeLimitSeconds }, pricedOf);
      shares.end(part.people.length);
      planned.push({ index, problem: part, plan });
      limits.onPart?.(outcomeOf(part, plan, (performance.now() - startedAt) / 1000));
    }
  };
  await Promise.all(Array.from({ length: solver.parallelism + PARTS_IN_WAITING }, work));
  // Which ends first must not show in what is put together.
  return planned.sort((a, b) => a.index - b.index);
}

/** A part that nobody has begun when the plan is cancelled has no roster to keep. */
async function planPart(
  part: RosterProblem,
  solver: MilpSolver,
  limits: PlanLimits,
  pricedOf: PricedOf,
): Promise<WeekPlan> {
  if (limits.signal?.aborted) return withoutRoster('cancelled', []);
  return planSoundProblem(part, solver, limits, pricedOf(part));
}

/** What of a part is planned and priced: the weeks after it have to be lawful only. */
type PricedOf = (part: RosterProblem) => RosterProblem;

function firstWeekOf(part: RosterProblem): RosterProblem {
  return part.days.at(-1)!.weekIndex === 0 ? part : weekSlice(part, 0, 1, [], part.history.ledger);
}

/** All weeks of a problem as one. */
export const allWeeksOf: PricedOf = (part) => part;

function outcomeOf({ people }: RosterProblem, { status, score, bound }: WeekPlan, seconds: number): PartOutcome {
  return { peopleCount: people.length, status, gap: score && relativeGap(score.total, bound), seconds };
}

function together(parts: readonly PlannedPart[]): WeekPlan {
  const plans = parts.map(({ plan }) => plan);
  const status = worstStatus(plans.map((plan) => plan.status));
  const message = plans.find((plan) => plan.message !== undefined)?.message;
  const scores = plans.flatMap(({ score }) => (score ? [score] : []));
  if (scores.length < plans.length) {
    const errors = plans.flatMap((plan) => plan.dataErrors);
    return withoutRoster(status, errors, message);
  }
  const hasBounds = plans.every(({ bound }) => bound !== null);
  return {
    status,
    assignments: plans.flatMap(({ assignments }) => assignments).sort(compareAssignments),
    score: sumOfScores(scores),
    bound: hasBounds ? plans.reduce((sum, { bound }) => sum + bound!, 0) : null,
    findings: plans.flatMap(({ findings }) => findings),
    shortages: plans.flatMap(({ shortages }) => shortages),
    dataErrors: [],
  };
}

function sumOfScores(scores: readonly Score[]): Score {
  const levels = Object.fromEntries(
    PRICED_LEVELS.map((level) => [level, scores.reduce((sum, score) => sum + score.levels[level], 0)]),
  ) as Record<PricedLevel, number>;
  const rules: Record<string, number> = {};
  for (const score of scores)
    for (const [rule, points] of Object.entries(score.rules)) rules[rule] = (rules[rule] ?? 0) + points;
  const lines = summedLines(scores.flatMap((score) => score.lines));
  return { total: scores.reduce((sum, { total }) => sum + total, 0), levels, rules, lines };
}
