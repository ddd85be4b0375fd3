import type { DutyLimit } from '../../../planner/problem/roster-problem';

/** A duty limit as it is written down: for a person, for the people of a contract, or, with neither, for everybody. */
export interface DutyLimitRule extends Omit<DutyLimit, 'personId'> {
  readonly personId: string | null;
  readonly contractId: string | null;
}

/** One limit for each person a rule is about. */
export function dutyLimitsFor(
  people: readonly { readonly id: string; readonly contractId: string }[],
  rules: readonly DutyLimitRule[],
): DutyLimit[] {
  return rules.flatMap(({ personId, contractId, dutyIds, minCount, maxCount, period }) =>
    people
      .filter(
        (person) => (personId ?? person.id) === person.id && (contractId ?? person.contractId) === person.contractId,
      )
      .map(({ id }) => ({ personId: id, dutyIds, minCount, maxCount, period })),
  );
}
