import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { insertRow } from '../../platform/database/insert-row';
import { readKeysetPage } from '../../platform/database/keyset-page';
import type { ListOrder, Rows } from '../../platform/database/keyset-page';
import { refusedRemoval, refusedWrite } from '../../platform/database/refused-write';
import { deleteVersioned } from '../../platform/database/versioned-delete';
import { updateVersioned } from '../../platform/database/versioned-update';
import { DomainError } from '../../platform/errors/domain-error';
import { requireRole } from '../identity/access';
import type { Actor } from '../identity/actor';
import { ROLES } from '../identity/actor';
import type { CreateQualificationDto, QualificationListQueryDto, UpdateQualificationDto } from './qualification.dto';
import { QualificationEntity } from './qualification.entity';

const ORDER: ListOrder<QualificationEntity> = { sortable: ['id', 'name'], searchable: 'name' };

/** Qualifications, shared by all bodies: everybody may read them, the personnel office keeps them. */
@Injectable()
export class QualificationsService {
  constructor(private readonly dataSource: DataSource) {}

  async list(actor: Actor, query: QualificationListQueryDto): Promise<Rows<QualificationEntity>> {
    requireRole(actor, ...ROLES);
    const qualifications = this.dataSource.manager.createQueryBuilder(QualificationEntity, 'qualification');
    return readKeysetPage(qualifications, query, ORDER);
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, id: string): Promise<QualificationEntity> {
    requireRole(actor, ...ROLES);
    const row = await this.dataSource.manager.findOneBy(QualificationEntity, { id });
    if (row) return row;
    throw new DomainError('not-found', 'qualification-not-found', `There is no qualification "${id}".`);
  }

  async create(actor: Actor, values: CreateQualificationDto): Promise<QualificationEntity> {
    requireRole(actor, 'hr_officer');
    return refusedWrite({}, () => insertRow(this.dataSource.manager, QualificationEntity, values));
  }

  async update(
    actor: Actor,
    id: string,
    version: number,
    changes: UpdateQualificationDto,
  ): Promise<QualificationEntity> {
    requireRole(actor, 'hr_officer');
    return refusedWrite({}, () => updateVersioned(this.dataSource.manager, QualificationEntity, id, version, changes));
  }

  async remove(actor: Actor, id: string, version: number): Promise<void> {
    requireRole(actor, 'hr_officer');
    await refusedRemoval(() => deleteVersioned(this.dataSource.manager, QualificationEntity, id, version));
  }
}
