import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { RosterCheck } from '../../planner/check-roster';
import { assignmentReasons } from '../../planner/explain/assignment-reasons';
import type { Finding, PricedLevel, Score } from '../../planner/problem/finding';
import { PRICED_LEVELS } from '../../planner/problem/finding';
import type { RosterProblem } from '../../planner/problem/roster-problem';
import { Clock } from '../../platform/clock';
import type { CheckedPlan } from './planning-messages';
import { RosterAssignmentEntity } from './roster-assignment.entity';
import { RosterFindingEntity } from './roster-finding.entity';
import { RosterEntity } from './roster.entity';
import { columnsOfAssignment } from './stored-instant';

/** Rows per INSERT: PostgreSQL takes at most 65,535 parameters in a statement. */
const ROWS_PER_INSERT = 1_000;

/** Points two sums of the same prices may differ by, from rounding alone. */
const SCORE_TOLERANCE = 1e-4;

/** The solver's roster does not stand up to the rules' own check: a fault of the program, never saved. */
export class RosterRefusedError extends Error {
  constructor(reason: string) {
    super(`the roster was refused: ${reason}`);
    this.name = 'RosterRefusedError';
  }
}

/** Where a roster to be saved comes from, and who made it. */
export type RosterSource = Pick<RosterEntity, 'bodyId' | 'unitIds' | 'fromOn' | 'provisional' | 'seed'> &
  Pick<RosterEntity, 'origin' | 'basedOnId' | 'authorIds'>;

/** The only writer of rosters. Nothing is saved that the rules' check has not passed. */
@Injectable()
export class RosterStore {
  constructor(private readonly clock: Clock) {}

  /**
   * Stores a new draft in the caller's transaction.
   * @returns the roster's id
   * @throws RosterRefusedError where the check finds the law broken or another score than the solver
   */
  async save(
    manager: EntityManager,
    source: RosterSource,
    plan: CheckedPlan,
    problem: RosterProblem,
    problemHash: string,
  ): Promise<string> {
    const check = assertSound(plan);
    const { result } = plan;
    const rosterId = randomUUID();
    const unitOf = new Map(problem.people.map((person) => [person.id, person.unitId]));
    await manager.insert(RosterEntity, {
      id: rosterId,
      ...source,
      contingents: [...problem.contingents],
      weeks: plan.weekCount,
      planStatus: result.status === 'optimal' || result.status === 'feasible' ? result.status : 'cancelled',
      score: check.score,
      bound: result.bound,
      gap: result.gap,
      shortages: [...check.shortages],
      closingLedger: [...result.closingLedger],
      problemHash,
      timeZone: problem.timeZone,
      solver: result.solver,
      seconds: result.seconds,
      madeAt: this.clock.now(),
    });
    const reasonsOf = assignmentReasons(problem, result.assignments);
    const assignments = result.assignments.map((assignment) => ({
      ...columnsOfAssignment(assignment),
      rosterId,
      unitId: unitOf.get(assignment.personId) ?? '',
      reasons: reasonsOf(assignment),
    }));
    for (const rows of chunks(assignments)) await manager.insert(RosterAssignmentEntity, rows);
    const unitOfContingent = new Map(problem.contingents.map(({ id = '', unitId }) => [id, unitId]));
    const findings = check.findings.map((finding, ordinal) => ({
      ...findingRow(rosterId, ordinal, finding),
      unitIds: unitsOf(finding, unitOf, unitOfContingent),
    }));
    for (const rows of chunks(findings)) await manager.insert(RosterFindingEntity, rows);
    return rosterId;
  }
}

/** Units a finding is about: those of its people, and the one whose contingent it is. */
function unitsOf(
  { people, contingentId = '' }: Finding,
  unitOf: ReadonlyMap<string, string>,
  unitOfContingent: ReadonlyMap<string, string>,
): string[] {
  const units = people.map((personId) => unitOf.get(personId));
  return [...new Set([...units, unitOfContingent.get(contingentId)])].filter((unit) => unit !== undefined);
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

function assertSound({ result, check }: CheckedPlan): RosterCheck {
  if (!result.score || !check) throw new RosterRefusedError('there is no checked score');
  const broken = check.findings.find((finding) => finding.level === 'law');
  if (broken) throw new RosterRefusedError(`${broken.rule}: ${broken.detail}`);
  const differing = levelThatDiffers(result.score, check.score);
  if (differing) {
    const [said, found] = [result.score.levels[differing], check.score.levels[differing]];
    throw new RosterRefusedError(`level ${differing}: the plan says ${said} points, the check finds ${found}`);
  }
  return check;
}

function levelThatDiffers(said: Score, found: Score): PricedLevel | undefined {
  return PRICED_LEVELS.find(
    (level) =>
      Math.abs(said.levels[level] - found.levels[level]) > SCORE_TOLERANCE * Math.max(1, Math.abs(said.levels[level])),
  );
}

function* chunks<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) yield rows.slice(start, start + ROWS_PER_INSERT);
}
