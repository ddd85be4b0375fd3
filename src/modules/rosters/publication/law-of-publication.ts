import type { Finding } from '../../../planner/problem/finding';
import type { RosterProblem } from '../../../planner/problem/roster-problem';
import type { FieldError } from '../../../platform/errors/domain-error';
import type { RosterAssignmentEntity } from '../roster-assignment.entity';

/** Amounts that differ by less are the same. */
const TOLERANCE = 1e-6;

/**
 * Findings of the published week after a roster that the roster brings about: not there for itself, and not there, or
 * less, with what is published now. What is wrong with the next week in any case is not this roster's to mend.
 */
export function findingsBroughtAbout(
  own: readonly Finding[],
  withNextWeek: readonly Finding[],
  asPublished: readonly Finding[],
): Finding[] {
  const known = new Set(own.map(keyOf));
  const before = new Map(asPublished.map((finding) => [keyOf(finding), finding.amount]));
  return withNextWeek.filter(
    (finding) => !known.has(keyOf(finding)) && finding.amount > (before.get(keyOf(finding)) ?? 0) + TOLERANCE,
  );
}

/** Rows of people whom the units no longer have: no rule speaks of them, and their work cannot be published. */
export function strangers(problem: RosterProblem, rows: readonly RosterAssignmentEntity[]): FieldError[] {
  const unitOf = new Map(problem.people.map(({ id, unitId }) => [id, unitId]));
  return rows
    .filter((row) => unitOf.get(row.personId) !== row.unitId)
    .map(({ personId, on, unitId }) => ({
      ...{ pointer: `/assignments/${personId}/${on}`, rule: 'person-of-unit' },
      detail: `${personId} is no longer among the people of ${unitId} and cannot work for it on ${on}.`,
    }));
}

/** A law finding as an error of the request: which rule, whom, which day. */
export function lawError({ rule, people, on, detail }: Finding): FieldError {
  const who = people.length === 0 ? 'the roster' : people.join(', ');
  const where = [...people.slice(0, 1), ...(on === null ? [] : [on])].join('/');
  return { pointer: `/assignments/${where}`, rule, detail: `${who}${on === null ? '' : `, ${on}`}: ${detail}` };
}

function keyOf({ rule, people, on }: Finding): string {
  return JSON.stringify([rule, people, on]);
}
