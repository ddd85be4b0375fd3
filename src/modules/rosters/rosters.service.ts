import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { DomainError } from '../../platform/errors/domain-error';
import { cutPage, decodeCursor } from '../../platform/http/cursor';
import { requireRole } from '../identity/access';
import type { Actor } from '../identity/actor';
import type { AssignmentListQueryDto, RosterListQueryDto } from './dto/roster-query.dto';
import { RosterAssignmentEntity } from './roster-assignment.entity';
import { RosterFindingEntity } from './roster-finding.entity';
import { inVisibleState } from './roster-visibility';
import { RosterEntity } from './roster.entity';
import { PLANNING_ROLES } from '../identity/actor';
import { ofUnitsAlone, touchingUnits, withinUnits } from '../identity/scoped-query';

/** Rows of one page and where the next one starts. */
export interface Rows<Row> {
  readonly rows: readonly Row[];
  readonly nextCursor: string | null;
}

/**
 * Rosters as people read them. The personnel office and a head see the rosters of their units, and in one planned
 * together with other units only the own people; an auditor those that were published; an employee the own duties.
 * Whatever is outside does not exist.
 */
@Injectable()
export class RostersService {
  constructor(private readonly dataSource: DataSource) {}

  async list(actor: Actor, { unitId, from, cursor, limit }: RosterListQueryDto): Promise<Rows<RosterEntity>> {
    const query = this.visibleTo(actor);
    if (unitId !== undefined) query.andWhere(':unitId = ANY(roster.unit_ids)', { unitId });
    if (from !== undefined) query.andWhere('roster.from_on = :from', { from });
    if (cursor !== undefined) {
      const [madeAt, id] = decodeCursor(cursor, 2);
      query.andWhere('(roster.made_at, roster.id) < (:madeAt::timestamptz, :id::uuid)', { madeAt, id });
    }
    const rows = await query
      .orderBy('roster.madeAt', 'DESC')
      .addOrderBy('roster.id', 'DESC')
      .take(limit + 1)
      .getMany();
    return cutPage(rows, limit, (row) => [row.madeAt.toISOString(), row.id]);
  }

  /** @throws DomainError `not-found`, also for a roster outside the actor's scope */
  async find(actor: Actor, id: string): Promise<RosterEntity> {
    const roster = await this.visibleTo(actor).andWhere('roster.id = :id', { id }).getOne();
    if (!roster)
      throw new DomainError('not-found', 'roster-not-found', `There is no roster ${id} within your responsibility.`);
    return roster;
  }

  async assignments(
    actor: Actor,
    id: string,
    { on, personId, siteId, cursor, limit }: AssignmentListQueryDto,
  ): Promise<Rows<RosterAssignmentEntity> & { readonly roster: RosterEntity }> {
    const roster = await this.find(actor, id);
    const query = this.dataSource.manager
      .createQueryBuilder(RosterAssignmentEntity, 'assignment')
      .where('assignment.roster_id = :id', { id });
    if (actor.role === 'employee') query.andWhere('assignment.person_id = :own', { own: actor.personId ?? '' });
    else withinUnits(query, 'assignment.unit_id', actor);
    if (on !== undefined) query.andWhere('assignment.on_date = :on', { on });
    if (personId !== undefined) query.andWhere('assignment.person_id = :personId', { personId });
    if (siteId !== undefined) query.andWhere('assignment.site_id = :siteId', { siteId });
    if (cursor !== undefined) {
      const [afterOn, afterPerson] = decodeCursor(cursor, 2);
      query.andWhere('(assignment.on_date, assignment.person_id) > (:afterOn::date, :afterPerson)', {
        afterOn,
        afterPerson,
      });
    }
    const rows = await query
      .orderBy('assignment.on', 'ASC')
      .addOrderBy('assignment.personId', 'ASC')
      .take(limit + 1)
      .getMany();
    return { roster, ...cutPage(rows, limit, (row) => [row.on, row.personId]) };
  }

  /** For a head: what concerns nobody by name, and what concerns the own people alone. */
  async findings(
    actor: Actor,
    id: string,
    page: { readonly cursor?: string; readonly limit: number },
  ): Promise<Rows<RosterFindingEntity>> {
    requireRole(actor, 'hr_officer', 'unit_head', 'auditor');
    await this.find(actor, id);
    const query = this.dataSource.manager
      .createQueryBuilder(RosterFindingEntity, 'finding')
      .where('finding.roster_id = :id', { id });
    ofUnitsAlone(query, 'finding.unit_ids', actor);
    if (page.cursor !== undefined) {
      const [after] = decodeCursor(page.cursor, 1);
      query.andWhere('finding.ordinal > :after', { after });
    }
    const rows = await query
      .orderBy('finding.ordinal', 'ASC')
      .take(page.limit + 1)
      .getMany();
    return cutPage(rows, page.limit, (row) => [row.ordinal]);
  }

  /** Shortages and score are about the whole roster: for those who answer for people. */
  async findWhole(actor: Actor, id: string): Promise<RosterEntity> {
    requireRole(actor, 'hr_officer', 'unit_head', 'auditor');
    return this.find(actor, id);
  }

  private visibleTo(actor: Actor): SelectQueryBuilder<RosterEntity> {
    requireRole(actor, ...PLANNING_ROLES);
    const query = inVisibleState(this.dataSource.manager.createQueryBuilder(RosterEntity, 'roster'), actor);
    if (actor.role !== 'employee') return touchingUnits(query, 'roster.unit_ids', actor);
    return query.andWhere(
      'EXISTS (SELECT FROM roster_assignments own WHERE own.roster_id = roster.id AND own.person_id = :actorPerson)',
      { actorPerson: actor.personId ?? '' },
    );
  }
}
