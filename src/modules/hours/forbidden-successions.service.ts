import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { insertRow } from '../../platform/database/insert-row';
import { readKeysetPage } from '../../platform/database/keyset-page';
import type { ListOrder, Rows } from '../../platform/database/keyset-page';
import { refusedWrite } from '../../platform/database/refused-write';
import type { ConstraintMessages } from '../../platform/database/refused-write';
import { deleteVersioned } from '../../platform/database/versioned-delete';
import { DomainError } from '../../platform/errors/domain-error';
import { isOwnBody, requireBodyWide, requireOwnBody, requireRole } from '../identity/access';
import type { Actor } from '../identity/actor';
import { withinBodies } from '../identity/scoped-query';
import type { CreateForbiddenSuccessionDto, ForbiddenSuccessionListQueryDto } from './forbidden-succession.dto';
import { ForbiddenSuccessionEntity } from './forbidden-succession.entity';
import { ShiftTemplatesService } from './shift-templates.service';

const ORDER: ListOrder<ForbiddenSuccessionEntity> = { sortable: ['shiftTemplateId', 'id'] };

const MESSAGES: ConstraintMessages = {
  uq_forbidden_successions_pair: { pointer: '/nextShiftTemplateId', detail: 'This succession is forbidden already.' },
};

/** Forbidden successions: heads and auditors read them, the personnel office of the body keeps them. */
@Injectable()
export class ForbiddenSuccessionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly shiftTemplates: ShiftTemplatesService,
  ) {}

  async list(actor: Actor, query: ForbiddenSuccessionListQueryDto): Promise<Rows<ForbiddenSuccessionEntity>> {
    requireRole(actor, 'hr_officer', 'unit_head', 'auditor');
    const successions = this.dataSource.manager.createQueryBuilder(ForbiddenSuccessionEntity, 'succession');
    withinBodies(successions, 'succession.bodyId', actor);
    if (query.bodyId !== undefined) successions.andWhere('succession.bodyId = :bodyId', query);
    return readKeysetPage(successions, query, ORDER);
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, id: string): Promise<ForbiddenSuccessionEntity> {
    requireRole(actor, 'hr_officer', 'unit_head', 'auditor');
    const row = await this.dataSource.manager.findOneBy(ForbiddenSuccessionEntity, { id });
    if (row && isOwnBody(actor, row.bodyId)) return row;
    throw new DomainError('not-found', 'forbidden-succession-not-found', `There is no forbidden succession ${id}.`);
  }

  async create(
    actor: Actor,
    values: CreateForbiddenSuccessionDto & { readonly id?: string },
  ): Promise<ForbiddenSuccessionEntity> {
    requireBodyWide(actor);
    const { bodyId, shiftTemplateId, nextShiftTemplateId } = values;
    requireOwnBody(actor, bodyId);
    await this.shiftTemplates.requireOfBody(bodyId, [shiftTemplateId], '/shiftTemplateId');
    await this.shiftTemplates.requireOfBody(bodyId, [nextShiftTemplateId], '/nextShiftTemplateId');
    return refusedWrite(MESSAGES, () => insertRow(this.dataSource.manager, ForbiddenSuccessionEntity, values));
  }

  async remove(actor: Actor, id: string, version: number): Promise<void> {
    requireBodyWide(actor);
    await this.find(actor, id);
    await deleteVersioned(this.dataSource.manager, ForbiddenSuccessionEntity, id, version);
  }
}
