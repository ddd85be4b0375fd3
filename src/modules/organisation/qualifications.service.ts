import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { insertRow } from '../../platform/database/insert-row';
import { readKeysetPage } from '../../platform/database/keyset-page';
import type { ListOrder, Rows } from '../../platform/database/keyset-page';
import { refusedRemoval, refusedWrite } from '../../platform/database/refused-write';
import { deleteVersioned } from '../../platform/database/versioned-delete';
import { updateVersioned } from '../../platform/database/versioned-update';
import { DomainError } from '../../platform/errors/domain-error';
import { requireBodyWide, requireRole } from '../identity/access';
import type { Actor } from '../identity/actor';
import type { CreateQualificationDto, QualificationListQueryDto, UpdateQualificationDto } from './qualification.dto';
import { QualificationEntity } from './qualification.entity';
import { PLANNING_ROLES } from '../identity/actor';

const ORDER: ListOrder<QualificationEntity> = { sortable: ['id', 'name'], searchable: 'name' };

const USED_ELSEWHERE = `
  SELECT 1 FROM activities WHERE $1 = ANY(qualification_ids) AND NOT body_id = ANY($2)
  UNION ALL SELECT 1 FROM employees JOIN units ON units.id = employees.unit_id
    JOIN directorates ON directorates.id = units.directorate_id
    WHERE $1 = ANY(employees.qualification_ids) AND NOT directorates.body_id = ANY($2)
  LIMIT 1`;

/** Qualifications, shared by all bodies: everybody may read them, the personnel office keeps them. */
@Injectable()
export class QualificationsService {
  constructor(private readonly dataSource: DataSource) {}

  async list(actor: Actor, query: QualificationListQueryDto): Promise<Rows<QualificationEntity>> {
    requireRole(actor, ...PLANNING_ROLES);
    const qualifications = this.dataSource.manager.createQueryBuilder(QualificationEntity, 'qualification');
    return readKeysetPage(qualifications, query, ORDER);
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, id: string): Promise<QualificationEntity> {
    requireRole(actor, ...PLANNING_ROLES);
    const row = await this.dataSource.manager.findOneBy(QualificationEntity, { id });
    if (row) return row;
    throw new DomainError('not-found', 'qualification-not-found', `There is no qualification "${id}".`);
  }

  async create(actor: Actor, values: CreateQualificationDto): Promise<QualificationEntity> {
    requireBodyWide(actor);
    return refusedWrite({}, () => insertRow(this.dataSource.manager, QualificationEntity, values));
  }

  async update(
    actor: Actor,
    id: string,
    version: number,
    changes: UpdateQualificationDto,
  ): Promise<QualificationEntity> {
    requireBodyWide(actor);
    await this.requireUsedByNobodyElse(actor, id);
    return refusedWrite({}, () => updateVersioned(this.dataSource.manager, QualificationEntity, id, version, changes));
  }

  async remove(actor: Actor, id: string, version: number): Promise<void> {
    requireBodyWide(actor);
    await this.requireUsedByNobodyElse(actor, id);
    await refusedRemoval(() => deleteVersioned(this.dataSource.manager, QualificationEntity, id, version));
  }

  /** One body's personnel office does not change what another body asks of its people. */
  private async requireUsedByNobodyElse(actor: Actor, id: string): Promise<void> {
    if (actor.scope === 'installation') return;
    const rows = await this.dataSource.query<readonly unknown[]>(USED_ELSEWHERE, [id, [...actor.bodyIds]]);
    if (rows.length === 0) return;
    const detail = `The qualification "${id}" is used by another body as well; add one of your own.`;
    throw new DomainError('forbidden', 'qualification-shared', detail);
  }
}
