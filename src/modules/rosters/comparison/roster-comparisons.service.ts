import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RosterComparison } from '../../../planner/explain/compare-rosters';
import { compareAssignments, type Assignment } from '../../../planner/problem/assignment';
import type { RosterProblem } from '../../../planner/problem/roster-problem';
import { DomainError } from '../../../platform/errors/domain-error';
import { mayActOnUnit, requireRole } from '../../identity/access';
import type { Actor } from '../../identity/actor';
import { CheckingThreads } from '../checking/checking-thread-runner';
import { RosterBoards } from '../checking/roster-boards.service';
import { RosterAssignmentEntity } from '../roster-assignment.entity';
import type { RosterEntity } from '../roster.entity';
import { RostersService } from '../rosters.service';
import { assignmentOfRow } from '../stored-instant';

/** Two rosters of the same units and weeks side by side. */
export interface ComparedRosters {
  readonly roster: RosterEntity;
  readonly other: RosterEntity;
  readonly problem: RosterProblem;
  readonly duties: { readonly before: readonly Assignment[]; readonly after: readonly Assignment[] };
  readonly comparison: RosterComparison;
  /** People the reader answers for; of the others nothing is told by name. */
  readonly ownPeople: readonly string[];
}

/** Sets two rosters side by side. */
@Injectable()
export class RosterComparisons {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rosters: RostersService,
    private readonly boards: RosterBoards,
    private readonly threads: CheckingThreads,
  ) {}

  /**
   * Measures both by what the first was planned with, so that a draft with other weights or contingents is judged by the
   * same yardstick; asking the other way round takes the other's.
   *
   * @throws DomainError `not-found` where one of the two is outside the reader's scope; `invalid` where they are not about
   * the same units and weeks
   */
  async compare(actor: Actor, id: string, withId: string): Promise<ComparedRosters> {
    requireRole(actor, 'hr_officer', 'unit_head');
    const roster = await this.rosters.find(actor, id);
    const other = await this.rosters.find(actor, withId);
    requireSameWeeks(roster, other);
    const { key, problem, assignments } = await this.boards.open(roster);
    const rows = await this.dataSource.manager.findBy(RosterAssignmentEntity, { rosterId: other.id });
    const after = rows.map(assignmentOfRow).sort(compareAssignments);
    const comparison = await this.threads.ask(key, 'compare', { other: after });
    const ownPeople = problem.people.filter(({ unitId }) => mayActOnUnit(actor, unitId)).map(({ id: own }) => own);
    return { roster, other, problem, duties: { before: assignments, after }, comparison, ownPeople };
  }
}

function requireSameWeeks(roster: RosterEntity, other: RosterEntity): void {
  const keyOf = ({ unitIds, fromOn, weeks }: RosterEntity): string =>
    JSON.stringify([[...unitIds].sort(), fromOn, weeks]);
  if (keyOf(roster) === keyOf(other)) return;
  const detail = 'Only rosters of the same units and weeks can be compared.';
  throw new DomainError('invalid', 'rosters-not-comparable', detail, [{ pointer: 'with', rule: 'same-weeks', detail }]);
}
