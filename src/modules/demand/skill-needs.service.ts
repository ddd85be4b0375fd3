import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { insertRow } from '../../platform/database/insert-row';
import { readKeysetPage } from '../../platform/database/keyset-page';
import type { ListOrder, Rows } from '../../platform/database/keyset-page';
import { refusedRemoval, refusedWrite } from '../../platform/database/refused-write';
import type { ConstraintMessages } from '../../platform/database/refused-write';
import { deleteVersioned } from '../../platform/database/versioned-delete';
import { updateVersioned } from '../../platform/database/versioned-update';
import { DomainError } from '../../platform/errors/domain-error';
import { requireBodyWide, requireRole } from '../identity/access';
import type { Actor } from '../identity/actor';
import type { CreateSkillNeedDto, SkillNeedListQueryDto, UpdateSkillNeedDto } from './skill-need.dto';
import { SkillNeedEntity } from './skill-need.entity';
import { withinWorkSites } from '../identity/scoped-query';
import { OrganisationReferences } from '../organisation/organisation-references.service';

const ORDER: ListOrder<SkillNeedEntity> = { sortable: ['siteId', 'qualificationId', 'id'] };

const MESSAGES: ConstraintMessages = {
  ck_skill_needs_window: { pointer: '/toMinuteOfDay', detail: 'toMinuteOfDay is after fromMinuteOfDay.' },
  ck_skill_needs_count: { pointer: '/wishedCount', detail: 'wishedCount is at least requiredCount.' },
  ck_skill_needs_period: { pointer: '/toOn', detail: 'toOn is not before fromOn.' },
};

/** Skills asked on site: heads read those of the sites their people work at; the personnel office keeps them. */
@Injectable()
export class SkillNeedsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly references: OrganisationReferences,
  ) {}

  async list(actor: Actor, query: SkillNeedListQueryDto): Promise<Rows<SkillNeedEntity>> {
    requireRole(actor, 'hr_officer', 'unit_head', 'auditor');
    const needs = this.dataSource.manager.createQueryBuilder(SkillNeedEntity, 'need');
    withinWorkSites(needs, 'need.siteId', actor);
    if (query.siteId !== undefined) needs.andWhere('need.siteId = :siteId', query);
    if (query.qualificationId !== undefined) needs.andWhere('need.qualificationId = :qualificationId', query);
    return readKeysetPage(needs, query, ORDER);
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, id: string): Promise<SkillNeedEntity> {
    requireRole(actor, 'hr_officer', 'unit_head', 'auditor');
    const row = await withinWorkSites(
      this.dataSource.manager.createQueryBuilder(SkillNeedEntity, 'need').where('need.id = :id', { id }),
      'need.siteId',
      actor,
    ).getOne();
    if (row) return row;
    throw new DomainError('not-found', 'skill-need-not-found', `There is no skill need ${id}.`);
  }

  async create(actor: Actor, values: CreateSkillNeedDto & { readonly id?: string }): Promise<SkillNeedEntity> {
    requireBodyWide(actor);
    await this.requireSite(actor, values.siteId);
    return refusedWrite(MESSAGES, () => insertRow(this.dataSource.manager, SkillNeedEntity, values));
  }

  async update(actor: Actor, id: string, version: number, changes: UpdateSkillNeedDto): Promise<SkillNeedEntity> {
    requireBodyWide(actor);
    const before = await this.find(actor, id);
    await this.requireSite(actor, changes.siteId ?? before.siteId);
    return refusedWrite(MESSAGES, () =>
      updateVersioned(this.dataSource.manager, SkillNeedEntity, id, version, changes),
    );
  }

  async remove(actor: Actor, id: string, version: number): Promise<void> {
    requireBodyWide(actor);
    await this.find(actor, id);
    await refusedRemoval(() => deleteVersioned(this.dataSource.manager, SkillNeedEntity, id, version));
  }

  private async requireSite(actor: Actor, siteId: string): Promise<void> {
    await this.references.requireOneBody(actor, [{ kind: 'site', pointer: '/siteId', ids: [siteId] }]);
  }
}
