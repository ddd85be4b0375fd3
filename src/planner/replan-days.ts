import { checkRoster } from './check-roster';
import { Admission } from './explain/admission';
import { compareDifferences, differenceOfFindings } from './explain/check-session/roster-difference';
import { changedDays } from './explain/compare-rosters';
import type { MilpSolver, SolveLimits } from './milp/milp-solver';
import { planWeeks } from './plan-weeks';
import { compareAssignments, type Assignment } from './problem/assignment';
import { dayNumber } from './problem/calendar';
import { withFrozenDays, type DateRange } from './problem/frozen-days';
import type { PricedLevel } from './problem/finding';
import { indexOf } from './problem/problem-index';
import type { Person, RosterProblem } from './problem/roster-problem';
import { withAbsences } from './problem/with-absences';
import { imaginableChoices } from './rules/imaginable-choices';
import { independentProblems } from './search/independent-problems';
import type { ProposalKind, Repair, RepairProposal } from './repair/repair-proposal';

/** A way of planning the days concerned anew: which of them, and at which level it counts that somebody's day changes. */
interface DayStrategy {
  readonly kind: ProposalKind;
  readonly wholeWeeks: boolean;
  readonly stabilityAt: PricedLevel;
}

/** Few changed days first, then the service, then a whole week in which others can help. */
const STRATEGIES: readonly DayStrategy[] = [
  { kind: 'fewest-people', wholeWeeks: false, stabilityAt: 'service' },
  { kind: 'restored-service', wholeWeeks: false, stabilityAt: 'fairness' },
  { kind: 'other-people', wholeWeeks: true, stabilityAt: 'service' },
];

/** What is planned anew. */
export interface ReplannedDays {
  readonly dates: readonly string[];
  /** Sites that are lost, or whose contingents were decided anew. */
  readonly siteIds: readonly string[];
}

/** Duties of people who cannot work that day at all any more; their minutes are credited. */
export interface DaysReplanned extends Repair {
  readonly released: readonly Assignment[];
}

/**
 * Mends a published roster where more than single people are concerned: a site is lost, or a contingent was decided
 * anew. The days concerned are planned again around everything else, for those who share anything with these people or
 * sites; what has nothing to do with them stays as it is. Who worked at a lost site works elsewhere or in agile
 * work where the rules admit it, at the same length of the day; who cannot is released, the minutes credited.
 *
 * @param problem with the lost sites and the contingents as they are now; its baseline is the published roster
 * @param gaps duties lost to absences, whose people the problem knows to be absent
 */
export async function replanDays(
  problem: RosterProblem,
  published: readonly Assignment[],
  gaps: readonly Assignment[],
  { dates, siteIds }: ReplannedDays,
  solver: MilpSolver,
  limits: SolveLimits,
): Promise<DaysReplanned> {
  const impossible = dutiesAtClosedSites(problem, published);
  const released = impossible.filter((duty) => !hasOtherWork(problem, duty));
  const away = withAbsences(problem, released, released);
  const gone = new Set([...gaps, ...impossible]);
  const leftOpen = published.filter((duty) => !gone.has(duty)).sort(compareAssignments);
  const checks = { published: checkRoster(problem, published), leftOpen: checkRoster(away, leftOpen) };
  const isConcerned = concernTest([...gone], siteIds);
  const proposals: RepairProposal[] = [];
  // Side by side: while one waits for a solver's thread, the next one is formulated. So each has the time of all.
  const shared = { ...limits, timeLimitSeconds: limits.timeLimitSeconds * STRATEGIES.length };
  const planned = await Promise.all(
    STRATEGIES.map(async (strategy) => ({
      strategy,
      assignments: await plannedAnew(asked(away, published, new Set(dates), strategy), isConcerned, solver, shared),
    })),
  );
  for (const { strategy, assignments } of planned) {
    if (assignments === null) continue;
    const check = checkRoster(away, assignments);
    const besideLeftOpen = differenceOfFindings(checks.leftOpen.findings, check.findings);
    if (check.findings.some(({ level }) => level === 'law')) continue;
    const changes = changedDays(away, leftOpen, assignments);
    const proposal: RepairProposal = {
      kind: strategy.kind,
      disturbed: [...new Set(changes.map(({ personId }) => personId))],
      changes,
      assignments,
      check,
      besideLeftOpen,
      besidePublished: differenceOfFindings(checks.published.findings, check.findings),
    };
    if (!proposals.some((one) => JSON.stringify(one.changes) === JSON.stringify(changes))) proposals.push(proposal);
  }
  return {
    gaps: [...gone],
    released,
    leftOpen: differenceOfFindings(checks.published.findings, checks.leftOpen.findings),
    published: checks.published,
    proposals: rankedProposals(proposals),
    unlawfulBefore: checks.leftOpen.findings.filter(({ level }) => level === 'law'),
  };
}

/** Fewest people disturbed first, then the better roster. */
export function rankedProposals(proposals: readonly RepairProposal[]): RepairProposal[] {
  return [...proposals].sort(
    (a, b) => a.disturbed.length - b.disturbed.length || compareDifferences(a.besideLeftOpen, b.besideLeftOpen),
  );
}

function dutiesAtClosedSites({ closedSites = [] }: RosterProblem, roster: readonly Assignment[]): Assignment[] {
  return roster.filter(({ siteId, on }) => closedSites.some((closed) => closed.siteId === siteId && closed.on === on));
}

function hasOtherWork(problem: RosterProblem, { personId, on, paidMinutes }: Assignment): boolean {
  const person = indexOf(problem).people.get(personId);
  const admission = new Admission(problem);
  if (!person) return false;
  return imaginableChoices(problem, person, on).some(
    (choice) => choice.duty.paidMinutes === paidMinutes && admission.excludedBy(choice) === null,
  );
}

/** Whether somebody among people lost a duty, or may be at one of the sites. */
function concernTest(gone: readonly Assignment[], siteIds: readonly string[]) {
  const losers = new Set(gone.map(({ personId }) => personId));
  return (people: readonly Person[]): boolean =>
    people.some(({ id, siteIds: own }) => losers.has(id) || siteIds.some((siteId) => own.includes(siteId)));
}

/** The problem in which all but some days, or the weeks they are in, stand as published. */
function asked(
  problem: RosterProblem,
  published: readonly Assignment[],
  dates: ReadonlySet<string>,
  { wholeWeeks, stabilityAt }: DayStrategy,
): RosterProblem {
  const weeks = new Set(problem.days.flatMap(({ on, weekIndex }) => (dates.has(on) ? [weekIndex] : [])));
  const isFree = (on: string, weekIndex: number): boolean => dates.has(on) || (wholeWeeks && weeks.has(weekIndex));
  const frozen = problem.days.filter(({ on, weekIndex }) => !isFree(on, weekIndex)).map(({ on }) => on);
  const stability = { ...problem.ruleSettings['stability'], level: stabilityAt, importance: 'very-high' as const };
  return {
    ...withFrozenDays({ ...problem, baseline: published }, rangesOf(frozen)),
    ruleSettings: { ...problem.ruleSettings, stability },
  };
}

/** Plans the parts of a problem that are concerned; null where one has no lawful roster. */
async function plannedAnew(
  problem: RosterProblem,
  isConcerned: (people: readonly Person[]) => boolean,
  solver: MilpSolver,
  limits: SolveLimits,
): Promise<readonly Assignment[] | null> {
  const parts = independentProblems(problem);
  const plans = await Promise.all(
    parts.filter(({ people }) => isConcerned(people)).map((part) => planWeeks(part, solver, limits)),
  );
  if (plans.some(({ score }) => score === null)) return null;
  const unconcerned = parts.filter(({ people }) => !isConcerned(people));
  return [...unconcerned.flatMap(({ baseline }) => baseline), ...plans.flatMap(({ assignments }) => assignments)];
}

/** Dates in order as ranges of consecutive days. */
function rangesOf(dates: readonly string[]): DateRange[] {
  const ranges: { from: string; to: string }[] = [];
  for (const on of dates) {
    const last = ranges.at(-1);
    if (last && dayNumber(on) === dayNumber(last.to) + 1) last.to = on;
    else ranges.push({ from: on, to: on });
  }
  return ranges;
}
