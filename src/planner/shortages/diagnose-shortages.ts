import { checkRoster, type RosterCheck } from '../check-roster';
import { Attendance, type Attending } from '../explain/attendance';
import { mergeShortages } from '../explain/shortage-blocks';
import { levelCosts } from '../milp/milp-model';
import type { MilpSolver, SolveLimits } from '../milp/milp-solver';
import type { Assignment } from '../problem/assignment';
import type { Shortage } from '../problem/finding';
import { indexOf } from '../problem/problem-index';
import type { RosterProblem } from '../problem/roster-problem';
import { taskOf } from '../repair/broken-roster';
import { decodeRepair } from '../repair/decode-repair';
import { repairModel } from '../repair/repair-model';
import { solveInOrder } from '../repair/solve-in-order';
import { relaxationsFor, type Relaxation } from './relaxations';

/** A relaxation that mends a shortage, or a part of it, by a roster found again under it. */
export interface ProvedRelaxation extends Omit<Relaxation, 'problem'> {
  /** Half hours of one person that are still missing of this need. */
  readonly missingAfter: number;
}

/** One unmet need: why, and the smallest things that would mend it. */
export interface DiagnosedShortage {
  readonly need: Shortage;
  /** Half hours of one person missing at this place and activity on the day. */
  readonly missing: number;
  /** What is still missing when only the people near it are planned again: less means that a better roster exists. */
  readonly missingWithout: number;
  /** Who can be there at all, and the rules that keep the others away. */
  readonly attending: Attending;
  /** The smallest first. */
  readonly relaxations: readonly ProvedRelaxation[];
}

export interface ShortageDiagnosis {
  readonly shortages: readonly DiagnosedShortage[];
  /** Needs beyond those examined, for want of time. */
  readonly notExaminedCount: number;
}

/** Needs examined at the most. */
const MOST_NEEDS = 10;

/**
 * For each unmet need of a roster, floors first: the rules in the way, and the relaxations that mend it. Each is verified:
 * the week is planned again around the place under the relaxation, the rest standing as it is, and the checks must find
 * less missing there with no worse opening floor and contingents.
 *
 * @param limits the time is for all needs together
 */
export async function diagnoseShortages(
  problem: RosterProblem,
  roster: readonly Assignment[],
  solver: MilpSolver,
  limits: SolveLimits,
): Promise<ShortageDiagnosis> {
  const startedAt = performance.now();
  const needs = firstOfPlace(mergeShortages(checkRoster(problem, roster).shortages));
  const shortages: DiagnosedShortage[] = [];
  for (const need of needs.slice(0, MOST_NEEDS)) {
    if ((performance.now() - startedAt) / 1000 > limits.timeLimitSeconds) break;
    shortages.push(await diagnose(problem, roster, need, solver, limits));
  }
  return { shortages, notExaminedCount: needs.length - shortages.length };
}

/** One need for each place, activity and day. */
function firstOfPlace(shortages: readonly Shortage[]): Shortage[] {
  const keyOf = ({ on, site, activity }: Shortage): string => JSON.stringify([on, site, activity]);
  return [...new Map([...shortages].reverse().map((one) => [keyOf(one), one])).values()].reverse();
}

async function diagnose(
  problem: RosterProblem,
  roster: readonly Assignment[],
  need: Shortage,
  solver: MilpSolver,
  limits: SolveLimits,
): Promise<DiagnosedShortage> {
  const { on, site, activity, startAtMinute } = need;
  const duties = indexOf(problem)
    .dutiesOn(on)
    .filter((duty) => duty.startAtMinute <= startAtMinute && duty.endAtMinute > startAtMinute);
  const place = { on, siteId: site, activityId: activity, duties, unitId: null };
  const reference = await replanned(problem, null, roster, need, solver, limits);
  const relaxations: ProvedRelaxation[] = [];
  for (const { problem: relaxed, ...relaxation } of relaxationsFor(problem, roster, need)) {
    if (relaxations.some(({ kind }) => kind === relaxation.kind)) continue;
    const check = await replanned(relaxed, relaxation.personId, roster, need, solver, limits);
    if (!check || !reference || !isBetter(check, reference, need)) continue;
    relaxations.push({ ...relaxation, missingAfter: missingAt(check, need) });
  }
  return {
    need,
    missing: missingAt(checkRoster(problem, roster), need),
    missingWithout: reference ? missingAt(reference, need) : missingAt(checkRoster(problem, roster), need),
    attending: new Attendance(problem).at(place, Infinity),
    relaxations,
  };
}

function isBetter(check: RosterCheck, reference: RosterCheck, need: Shortage): boolean {
  const isNoWorse = (['cover-floor', 'contingents'] as const).every(
    (level) => check.score.levels[level] <= reference.score.levels[level],
  );
  const lawful = (one: RosterCheck): number => one.findings.filter(({ level }) => level === 'law').length;
  return isNoWorse && lawful(check) <= lawful(reference) && missingAt(check, need) < missingAt(reference, need);
}

function missingAt({ shortages }: RosterCheck, { on, site, activity }: Shortage): number {
  return shortages
    .filter((one) => one.on === on && one.site === site && one.activity === activity)
    .reduce((sum, { missingCount }) => sum + missingCount, 0);
}

/** The week of a need planned again around it; null where no roster was found. */
async function replanned(
  problem: RosterProblem,
  personId: string | null,
  roster: readonly Assignment[],
  need: Shortage,
  solver: MilpSolver,
  limits: SolveLimits,
): Promise<RosterCheck | null> {
  const known: RosterProblem = { ...problem, baseline: roster };
  const unlawful = checkRoster(known, roster).findings.filter(({ level }) => level === 'law');
  const staying = new Set(unlawful.flatMap(({ people }) => people).filter((id) => id !== personId));
  const week = problem.days.find(({ on }) => on === need.on)!.weekIndex;
  const wanted = openingAt(problem, need);
  const around = taskOf({ problem: known, leftOpen: roster, gaps: [wanted], staying }, week, roster);
  const movable = new Set([...around.movable, ...(personId === null ? [] : [personId])]);
  const model = await repairModel({ problem: around.problem, gaps: [], movable, openOn: need.on }, solver, limits);
  const level = (name: 'cover-floor' | 'contingents' | 'service'): Float64Array => levelCosts(model.model, name);
  const objectives = [level('cover-floor'), level('contingents'), level('service'), model.changedDayCosts];
  const values = await solveInOrder(model.model, [{ objectives, isProved: false }], model.leftOpen, solver, limits);
  if (values === null) return null;
  const dates = new Set(around.problem.days.map(({ on }) => on));
  const mended = decodeRepair(model.rosterModel, model.wholeValues(values), roster);
  return checkRoster(known, [...roster.filter(({ on }) => !dates.has(on)), ...mended]);
}

/** The missing work as an assignment of nobody in particular, to find who is near it. */
function openingAt(problem: RosterProblem, { on, site, activity, startAtMinute, endAtMinute }: Shortage): Assignment {
  return {
    ...{
      personId: problem.people[0]!.id,
      on,
      dutyId: '',
      siteId: site,
      activityId: activity,
      startAtMinute,
      endAtMinute,
    },
    ...{ mode: site === null ? 'agile' : 'on-site', paidMinutes: 0, breakStartAtMinute: null, breakMinutes: 0 },
  };
}
