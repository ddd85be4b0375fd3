import type { RosterProblem } from '../problem/roster-problem';
import { RosterView } from '../problem/roster-view';
import type { DataError } from '../plan-result';
import { enabledRules } from '../rules/enabled-rules';

/**
 * Data that break the law by themselves, before any solving: pinned assignments against a rest, an absence, a missing
 * qualification. Judged by the rules' own checks on a roster of the pinned assignments alone; what more assignments could
 * still mend (hours below the contract, a run of duties still too short) is not an error yet.
 */
export function findDataErrors(problem: RosterProblem): DataError[] {
  if (problem.pinned.length === 0) return [];
  const roster = new RosterView(problem, problem.pinned);
  return enabledRules(problem)
    .filter(({ definition }) => definition.level === 'law')
    .flatMap((rule) => rule.checkPart(roster))
    .map(({ rule, people, on, detail }) => ({ rule, people, on, detail: `fixed assignment: ${detail}` }));
}
