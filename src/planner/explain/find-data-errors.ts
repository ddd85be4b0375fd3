import { hoursAndMinutes } from '../problem/civil-clock';
import type { RosterProblem } from '../problem/roster-problem';
import { RosterView } from '../problem/roster-view';
import type { DataError } from '../plan-result';
import { enabledRules } from '../rules/enabled-rules';

/**
 * Data that break the law by themselves, before any solving: pinned assignments against a rest, an absence, a missing
 * qualification. Judged by the rules' own checks on a roster of the pinned assignments alone; what more assignments could
 * still mend (hours below the contract) is not an error yet.
 */
export function findDataErrors(problem: RosterProblem): DataError[] {
  if (problem.pinned.length === 0) return [];
  const roster = new RosterView(problem, problem.pinned);
  const broken = enabledRules(problem)
    .filter(({ definition }) => definition.level === 'law' && definition.id !== 'contract-hours')
    .flatMap((rule) => rule.check(roster))
    .map(({ rule, people, on, detail }) => ({ rule, people, on, detail: `fixed assignment: ${detail}` }));
  return [...broken, ...pinnedBeyondContract(problem, roster)];
}

function pinnedBeyondContract(problem: RosterProblem, roster: RosterView): DataError[] {
  if (problem.ruleSettings['contract-hours']?.enabled === false) return [];
  return problem.people.flatMap((person) =>
    problem.days
      .filter(({ weekday }) => weekday === 1)
      .flatMap(({ on, weekIndex }) => {
        const pinnedMinutes = roster
          .ofWeek(weekIndex)
          .filter(({ personId }) => personId === person.id)
          .reduce((sum, { paidMinutes }) => sum + paidMinutes, 0);
        const dueMinutes = Math.max(0, person.weeklyMinutes - (person.creditedMinutesPerWeek[weekIndex] ?? 0));
        if (pinnedMinutes <= dueMinutes) return [];
        const detail =
          `fixed assignments of ${person.id} in the week from ${on} make ${hoursAndMinutes(pinnedMinutes)}; ` +
          `the contract leaves ${hoursAndMinutes(dueMinutes)}`;
        return [{ rule: 'contract-hours', people: [person.id], on, detail }];
      }),
  );
}
