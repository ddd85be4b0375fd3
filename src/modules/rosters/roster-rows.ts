import type { EntityManager } from 'typeorm';
import { assignmentReasons } from '../../planner/explain/assignment-reasons';
import type { Assignment } from '../../planner/problem/assignment';
import type { Finding, PricedLevel } from '../../planner/problem/finding';
import type { RosterProblem } from '../../planner/problem/roster-problem';
import { insertAll } from '../../platform/database/insert-all';
import { RosterFindingEntity } from './roster-finding.entity';
import { columnsOfAssignment } from './stored-instant';

/** Assignments of a roster as rows, each with the reasons of the person who has it. */
export function assignmentRows(
  problem: RosterProblem,
  rosterId: string,
  assignments: readonly Assignment[],
  isWanted: (assignment: Assignment) => boolean = () => true,
) {
  const unitOf = unitsByPerson(problem);
  const reasonsOf = assignmentReasons(problem, assignments);
  return assignments.filter(isWanted).map((assignment) => ({
    ...columnsOfAssignment(assignment),
    rosterId,
    unitId: unitOf.get(assignment.personId) ?? '',
    reasons: reasonsOf(assignment),
  }));
}

/** Writes the priced findings of a roster, in the order of its check; a law finding has no place among them. */
export async function insertFindings(
  manager: EntityManager,
  problem: RosterProblem,
  rosterId: string,
  findings: readonly Finding[],
): Promise<void> {
  const unitsOf = unitsOfFinding(problem);
  const rows = findings
    .filter(({ level }) => level !== 'law')
    .map((finding, ordinal) => ({ ...findingRow(rosterId, ordinal, finding), unitIds: unitsOf(finding) }));
  await insertAll(manager, RosterFindingEntity, rows);
}

/** Units a finding is about: those of its people, and the one whose contingent it is. */
export function unitsOfFinding(problem: RosterProblem): (finding: Finding) => string[] {
  const unitOf = unitsByPerson(problem);
  const unitOfContingent = new Map(problem.contingents.map(({ id = '', unitId }) => [id, unitId]));
  return ({ people, contingentId = '' }) => {
    const units = people.map((personId) => unitOf.get(personId));
    return [...new Set([...units, unitOfContingent.get(contingentId)])].filter((unit) => unit !== undefined);
  };
}

function unitsByPerson({ people }: RosterProblem): ReadonlyMap<string, string> {
  return new Map(people.map(({ id, unitId }) => [id, unitId]));
}

function findingRow(
  rosterId: string,
  ordinal: number,
  finding: Finding,
): Omit<RosterFindingEntity, 'roster' | 'unitIds'> {
  return {
    rosterId,
    ordinal,
    rule: finding.rule,
    level: finding.level as PricedLevel,
    amount: finding.amount,
    unitOfViolation: finding.unit,
    penalty: finding.penalty,
    people: [...finding.people],
    on: finding.on,
    siteId: finding.site,
    contingentId: finding.contingentId ?? null,
    detail: finding.detail,
  };
}
