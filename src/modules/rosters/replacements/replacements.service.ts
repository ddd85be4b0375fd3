import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Alternative } from '../../../planner/explain/alternative';
import type { Replacement } from '../../../planner/explain/replacement-candidates';
import type { Assignment } from '../../../planner/problem/assignment';
import { mondayOf } from '../../../planner/problem/calendar';
import { indexOf } from '../../../planner/problem/problem-index';
import { DomainError } from '../../../platform/errors/domain-error';
import { mayActOnUnit, requireRole } from '../../identity/access';
import type { Actor } from '../../identity/actor';
import { CheckingThreads } from '../checking/checking-thread-runner';
import { RosterBoards } from '../checking/roster-boards.service';
import { RosterAssignmentEntity } from '../roster-assignment.entity';
import type { RosterEntity } from '../roster.entity';
import { RostersService } from '../rosters.service';

/** Minutes and duties of a day or week. */
export interface Load {
  readonly paidMinutes: number;
  readonly duties: number;
}

/** Somebody who could take a duty over, and what the own day and week would be. */
export interface Candidate extends Alternative {
  readonly colleagueId: string;
  readonly day: { readonly before: Load; readonly after: Load };
  readonly week: { readonly before: Load; readonly after: Load };
}

/** Who could take over an assignment. */
export interface RankedCandidates {
  readonly roster: RosterEntity;
  readonly replacement: Replacement;
  readonly candidates: readonly Candidate[];
}

/** Ranks who could take over a duty. */
@Injectable()
export class Replacements {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rosters: RostersService,
    private readonly boards: RosterBoards,
    private readonly threads: CheckingThreads,
  ) {}

  /**
   * The best first: by the law, then level by level, then by how little changes. Only colleagues the reader answers for.
   *
   * @throws DomainError `not-found` where the assignment is outside the reader's scope, or its person is planned no more
   */
  async candidates(actor: Actor, assignmentId: string): Promise<RankedCandidates> {
    requireRole(actor, 'hr_officer', 'unit_head');
    const row = await this.dataSource.manager.findOneBy(RosterAssignmentEntity, { id: assignmentId });
    if (!row || !mayActOnUnit(actor, row.unitId)) throw noAssignment(assignmentId);
    const roster = await this.rosters.find(actor, row.rosterId);
    const { key, problem, assignments } = await this.boards.open(roster);
    const { people } = indexOf(problem);
    if (!people.has(row.personId)) throw noAssignment(assignmentId);
    const replacement = await this.threads.ask(key, 'candidates', { personId: row.personId, on: row.on });
    if (!replacement) throw noAssignment(assignmentId);
    const isOwn = (id: string | null): id is string => id !== null && mayActOnUnit(actor, people.get(id)?.unitId ?? '');
    return {
      roster,
      replacement,
      candidates: replacement.candidates.flatMap((candidate): Candidate[] =>
        isOwn(candidate.colleagueId)
          ? [
              {
                ...candidate,
                colleagueId: candidate.colleagueId,
                ...loads(candidate, candidate.colleagueId, assignments, row.on),
              },
            ]
          : [],
      ),
    };
  }
}

function loads(
  { change }: Alternative,
  personId: string,
  assignments: readonly Assignment[],
  on: string,
): Pick<Candidate, 'day' | 'week'> {
  const own = assignments.filter((duty) => duty.personId === personId);
  const gone = new Set(change.removed.map((duty) => duty.on));
  const after = [
    ...own.filter((duty) => !gone.has(duty.on)),
    ...change.added.filter((duty) => duty.personId === personId),
  ];
  const ofDay = (duty: Assignment): boolean => duty.on === on;
  const ofWeek = (duty: Assignment): boolean => mondayOf(duty.on) === mondayOf(on);
  return {
    day: { before: loadOf(own.filter(ofDay)), after: loadOf(after.filter(ofDay)) },
    week: { before: loadOf(own.filter(ofWeek)), after: loadOf(after.filter(ofWeek)) },
  };
}

function loadOf(duties: readonly Assignment[]): Load {
  return { paidMinutes: duties.reduce((sum, { paidMinutes }) => sum + paidMinutes, 0), duties: duties.length };
}

function noAssignment(id: string): DomainError {
  const detail = `There is no assignment ${id} within your responsibility.`;
  return new DomainError('not-found', 'assignment-not-found', detail);
}
