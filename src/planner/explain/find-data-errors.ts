import type { Finding } from '../problem/finding';
import type { RosterProblem } from '../problem/roster-problem';
import { RosterView } from '../problem/roster-view';
import type { DataError } from '../plan-result';
import { enabledRules } from '../rules/enabled-rules';
import { standbyLimits } from '../rules/standby-limits/rule';

/**
 * Data that break the law by themselves, before any solving: pinned assignments against a rest, an absence, a missing
 * qualification. Judged by the rules' own checks on a roster of the pinned assignments alone; what more assignments could
 * still mend (hours below the contract, a run of duties still too short) is not an error yet.
 */
export function findDataErrors(problem: RosterProblem): DataError[] {
  const ofStandbys = standbyErrors(problem);
  if (problem.pinned.length === 0) return ofStandbys;
  const known = new Set(ofStandbys.map(({ detail }) => detail));
  const roster = new RosterView(problem, problem.pinned);
  const ofPinned = enabledRules(problem)
    .filter(({ definition }) => definition.level === 'law')
    .flatMap((rule) => rule.checkPart(roster))
    .filter(({ detail }) => !known.has(detail))
    .map((finding) => ({
      ...errorOf(finding),
      cause: 'fixed-assignment' as const,
      detail: `fixed assignment: ${finding.detail}`,
    }));
  return [...ofStandbys, ...ofPinned];
}

/** Standby turns are data and not planned: too many of them, or too long, are so whatever the roster. */
function standbyErrors(problem: RosterProblem): DataError[] {
  if (!problem.standbys?.length) return [];
  const empty = new RosterView(problem, []);
  return enabledRules(problem)
    .filter(({ definition }) => definition.id === standbyLimits.id)
    .flatMap((rule) => rule.checkPart(empty))
    .map(errorOf);
}

function errorOf({ rule, people, on, detail, facts }: Finding): DataError {
  return { rule, people, on, detail, ...(facts === undefined ? {} : { facts }) };
}
