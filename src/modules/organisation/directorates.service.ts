import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SelectQueryBuilder } from 'typeorm';
import { insertRow } from '../../platform/database/insert-row';
import { readKeysetPage } from '../../platform/database/keyset-page';
import type { ListOrder, Rows } from '../../platform/database/keyset-page';
import { refusedRemoval, refusedWrite } from '../../platform/database/refused-write';
import { deleteVersioned } from '../../platform/database/versioned-delete';
import { updateVersioned } from '../../platform/database/versioned-update';
import { DomainError } from '../../platform/errors/domain-error';
import { requireBodyWide, requireOwnBody, requireRole } from '../identity/access';
import type { Actor } from '../identity/actor';
import type { CreateDirectorateDto, DirectorateListQueryDto, UpdateDirectorateDto } from './directorate.dto';
import { DirectorateEntity } from './directorate.entity';
import { UnitEntity } from './unit.entity';
import { withinBodies } from '../identity/scoped-query';

const READERS = ['hr_officer', 'unit_head', 'auditor', 'administrator'] as const;

const ORDER: ListOrder<DirectorateEntity> = { sortable: ['id', 'name'], searchable: 'name' };

/**
 * Directorates: the personnel office of a body changes them; whoever answers for some units sees the directorates of
 * those. The administrator gives scopes by them.
 */
@Injectable()
export class DirectoratesService {
  constructor(private readonly dataSource: DataSource) {}

  async list(actor: Actor, query: DirectorateListQueryDto): Promise<Rows<DirectorateEntity>> {
    requireRole(actor, ...READERS);
    return readKeysetPage(this.visibleTo(actor), query, ORDER);
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, id: string): Promise<DirectorateEntity> {
    requireRole(actor, ...READERS);
    const row = await this.visibleTo(actor).andWhere('directorate.id = :id', { id }).getOne();
    if (row) return row;
    throw new DomainError(
      'not-found',
      'directorate-not-found',
      `There is no directorate "${id}" within your responsibility.`,
    );
  }

  async create(actor: Actor, values: CreateDirectorateDto): Promise<DirectorateEntity> {
    requireBodyWide(actor);
    requireOwnBody(actor, values.bodyId);
    return refusedWrite({}, () => insertRow(this.dataSource.manager, DirectorateEntity, values));
  }

  async update(actor: Actor, id: string, version: number, changes: UpdateDirectorateDto): Promise<DirectorateEntity> {
    requireBodyWide(actor);
    await this.find(actor, id);
    return refusedWrite({}, () => updateVersioned(this.dataSource.manager, DirectorateEntity, id, version, changes));
  }

  async remove(actor: Actor, id: string, version: number): Promise<void> {
    requireBodyWide(actor);
    await this.find(actor, id);
    await refusedRemoval(() => deleteVersioned(this.dataSource.manager, DirectorateEntity, id, version));
  }

  private visibleTo(actor: Actor): SelectQueryBuilder<DirectorateEntity> {
    const query = this.dataSource.manager.createQueryBuilder(DirectorateEntity, 'directorate').where('TRUE');
    if (actor.scope !== 'units') return withinBodies(query, 'directorate.bodyId', actor);
    const own = query
      .subQuery()
      .select('unit.directorateId')
      .from(UnitEntity, 'unit')
      .where('unit.id = ANY(:ownUnits)');
    return query.andWhere(`directorate.id IN ${own.getQuery()}`, { ownUnits: [...actor.unitIds] });
  }
}
