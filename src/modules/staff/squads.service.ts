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
import { isOwnBody, requireBodyWide, requireOwnBody, requireRole } from '../identity/access';
import type { Actor } from '../identity/actor';
import { withinBodies } from '../identity/scoped-query';
import type { CreateSquadDto, SquadListQueryDto, UpdateSquadDto } from './squad.dto';
import { SquadEntity } from './squad.entity';

const ORDER: ListOrder<SquadEntity> = { sortable: ['id', 'anchorOn'] };

const MESSAGES: ConstraintMessages = {
  ck_squads_anchor: { pointer: '/anchorOn', detail: 'anchorOn is a Monday.' },
};

/** Squads: personnel office and heads read them, the personnel office of the body keeps them. */
@Injectable()
export class SquadsService {
  constructor(private readonly dataSource: DataSource) {}

  async list(actor: Actor, query: SquadListQueryDto): Promise<Rows<SquadEntity>> {
    requireRole(actor, 'hr_officer', 'unit_head');
    const squads = this.dataSource.manager.createQueryBuilder(SquadEntity, 'squad');
    withinBodies(squads, 'squad.bodyId', actor);
    if (query.bodyId !== undefined) squads.andWhere('squad.bodyId = :bodyId', query);
    return readKeysetPage(squads, query, ORDER);
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, id: string): Promise<SquadEntity> {
    requireRole(actor, 'hr_officer', 'unit_head');
    const row = await this.dataSource.manager.findOneBy(SquadEntity, { id });
    if (row && isOwnBody(actor, row.bodyId)) return row;
    throw new DomainError('not-found', 'squad-not-found', `There is no squad "${id}".`);
  }

  async create(actor: Actor, values: CreateSquadDto): Promise<SquadEntity> {
    requireBodyWide(actor);
    requireOwnBody(actor, values.bodyId);
    return refusedWrite(MESSAGES, () => insertRow(this.dataSource.manager, SquadEntity, values));
  }

  async update(actor: Actor, id: string, version: number, changes: UpdateSquadDto): Promise<SquadEntity> {
    requireBodyWide(actor);
    await this.find(actor, id);
    return refusedWrite(MESSAGES, () => updateVersioned(this.dataSource.manager, SquadEntity, id, version, changes));
  }

  /** Removes a squad nobody is in. */
  async remove(actor: Actor, id: string, version: number): Promise<void> {
    requireBodyWide(actor);
    await this.find(actor, id);
    await refusedRemoval(() => deleteVersioned(this.dataSource.manager, SquadEntity, id, version));
  }
}
