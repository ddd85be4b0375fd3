import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SelectQueryBuilder } from 'typeorm';
import type { Assignment } from '../../planner/problem/assignment';
import { PublishedWeekEntity } from './published-week.entity';
import { RosterAssignmentEntity } from './roster-assignment.entity';
import { assignmentOfRow } from './stored-instant';

/** A published assignment in instants, with the time zone in which they are written for people. */
export interface PublishedAssignment extends Assignment {
  /** Name of the row in URLs. */
  readonly id: string;
  readonly rosterId: string;
  /** Version of the roster, as in its `ETag`. */
  readonly rosterVersion: number;
  readonly timeZone: string;
  /** The person's unit when the roster was made. */
  readonly unitId: string;
}

/** A published roster: which one, and in which version. */
export interface PublishedRoster {
  readonly rosterId: string;
  readonly version: number;
  readonly publishedAt: Date;
}

/**
 * What people can rely on: of each unit and week the one published roster. A row of a roster that another one has
 * superseded for its unit and week is not among them. Whether the caller may see it is the caller's to ask.
 */
@Injectable()
export class PublishedRosters {
  constructor(private readonly dataSource: DataSource) {}

  /** A person's published work, by day; civil dates, `from` inclusive, `to` exclusive. */
  async assignmentsOf(personId: string, from: string, to: string): Promise<PublishedAssignment[]> {
    return read(this.rows(from, to).andWhere('assignment.person_id = :personId', { personId }));
  }

  /** The published work of a unit's people, by day and person; civil dates, `from` inclusive, `to` exclusive. */
  async assignmentsOfUnit(unitId: string, from: string, to: string): Promise<PublishedAssignment[]> {
    return read(this.rows(from, to).andWhere('assignment.unit_id = :unitId', { unitId }));
  }

  /** One published row by its id; null where it is of no published roster, or superseded. */
  async assignment(id: string): Promise<PublishedAssignment | null> {
    const [found] = await read(this.all().andWhere('assignment.id = :id', { id }));
    return found ?? null;
  }

  /** The roster that speaks for a unit in the week of a Monday; null where none is published. */
  async rosterOf(unitId: string, weekOn: string): Promise<PublishedRoster | null> {
    const week = await this.dataSource.manager.findOne(PublishedWeekEntity, {
      where: { unitId, weekOn },
      relations: { roster: true },
    });
    if (week === null) return null;
    const { id, version, publishedAt, madeAt } = week.roster;
    return { rosterId: id, version, publishedAt: publishedAt ?? madeAt };
  }

  private rows(from: string, to: string): SelectQueryBuilder<RosterAssignmentEntity> {
    return this.all().andWhere('assignment.on_date >= :from AND assignment.on_date < :to', { from, to });
  }

  private all(): SelectQueryBuilder<RosterAssignmentEntity> {
    return this.dataSource.manager
      .createQueryBuilder(RosterAssignmentEntity, 'assignment')
      .innerJoin(
        PublishedWeekEntity,
        'week',
        `week.roster_id = assignment.roster_id AND week.unit_id = assignment.unit_id
          AND week.week_on = date_trunc('week', assignment.on_date)::date`,
      )
      .innerJoin('assignment.roster', 'roster')
      .addSelect(['roster.id', 'roster.version', 'roster.timeZone'])
      .orderBy('assignment.on', 'ASC')
      .addOrderBy('assignment.personId', 'ASC');
  }
}

async function read(query: SelectQueryBuilder<RosterAssignmentEntity>): Promise<PublishedAssignment[]> {
  const rows = await query.getMany();
  return rows.map((row) => {
    const { id: rosterId, version: rosterVersion, timeZone } = row.roster;
    return { ...assignmentOfRow(row), id: row.id, unitId: row.unitId, rosterId, rosterVersion, timeZone };
  });
}
