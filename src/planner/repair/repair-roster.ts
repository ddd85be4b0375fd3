import { checkRoster } from '../check-roster';
import { differenceOfFindings, type RosterDifference } from '../explain/check-session/roster-difference';
import { changedDays } from '../explain/compare-rosters';
import type { MilpSolver, SolveLimits } from '../milp/milp-solver';
import { compareAssignments, type Assignment } from '../problem/assignment';
import type { RosterProblem } from '../problem/roster-problem';
import { absenceTest, withAbsences, type Absence } from '../problem/with-absences';
import { RosterMender } from './mend-roster';
import { proposedRosters } from './proposed-rosters';
import type { Repair, RepairOptions, RepairProposal } from './repair-proposal';

/** A mended roster breaks a law that the published one kept: a bug, so nothing is returned. */
export class UnlawfulRepairError extends Error {
  constructor({ lawRaised }: RosterDifference) {
    super(`the repair breaks the law: ${lawRaised.map(({ detail }) => detail).join('; ')}`);
    this.name = 'UnlawfulRepairError';
  }
}

/**
 * Mends a published roster after absences. What it covered of the opening floor and of the approved contingents is
 * restored as far as the law and the people allow, with the fewest people disturbed; then the score counts level by level,
 * then the changed days. Another proposal disturbs somebody more to restore the service as well, a third one other people.
 *
 * The hours of the absent are credited. Only weeks with a gap change. Every proposal is measured by the rules' own checks.
 *
 * @throws UnlawfulRepairError when the checks contradict the solver
 */
export async function repairRoster(
  problem: RosterProblem,
  roster: readonly Assignment[],
  absences: readonly Absence[],
  solver: MilpSolver,
  limits: SolveLimits,
  options: RepairOptions,
): Promise<Repair> {
  const isAway = absenceTest(absences);
  const published = [...roster].sort(compareAssignments);
  // What people know is the published roster, whatever it was made from.
  const known: RosterProblem = { ...problem, baseline: published };
  const away = withAbsences(known, published, absences);
  const leftOpen = published.filter((duty) => !isAway(duty));
  const gaps = published.filter(isAway);
  const checks = { published: checkRoster(known, published), leftOpen: checkRoster(away, leftOpen) };
  const unlawfulBefore = checks.leftOpen.findings.filter(({ level }) => level === 'law');
  const staying = new Set([...absences, ...unlawfulBefore].flatMap(concerned));

  const mender = new RosterMender({ problem: away, leftOpen, gaps, staying }, solver, limits);
  const proposed = await proposedRosters(mender, options);
  const proposals = proposed.map(({ kind, assignments }): RepairProposal => {
    const check = checkRoster(away, assignments);
    const besideLeftOpen = differenceOfFindings(checks.leftOpen.findings, check.findings);
    if (besideLeftOpen.lawRaised.length > 0) throw new UnlawfulRepairError(besideLeftOpen);
    const changes = changedDays(away, leftOpen, assignments);
    return {
      kind,
      disturbed: [...new Set(changes.map(({ personId }) => personId))],
      changes,
      assignments,
      check,
      besideLeftOpen,
      besidePublished: differenceOfFindings(checks.published.findings, check.findings),
    };
  });
  return {
    gaps,
    leftOpen: differenceOfFindings(checks.published.findings, checks.leftOpen.findings),
    published: checks.published,
    proposals,
    unlawfulBefore,
  };
}

const concerned = (one: Absence | { readonly people: readonly string[] }): readonly string[] =>
  'people' in one ? one.people : [one.personId];
