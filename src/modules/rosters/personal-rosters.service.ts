import { Injectable } from '@nestjs/common';
import { Between, DataSource } from 'typeorm';
import type { AssignmentReason } from '../../planner/explain/assignment-reason';
import type { Assignment } from '../../planner/problem/assignment';
import { addDays, mondayOf } from '../../planner/problem/calendar';
import { PublishedWeekEntity } from './published-week.entity';
import { RosterAssignmentEntity } from './roster-assignment.entity';
import { RosterEntity } from './roster.entity';
import { assignmentOfRow } from './stored-instant';

/** One's own published work of a day, with the reasons of it. */
export interface OwnAssignment extends Assignment {
  readonly id: string;
  readonly rosterId: string;
  readonly reasons: readonly AssignmentReason[];
}

/** What a published roster, one that is superseded by now included, said of a person. */
export interface PublishedVersion {
  readonly publishedAt: Date;
  /** Civil dates, `from` inclusive, `to` exclusive. */
  readonly from: string;
  readonly to: string;
  readonly assignments: readonly Assignment[];
}

/** Days and paid minutes of one person's published work. */
export interface WorkTotals {
  readonly personId: string;
  readonly presenceDays: number;
  readonly agileDays: number;
  readonly saturdays: number;
  readonly afternoons: number;
  readonly minutes: number;
}

const SPEAKS = `week.roster_id = assignment.roster_id AND week.unit_id = assignment.unit_id
  AND week.week_on = date_trunc('week', assignment.on_date)::date`;

/** Published work as one person reads it about themselves. Who asks has been let in by the caller. */
@Injectable()
export class PersonalRosters {
  constructor(private readonly dataSource: DataSource) {}

  /** Civil dates, `from` inclusive, `to` exclusive; by day. */
  async assignmentsOf(personId: string, from: string, to: string): Promise<OwnAssignment[]> {
    const rows = await this.dataSource.manager
      .createQueryBuilder(RosterAssignmentEntity, 'assignment')
      .addSelect('assignment.reasons')
      .innerJoin(PublishedWeekEntity, 'week', SPEAKS)
      .where('assignment.personId = :personId AND assignment.on >= :from AND assignment.on < :to', {
        ...{ personId, from, to },
      })
      .orderBy('assignment.on', 'ASC')
      .getMany();
    return rows.map((row) => ({
      ...assignmentOfRow(row),
      ...{ id: row.id, rosterId: row.rosterId, reasons: row.reasons ?? [] },
    }));
  }

  /** Mondays of the weeks for which something is published for a unit, among those of some civil dates, both inclusive. */
  async publishedWeeks(unitId: string, from: string, to: string): Promise<ReadonlySet<string>> {
    const weeks = await this.dataSource.manager.find(PublishedWeekEntity, {
      where: { unitId, weekOn: Between(mondayOf(from), to) },
    });
    return new Set(weeks.map(({ weekOn }) => weekOn));
  }

  /** Everything published about a person so far, the oldest first; civil dates, `from` inclusive, `to` exclusive. */
  async versionsOf(personId: string, unitId: string, from: string, to: string): Promise<PublishedVersion[]> {
    const rosters = await this.dataSource.manager
      .createQueryBuilder(RosterEntity, 'roster')
      .select(['roster.id', 'roster.fromOn', 'roster.weeks', 'roster.publishedAt'])
      .where('roster.publishedAt IS NOT NULL AND roster.fromOn < :to AND roster.fromOn + 7 * roster.weeks > :from')
      .andWhere(
        `(:unitId = ANY(roster.unitIds) OR EXISTS
          (SELECT FROM roster_assignments own WHERE own.roster_id = roster.id AND own.person_id = :personId))`,
      )
      .setParameters({ personId, unitId, from, to })
      .orderBy('roster.publishedAt', 'ASC')
      .addOrderBy('roster.id', 'ASC')
      .getMany();
    const rows = await this.dataSource.manager
      .createQueryBuilder(RosterAssignmentEntity, 'assignment')
      .where('assignment.rosterId = ANY(:ids)', { ids: rosters.map(({ id }) => id) })
      .andWhere('assignment.personId = :personId AND assignment.on >= :from AND assignment.on < :to')
      .setParameters({ personId, from, to })
      .getMany();
    return rosters.map(({ id, fromOn, weeks, publishedAt }) => ({
      publishedAt: publishedAt!,
      from: fromOn,
      to: addDays(fromOn, 7 * weeks),
      assignments: rows.filter(({ rosterId }) => rosterId === id).map(assignmentOfRow),
    }));
  }

  /**
   * What each person of a unit has been given by published rosters; civil dates, both inclusive. The caller shows the
   * reader's own and means of many, never another person's.
   *
   * @param afternoonIds shift templates that are afternoons
   */
  async totalsOfUnit(unitId: string, from: string, to: string, afternoonIds: readonly string[]): Promise<WorkTotals[]> {
    const rows = await this.dataSource.manager
      .createQueryBuilder(RosterAssignmentEntity, 'assignment')
      .innerJoin(PublishedWeekEntity, 'week', SPEAKS)
      .select('assignment.person_id', 'personId')
      .addSelect(`count(*) FILTER (WHERE assignment.mode = 'on-site')`, 'presenceDays')
      .addSelect(`count(*) FILTER (WHERE assignment.mode = 'agile')`, 'agileDays')
      .addSelect('count(*) FILTER (WHERE EXTRACT(ISODOW FROM assignment.on_date) = 6)', 'saturdays')
      .addSelect('count(*) FILTER (WHERE assignment.duty_id = ANY(:afternoonIds))', 'afternoons')
      .addSelect('sum(assignment.paid_minutes)', 'minutes')
      .where('assignment.unit_id = :unitId AND assignment.on_date BETWEEN :from AND :to')
      .setParameters({ unitId, from, to, afternoonIds: [...afternoonIds] })
      .groupBy('assignment.person_id')
      .getRawMany<Record<keyof WorkTotals, string>>();
    return rows.map(({ personId, ...figures }) => ({
      personId,
      presenceDays: Number(figures.presenceDays),
      agileDays: Number(figures.agileDays),
      saturdays: Number(figures.saturdays),
      afternoons: Number(figures.afternoons),
      minutes: Number(figures.minutes),
    }));
  }
}
