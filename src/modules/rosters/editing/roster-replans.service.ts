import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../identity/actor';
import { CivilTime } from '../civil-time';
import { RosterAssignmentEntity } from '../roster-assignment.entity';
import type { RosterRunEntity } from '../roster-run.entity';
import { RosterRunsService } from '../roster-runs.service';
import { assignmentOfRow } from '../stored-instant';
import { EditableRosters } from './editable-rosters.service';
import type { ReplanDto } from './replan.dto';

/** New plans around what people have fixed in a roster. */
@Injectable()
export class RosterReplans {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rosters: EditableRosters,
    private readonly runs: RosterRunsService,
  ) {}

  /**
   * Queues a run around the duties pinned now; later pins are not in it. The roster stays as it is.
   *
   * @throws DomainError as `EditableRosters.find` and `RosterRunsService.replan`
   */
  async start(actor: Actor, rosterId: string, asked: ReplanDto, runId: string): Promise<RosterRunEntity> {
    const basis = await this.rosters.find(actor, rosterId);
    const rows = await this.dataSource.manager.find(RosterAssignmentEntity, {
      where: { rosterId, pinned: true },
      order: { on: 'ASC', personId: 'ASC' },
    });
    const civilTime = new CivilTime(basis.timeZone);
    const pinned = rows.map((row) => civilTime.assignmentData(assignmentOfRow(row)));
    return this.runs.replan(actor, basis, pinned, asked, runId);
  }
}
