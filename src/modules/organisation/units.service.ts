import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { insertRow } from '../../platform/database/insert-row';
import { readKeysetPage } from '../../platform/database/keyset-page';
import type { ListOrder, Rows } from '../../platform/database/keyset-page';
import { refusedRemoval, refusedWrite } from '../../platform/database/refused-write';
import { deleteVersioned } from '../../platform/database/versioned-delete';
import { updateVersioned } from '../../platform/database/versioned-update';
import { DomainError } from '../../platform/errors/domain-error';
import { isOwnUnit, requireBodyWide, requireRole } from '../identity/access';
import type { Actor, Role } from '../identity/actor';
import { OrganisationReferences } from './organisation-references.service';
import type { CreateUnitDto, UnitListQueryDto, UpdateUnitDto } from './unit.dto';
import { UnitEntity } from './unit.entity';
import { withinUnits } from '../identity/scoped-query';

const READERS = ['hr_officer', 'unit_head', 'auditor', 'administrator'] as const satisfies readonly Role[];

const ORDER: ListOrder<UnitEntity> = { sortable: ['id', 'name'], searchable: 'name' };

/** Units: the personnel office of a body changes them; everybody who answers for units sees those. */
@Injectable()
export class UnitsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly references: OrganisationReferences,
  ) {}

  async list(actor: Actor, query: UnitListQueryDto): Promise<Rows<UnitEntity>> {
    requireRole(actor, ...READERS);
    const units = this.dataSource.manager.createQueryBuilder(UnitEntity, 'unit');
    withinUnits(units, 'unit.id', actor);
    if (query.directorateId !== undefined) units.andWhere('unit.directorateId = :directorateId', query);
    return readKeysetPage(units, query, ORDER);
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, id: string): Promise<UnitEntity> {
    const mayRead = READERS.some((role) => role === actor.role) && isOwnUnit(actor, id);
    const row = await this.dataSource.manager.findOneBy(UnitEntity, { id });
    if (row && mayRead) return row;
    throw new DomainError('not-found', 'unit-not-found', `There is no unit "${id}" within your responsibility.`);
  }

  async create(actor: Actor, values: CreateUnitDto): Promise<UnitEntity> {
    requireBodyWide(actor);
    await this.references.requireOneBody(actor, [
      { kind: 'directorate', pointer: '/directorateId', ids: [values.directorateId] },
    ]);
    return refusedWrite({}, () => insertRow(this.dataSource.manager, UnitEntity, values));
  }

  async update(actor: Actor, id: string, version: number, changes: UpdateUnitDto): Promise<UnitEntity> {
    requireBodyWide(actor);
    const { directorateId } = { ...(await this.find(actor, id)), ...changes };
    await this.references.requireOneBody(actor, [
      { kind: 'unit', pointer: '/id', ids: [id] },
      { kind: 'directorate', pointer: '/directorateId', ids: [directorateId] },
    ]);
    return refusedWrite({}, () => updateVersioned(this.dataSource.manager, UnitEntity, id, version, changes));
  }

  async remove(actor: Actor, id: string, version: number): Promise<void> {
    requireBodyWide(actor);
    await this.find(actor, id);
    await refusedRemoval(() => deleteVersioned(this.dataSource.manager, UnitEntity, id, version));
  }
}
