import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { insertRow } from '../../platform/database/insert-row';
import { readKeysetPage } from '../../platform/database/keyset-page';
import type { ListOrder, Rows } from '../../platform/database/keyset-page';
import { refusedWrite } from '../../platform/database/refused-write';
import type { ConstraintMessages } from '../../platform/database/refused-write';
import { deleteVersioned } from '../../platform/database/versioned-delete';
import { updateVersioned } from '../../platform/database/versioned-update';
import { DomainError } from '../../platform/errors/domain-error';
import type { Actor } from '../identity/actor';
import type { AbsenceListQueryDto, CreateAbsenceDto, UpdateAbsenceDto } from './absence.dto';
import { AbsenceEntity } from './absence.entity';
import { EmployeesService } from './employees.service';
import { isPersonnelOfficeOf } from '../identity/access';

const ORDER: ListOrder<AbsenceEntity> = { sortable: ['fromOn', 'id'] };

const MESSAGES: ConstraintMessages = {
  ck_absences_period: { pointer: '/toOn', detail: 'toOn is not before fromOn.' },
};

/** Somebody away, both dates inclusive. */
export type UnexplainedAbsence = Pick<AbsenceEntity, 'employeeId' | 'fromOn' | 'toOn'>;

/**
 * Absences of a person: who may see the person sees that and when the person is absent; why, only the personnel
 * office.
 */
@Injectable()
export class AbsencesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly employees: EmployeesService,
  ) {}

  async list(actor: Actor, employeeId: string, query: AbsenceListQueryDto): Promise<Rows<AbsenceEntity>> {
    const { unitId } = await this.employees.find(actor, employeeId);
    return readKeysetPage(this.visibleTo(actor, employeeId, unitId), query, ORDER);
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, employeeId: string, id: string): Promise<AbsenceEntity> {
    const { unitId } = await this.employees.find(actor, employeeId);
    const row = await this.visibleTo(actor, employeeId, unitId).andWhere('absence.id = :id', { id }).getOne();
    if (row) return row;
    throw new DomainError('not-found', 'absence-not-found', `The person "${employeeId}" has no absence ${id}.`);
  }

  async create(
    actor: Actor,
    employeeId: string,
    values: CreateAbsenceDto & { readonly id?: string },
  ): Promise<AbsenceEntity> {
    await this.employees.findAsOffice(actor, employeeId);
    const { id } = await refusedWrite(MESSAGES, () =>
      insertRow(this.dataSource.manager, AbsenceEntity, { ...values, employeeId }),
    );
    return this.find(actor, employeeId, id);
  }

  /** @throws DomainError `not-found` for a person outside the actor's units; `forbidden` */
  async requireMayRecord(actor: Actor, employeeId: string): Promise<void> {
    await this.employees.findAsOffice(actor, employeeId);
  }

  /** Adds an absence without a reason in the caller's transaction; asked for by somebody who may (`requireMayRecord`). */
  async record(manager: EntityManager, absence: UnexplainedAbsence): Promise<void> {
    await refusedWrite(MESSAGES, () => manager.insert(AbsenceEntity, { ...absence, reason: null }));
  }

  async update(
    actor: Actor,
    employeeId: string,
    id: string,
    version: number,
    changes: UpdateAbsenceDto,
  ): Promise<AbsenceEntity> {
    await this.employees.findAsOffice(actor, employeeId);
    await this.find(actor, employeeId, id);
    await refusedWrite(MESSAGES, () => updateVersioned(this.dataSource.manager, AbsenceEntity, id, version, changes));
    return this.find(actor, employeeId, id);
  }

  async remove(actor: Actor, employeeId: string, id: string, version: number): Promise<void> {
    await this.employees.findAsOffice(actor, employeeId);
    await this.find(actor, employeeId, id);
    await deleteVersioned(this.dataSource.manager, AbsenceEntity, id, version);
  }

  private visibleTo(actor: Actor, employeeId: string, unitId: string): SelectQueryBuilder<AbsenceEntity> {
    const query = this.dataSource.manager
      .createQueryBuilder(AbsenceEntity, 'absence')
      .where('absence.employeeId = :employeeId', { employeeId });
    return isPersonnelOfficeOf(actor, unitId) ? query.addSelect('absence.reason') : query;
  }
}
