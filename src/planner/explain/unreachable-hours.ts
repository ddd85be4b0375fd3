import type { PlanWarning } from '../plan-result';
import { dueMinutes } from '../problem/due-minutes';
import type { RosterProblem } from '../problem/roster-problem';
import { imaginableChoices } from '../rules/imaginable-choices';
import { contractHours } from '../rules/contract-hours/rule';
import { enabledRules } from '../rules/enabled-rules';
import { bind } from '../rules/rule';
import { Admission } from './admission';

/**
 * Weeks whose contract minutes no choice of duties adds up to, at most one duty a day: too few days, or lengths that do
 * not fit. What is credited for absences and holidays counts.
 */
export function unreachableHours(problem: RosterProblem): PlanWarning[] {
  if (!enabledRules(problem).some(({ definition }) => definition.id === contractHours.id)) return [];
  const { toleranceMinutesPerWeek } = bind(contractHours, problem).parameters;
  const admission = new Admission(problem);
  const mondays = problem.days.filter(({ weekday }) => weekday === 1);
  return problem.people.flatMap((person) =>
    mondays.flatMap(({ on: monday, weekIndex }): PlanWarning[] => {
      const due = dueMinutes(person, weekIndex);
      let sums = new Set([0]);
      for (const { on } of problem.days.filter((day) => day.weekIndex === weekIndex)) {
        const lengths = new Set(
          imaginableChoices(problem, person, on)
            .filter((choice) => admission.excludedBy(choice) === null)
            .map(({ duty }) => duty.paidMinutes),
        );
        sums = new Set([...sums].flatMap((sum) => [sum, ...[...lengths].map((minutes) => sum + minutes)]));
      }
      const nearest = [...sums].reduce((best, sum) => (Math.abs(sum - due) < Math.abs(best - due) ? sum : best));
      if (Math.abs(nearest - due) <= toleranceMinutesPerWeek) return [];
      return [
        {
          ...{ rule: contractHours.id, site: null, activity: null, on: monday, startAtMinute: null, endAtMinute: null },
          ...{ needed: due, possible: nearest, below: null, excluded: [], people: [person.id] },
        },
      ];
    }),
  );
}
