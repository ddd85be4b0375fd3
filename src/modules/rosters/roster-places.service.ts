import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../identity/actor';
import { CivilTime } from './civil-time';
import type { AssignmentData } from './planning-data';
import { RosterAssignmentEntity } from './roster-assignment.entity';
import { RostersService } from './rosters.service';
import { assignmentOfRow } from './stored-instant';

/** Where a saved roster puts people, for other rooms that count them: desks, supplies. */
@Injectable()
export class RosterPlaces {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rosters: RostersService,
  ) {}

  /**
   * Every assignment of a roster in civil time. The caller hands on counts, never people.
   *
   * @throws DomainError `not-found` where the roster is outside the actor's scope
   */
  async assignments(actor: Actor, rosterId: string): Promise<readonly AssignmentData[]> {
    const { timeZone } = await this.rosters.findWhole(actor, rosterId);
    const rows = await this.dataSource.manager.find(RosterAssignmentEntity, { where: { rosterId } });
    const civilTime = new CivilTime(timeZone);
    return rows.map((row) => civilTime.assignmentData(assignmentOfRow(row)));
  }
}
