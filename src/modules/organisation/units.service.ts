import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { insertRow } from '../../platform/database/insert-row';
import { readKeysetPage } from '../../platform/database/keyset-page';
import type { ListOrder, Rows } from '../../platform/database/keyset-page';
import { refusedRemoval, refusedWrite } from '../../platform/database/refused-write';
import { deleteVersioned } from '../../platform/database/versioned-delete';
import { updateVersioned } from '../../platform/database/versioned-update';
import { DomainError } from '../../platform/errors/domain-error';
import { requireRole, requireUnit } from '../identity/access';
import type { Actor } from '../identity/actor';
import { OrganisationReferences } from './organisation-references.service';
import type { CreateUnitDto, UnitListQueryDto, UpdateUnitDto } from './unit.dto';
import { UnitEntity } from './unit.entity';

const ORDER: ListOrder<UnitEntity> = { sortable: ['id', 'name'], searchable: 'name' };

/** Units: the personnel office sees and changes all, a head sees the own ones. */
@Injectable()
export class UnitsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly references: OrganisationReferences,
  ) {}

  async list(actor: Actor, query: UnitListQueryDto): Promise<Rows<UnitEntity>> {
    requireRole(actor, 'hr_officer', 'unit_head');
    const units = this.dataSource.manager.createQueryBuilder(UnitEntity, 'unit');
    if (actor.role === 'unit_head') units.andWhere('unit.id = ANY(:own)', { own: [...actor.unitIds] });
    if (query.directorateId !== undefined) units.andWhere('unit.directorateId = :directorateId', query);
    return readKeysetPage(units, query, ORDER);
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, id: string): Promise<UnitEntity> {
    requireUnit(actor, id);
    const row = await this.dataSource.manager.findOneBy(UnitEntity, { id });
    if (row) return row;
    throw new DomainError('not-found', 'unit-not-found', `There is no unit "${id}" within your responsibility.`);
  }

  async create(actor: Actor, values: CreateUnitDto): Promise<UnitEntity> {
    requireRole(actor, 'hr_officer');
    return refusedWrite({}, () => insertRow(this.dataSource.manager, UnitEntity, values));
  }

  async update(actor: Actor, id: string, version: number, changes: UpdateUnitDto): Promise<UnitEntity> {
    requireRole(actor, 'hr_officer');
    const { directorateId } = { ...(await this.find(actor, id)), ...changes };
    await this.references.requireOneBody([
      { kind: 'unit', pointer: '/id', ids: [id] },
      { kind: 'directorate', pointer: '/directorateId', ids: [directorateId] },
    ]);
    return refusedWrite({}, () => updateVersioned(this.dataSource.manager, UnitEntity, id, version, changes));
  }

  async remove(actor: Actor, id: string, version: number): Promise<void> {
    requireRole(actor, 'hr_officer');
    await refusedRemoval(() => deleteVersioned(this.dataSource.manager, UnitEntity, id, version));
  }
}
