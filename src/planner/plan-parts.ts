import { findDataErrors } from './explain/find-data-errors';
import type { MilpSolver } from './milp/milp-solver';
import { endsAll, worstStatus } from './milp/worst-status';
import {
  formulateSoundProblem,
  planFormulated,
  relativeGap,
  withoutRoster,
  type WeekOutcome,
  type WeekPlan,
} from './plan-roster';
import type { PartOutcome, PlanLimits } from './plan-result';
import { compareAssignments } from './problem/assignment';
import { PRICED_LEVELS, type PricedLevel, type Score } from './problem/finding';
import type { RosterProblem } from './problem/roster-problem';
import { summedLines } from './problem/score-lines';
import { independentProblems } from './search/independent-problems';
import { Lanes } from './search/lanes';
import { TimeShares } from './search/time-shares';
import { weekSlice } from './search/week-slice';

/** While the solver's threads are busy the next part is formulated; more in waiting would only cost memory. */
const PARTS_IN_WAITING = 1;

/** A search that took less than this of its time ended by itself: with more it would end the same. */
const CUT_SHORT = 0.5;

/** Another try begins anew, so that a better roster takes so many times the time of the last one at least. */
const WORTH_TRYING = 1.5;
const SHORTEST_RETRY_SECONDS = 1;

/** What all parts of a plan share. */
interface PlanTerms {
  readonly shares: TimeShares;
  readonly solver: MilpSolver;
  readonly limits: PlanLimits;
  readonly pricedOf: PricedOf;
}

/** A part that is to be planned, for the first time or again. */
interface OpenPart {
  readonly index: number;
  readonly problem: RosterProblem;
  /** What its tries took so far. */
  readonly seconds: number;
}

/** A part and what came of it so far. */
interface PlannedPart {
  readonly index: number;
  readonly peopleCount: number;
  readonly plan: WeekOutcome;
  /** Of all its tries, and of the last one. */
  readonly seconds: number;
  readonly lastSeconds: number;
  /** Only where its time was cut short, for another try. */
  readonly problem: RosterProblem | null;
}

/** A part set aside. */
type CutPart = PlannedPart & OpenPart;

/**
 * Plans one week part by part: each independent part of the problem goes through the whole story of `planRoster`, as many
 * at a time as the solver has threads, the largest first, and only those are in memory as programs. A part that its
 * share of the time was too short for is set aside with the roster it has, and tried again with what the others left
 * over. Of a problem of several weeks the first is planned, so that those after it can be lawful.
 */
export async function planParts(
  problem: RosterProblem,
  solver: MilpSolver,
  limits: PlanLimits,
  pricedOf: PricedOf = firstWeekOf,
): Promise<WeekOutcome> {
  const parts = [...independentProblems(problem)].sort((a, b) => b.people.length - a.people.length);
  const dataErrors = parts.flatMap((part) => findDataErrors(part));
  if (dataErrors.length > 0) return withoutRoster('infeasible', dataErrors);
  const shares = new TimeShares(
    limits.timeLimitSeconds,
    solver.parallelism,
    parts.map(({ people }) => people.length),
  );
  const terms = { shares, solver, limits, pricedOf };
  const final = await planAgain(await planAll(parts, terms), terms);
  // Which ends first must not show in what is put together.
  return together(final.sort((a, b) => a.index - b.index));
}

/** Plans every part once. Each is let go of as it ends: the look-ups of a large body's parts would outweigh its data. */
async function planAll(parts: RosterProblem[], terms: PlanTerms): Promise<PlannedPart[]> {
  const { shares, solver, limits } = terms;
  const lanes = new Lanes(solver.parallelism);
  const planned: PlannedPart[] = [];
  let index = 0;
  const work = async (): Promise<void> => {
    for (let part = parts.shift(); part; part = parts.shift()) {
      if (planned.some(({ plan }) => endsAll(plan.status))) return;
      const size = part.people.length;
      const open = { index: index++, problem: part, seconds: 0 };
      const done = await planPart(open, terms, lanes, () => shares.secondsFor(size));
      shares.end(size);
      planned.push(done);
      if (done.problem === null) limits.onPart?.(outcomeOf(done));
    }
  };
  await Promise.all(Array.from({ length: solver.parallelism + PARTS_IN_WAITING }, work));
  return planned;
}

/** Tries parts again as long as there is time worth another try: those without a roster first, then by what is open. */
async function planAgain(planned: readonly PlannedPart[], terms: PlanTerms): Promise<PlannedPart[]> {
  const { shares, solver, limits } = terms;
  const final = planned.filter(({ problem }) => problem === null);
  const aside = planned.filter(isCutPart);
  const lanes = new Lanes(solver.parallelism);
  const work = async (): Promise<void> => {
    while (!limits.signal?.aborted) {
      const next = takeWorst(aside, shares.secondsLeft());
      if (!next) return;
      const evenShare = (shares.secondsLeft() * solver.parallelism) / (aside.length + 1);
      const seconds = Math.min(shares.secondsLeft(), Math.max(evenShare, 2 * next.lastSeconds));
      const again = await planPart(next, terms, lanes, () => seconds);
      const better = { ...again, plan: betterOf(next.plan, again.plan) };
      if (isCutPart(better)) aside.push(better);
      else {
        final.push(better);
        limits.onPart?.(outcomeOf(better));
      }
    }
  };
  await Promise.all(Array.from({ length: solver.parallelism }, work));
  for (const part of aside) limits.onPart?.(outcomeOf(part));
  return [...final, ...aside];
}

const isCutPart = (part: PlannedPart): part is CutPart => part.problem !== null;

/**
 * One try, as soon as a lane is free; formulated before that. A part that nobody has begun when the plan is cancelled has
 * no roster to keep.
 * @param secondsOf what the try may take, asked for when it begins
 */
async function planPart(
  { index, problem, seconds }: OpenPart,
  { solver, limits, pricedOf }: PlanTerms,
  lanes: Lanes,
  secondsOf: () => number,
): Promise<PlannedPart> {
  const peopleCount = problem.people.length;
  const cancelled = {
    index,
    peopleCount,
    plan: withoutRoster('cancelled', []),
    seconds,
    lastSeconds: 0,
    problem: null,
  };
  if (limits.signal?.aborted) return cancelled;
  const priced = pricedOf(problem);
  const rosterModel = formulateSoundProblem(problem, limits, priced);
  return lanes.within(async () => {
    const timeLimitSeconds = secondsOf();
    const startedAt = performance.now();
    const plan = await planFormulated(rosterModel, solver, { ...limits, timeLimitSeconds }, priced);
    const lastSeconds = (performance.now() - startedAt) / 1000;
    const isOpen = plan.status === 'feasible' || plan.status === 'no-solution-in-time';
    const isCut = isOpen && lastSeconds > CUT_SHORT * timeLimitSeconds;
    const times = { seconds: seconds + lastSeconds, lastSeconds };
    return { index, peopleCount, plan: withoutFindings(plan), ...times, problem: isCut ? problem : null };
  });
}

/** What of a part is planned and priced: the weeks after it have to be lawful only. */
type PricedOf = (part: RosterProblem) => RosterProblem;

function firstWeekOf(part: RosterProblem): RosterProblem {
  return part.days.at(-1)!.weekIndex === 0 ? part : weekSlice(part, 0, 1, [], part.history.ledger);
}

/** All weeks of a problem as one. */
export const allWeeksOf: PricedOf = (part) => part;

/** The whole is measured once more in the end; until then what the parts' checks said one by one is not kept. */
function withoutFindings({ findings: _, shortages: __, ...outcome }: WeekPlan): WeekOutcome {
  return outcome;
}

/** Takes out the part for which another try is worth most, of those for which there is time enough. */
function takeWorst(aside: CutPart[], secondsLeft: number): CutPart | null {
  const worthOf = ({ plan: { score, bound } }: CutPart): number =>
    score === null || bound === null ? Number.POSITIVE_INFINITY : score.total - bound;
  const hasTime = ({ plan, lastSeconds }: CutPart): boolean =>
    secondsLeft >= SHORTEST_RETRY_SECONDS && secondsLeft >= WORTH_TRYING * (plan.score === null ? 0 : lastSeconds);
  const worst = aside
    .filter(hasTime)
    .reduce<CutPart | null>((most, part) => (most && worthOf(most) >= worthOf(part) ? most : part), null);
  if (worst) aside.splice(aside.indexOf(worst), 1);
  return worst;
}

/** The better roster of two tries; of equal ones the one of which more was proved. */
function betterOf(before: WeekOutcome, again: WeekOutcome): WeekOutcome {
  if (before.score === null || again.score === null) return before.score === null ? again : before;
  for (const level of PRICED_LEVELS) {
    const saved = before.score.levels[level] - again.score.levels[level];
    if (Math.abs(saved) > 0.01) return saved > 0 ? again : before;
  }
  return (again.bound ?? Number.NEGATIVE_INFINITY) >= (before.bound ?? Number.NEGATIVE_INFINITY) ? again : before;
}

function outcomeOf({ peopleCount, plan: { status, score, bound }, seconds }: PlannedPart): PartOutcome {
  return { peopleCount, status, gap: score && relativeGap(score.total, bound), seconds };
}

function together(parts: readonly PlannedPart[]): WeekOutcome {
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
