import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { relativeGap } from '../../../planner/plan-roster';
import type { RosterProblem } from '../../../planner/problem/roster-problem';
import { updateVersioned } from '../../../platform/database/versioned-update';
import type { PersonDayChange } from '../checking/checking-messages';
import { personDayKey } from '../person-day-key';
import { RosterAssignmentEntity } from '../roster-assignment.entity';
import { RosterFindingEntity } from '../roster-finding.entity';
import { assignmentRows, insertFindings } from '../roster-rows';
import { RosterEntity } from '../roster.entity';
import type { RosterEditOutcome } from './roster-edit-outcome';
import { RosterOverrides } from './roster-overrides.service';

/** Writes what an edit has changed of a roster: its head, the person-days concerned, and all its findings. */
@Injectable()
export class EditedRosterStore {
  constructor(private readonly overrides: RosterOverrides) {}

  /**
   * In the caller's transaction.
   *
   * @returns the roster's new version
   * @throws DomainError `precondition-failed` where somebody was faster
   */
  async save(
    manager: EntityManager,
    draft: RosterEntity,
    problem: RosterProblem,
    { measured: { after }, edited, answered }: RosterEditOutcome,
    editorId: string,
  ): Promise<RosterEntity> {
    const { score, shortages, findings } = after.check;
    // No lawful roster is better than the bound; where the law is overridden, that says nothing.
    const bound = answered.length > 0 ? null : draft.bound;
    const roster = await updateVersioned(manager, RosterEntity, draft.id, draft.version, {
      ...{ score, shortages: [...shortages], closingLedger: [...after.closingLedger], bound },
      authorIds: [...new Set([...draft.authorIds, editorId])],
      gap: relativeGap(score.total, bound),
      planStatus: draft.planStatus === 'optimal' && score.total > (bound ?? 0) + 1e-6 ? 'feasible' : draft.planStatus,
    });
    await this.writeDays(manager, draft.id, problem, edited.change, edited.assignments);
    await this.writePins(manager, draft.id, edited.pinned);
    await manager.delete(RosterFindingEntity, { rosterId: draft.id });
    await insertFindings(manager, problem, draft.id, findings);
    await this.overrides.store(manager, draft.id, problem, answered);
    return roster;
  }

  /** A person-day that stays worked keeps its row, and so its id; everybody concerned gets the reasons anew. */
  private async writeDays(
    manager: EntityManager,
    rosterId: string,
    problem: RosterProblem,
    { removed, added }: PersonDayChange,
    assignments: RosterEditOutcome['edited']['assignments'],
  ): Promise<void> {
    const worked = new Set(added.map(personDayKey));
    for (const { personId, on } of removed.filter((day) => !worked.has(personDayKey(day))))
      await manager.delete(RosterAssignmentEntity, { rosterId, personId, on });
    const people = new Set([...removed, ...added].map(({ personId }) => personId));
    if (people.size === 0) return;
    const rows = assignmentRows(problem, rosterId, assignments, ({ personId }) => people.has(personId));
    if (rows.length > 0) await manager.upsert(RosterAssignmentEntity, rows, ['rosterId', 'personId', 'on']);
  }

  private async writePins(manager: EntityManager, rosterId: string, pinned: ReadonlySet<string>): Promise<void> {
    await manager.query(
      `UPDATE roster_assignments
          SET pinned = (person_id || ' ' || on_date::text) = ANY($2::text[])
        WHERE roster_id = $1 AND pinned <> ((person_id || ' ' || on_date::text) = ANY($2::text[]))`,
      [rosterId, [...pinned]],
    );
  }
}
