import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SelectQueryBuilder } from 'typeorm';
import { insertRow } from '../../../platform/database/insert-row';
import { readKeysetPage } from '../../../platform/database/keyset-page';
import type { ListOrder, Rows } from '../../../platform/database/keyset-page';
import { refusedWrite } from '../../../platform/database/refused-write';
import type { ConstraintMessages } from '../../../platform/database/refused-write';
import { deleteVersioned } from '../../../platform/database/versioned-delete';
import { updateVersioned } from '../../../platform/database/versioned-update';
import { DomainError } from '../../../platform/errors/domain-error';
import { ShiftTemplatesService } from '../../hours/shift-templates.service';
import { requireBodyWide, requireOwnBody, requireRole } from '../../identity/access';
import type { Actor } from '../../identity/actor';
import { withinBodies } from '../../identity/scoped-query';
import { ContractEntity } from '../contract.entity';
import { EmployeesService } from '../employees.service';
import type { CreateDutyLimitDto, DutyLimitListQueryDto, UpdateDutyLimitDto } from './duty-limit.dto';
import { DutyLimitEntity } from './duty-limit.entity';

const ORDER: ListOrder<DutyLimitEntity> = { sortable: ['id', 'period'] };

const MESSAGES: ConstraintMessages = {
  ck_duty_limits_whom: { pointer: '/contractId', detail: 'A limit is for a person or for a contract, not both.' },
  ck_duty_limits_count: { pointer: '/maxCount', detail: 'maxCount is at least minCount.' },
};

/** Duty limits: heads read those of their people and those of everybody; the personnel office keeps them. */
@Injectable()
export class DutyLimitsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly employees: EmployeesService,
    private readonly shiftTemplates: ShiftTemplatesService,
  ) {}

  async list(actor: Actor, query: DutyLimitListQueryDto): Promise<Rows<DutyLimitEntity>> {
    requireRole(actor, 'hr_officer', 'unit_head');
    const limits = this.visibleTo(actor);
    if (query.bodyId !== undefined) limits.andWhere('duty_limit.bodyId = :bodyId', query);
    if (query.employeeId !== undefined) limits.andWhere('duty_limit.employeeId = :employeeId', query);
    return readKeysetPage(limits, query, ORDER);
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, id: string): Promise<DutyLimitEntity> {
    requireRole(actor, 'hr_officer', 'unit_head');
    const row = await this.visibleTo(actor).andWhere('duty_limit.id = :id', { id }).getOne();
    if (row) return row;
    throw new DomainError(
      'not-found',
      'duty-limit-not-found',
      `There is no duty limit ${id} within your responsibility.`,
    );
  }

  async create(actor: Actor, values: CreateDutyLimitDto & { readonly id?: string }): Promise<DutyLimitEntity> {
    await this.requireWriter(actor, values.employeeId ?? null);
    requireOwnBody(actor, values.bodyId);
    await this.requireReferences(values);
    return refusedWrite(MESSAGES, () => insertRow(this.dataSource.manager, DutyLimitEntity, values));
  }

  async update(actor: Actor, id: string, version: number, changes: UpdateDutyLimitDto): Promise<DutyLimitEntity> {
    const { bodyId, employeeId } = await this.find(actor, id);
    await this.requireWriter(actor, employeeId);
    await this.shiftTemplates.requireOfBody(bodyId, changes.shiftTemplateIds ?? [], '/shiftTemplateIds');
    return refusedWrite(MESSAGES, () =>
      updateVersioned(this.dataSource.manager, DutyLimitEntity, id, version, changes),
    );
  }

  async remove(actor: Actor, id: string, version: number): Promise<void> {
    const { employeeId } = await this.find(actor, id);
    await this.requireWriter(actor, employeeId);
    await deleteVersioned(this.dataSource.manager, DutyLimitEntity, id, version);
  }

  /** What is for one person the office of the person's unit writes; what is for many, that of the whole body. */
  private async requireWriter(actor: Actor, employeeId: string | null): Promise<void> {
    if (employeeId === null) requireBodyWide(actor);
    else await this.employees.findAsOffice(actor, employeeId);
  }

  private async requireReferences({
    bodyId,
    employeeId,
    contractId,
    shiftTemplateIds,
  }: CreateDutyLimitDto): Promise<void> {
    await this.shiftTemplates.requireOfBody(bodyId, shiftTemplateIds, '/shiftTemplateIds');
    if (contractId && !(await this.dataSource.manager.existsBy(ContractEntity, { id: contractId, bodyId }))) {
      throw unknown('/contractId', `The body "${bodyId}" has no contract "${contractId}".`);
    }
    if (employeeId && !(await this.employees.isOfBody(employeeId, bodyId))) {
      throw unknown('/employeeId', `The body "${bodyId}" has no person "${employeeId}".`);
    }
  }

  private visibleTo(actor: Actor): SelectQueryBuilder<DutyLimitEntity> {
    const query = this.dataSource.manager.createQueryBuilder(DutyLimitEntity, 'duty_limit').where('TRUE');
    withinBodies(query, 'duty_limit.bodyId', actor);
    if (actor.scope === 'installation') return query;
    const ownPeople = 'SELECT own.id FROM employees own WHERE own.unit_id = ANY(:ownUnits)';
    return query.andWhere(`(duty_limit.employeeId IS NULL OR duty_limit.employeeId IN (${ownPeople}))`, {
      ownUnits: [...actor.unitIds],
    });
  }
}

function unknown(pointer: string, detail: string): DomainError {
  return new DomainError('invalid', 'invalid-values', detail, [{ pointer, rule: 'existing', detail }]);
}
