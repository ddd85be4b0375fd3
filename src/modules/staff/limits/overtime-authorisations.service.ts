import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { insertRow } from '../../../platform/database/insert-row';
import { readKeysetPage } from '../../../platform/database/keyset-page';
import type { ListOrder, Rows } from '../../../platform/database/keyset-page';
import { refusedWrite } from '../../../platform/database/refused-write';
import type { ConstraintMessages } from '../../../platform/database/refused-write';
import { deleteVersioned } from '../../../platform/database/versioned-delete';
import { DomainError } from '../../../platform/errors/domain-error';
import { AuditTrail } from '../../audit/audit-trail.service';
import type { Actor } from '../../identity/actor';
import { EmployeesService } from '../employees.service';
import { overtimeAuthorisationDto } from './overtime-authorisation.dto';
import type { CreateOvertimeAuthorisationDto, OvertimeAuthorisationListQueryDto } from './overtime-authorisation.dto';
import { OvertimeAuthorisationEntity } from './overtime-authorisation.entity';

const ORDER: ListOrder<OvertimeAuthorisationEntity> = { sortable: ['weekOn', 'id'] };

const MESSAGES: ConstraintMessages = {
  ck_overtime_authorisations_week: { pointer: '/weekOn', detail: 'weekOn is a Monday.' },
};

/**
 * Overtime authorised beforehand (DPR 268/1987 art. 16): who may see the person reads it, the personnel office authorises and
 * withdraws it, and the audit trail tells of both.
 */
@Injectable()
export class OvertimeAuthorisationsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly employees: EmployeesService,
    private readonly audit: AuditTrail,
  ) {}

  async list(
    actor: Actor,
    employeeId: string,
    query: OvertimeAuthorisationListQueryDto,
  ): Promise<Rows<OvertimeAuthorisationEntity>> {
    await this.employees.find(actor, employeeId);
    const rows = this.dataSource.manager
      .createQueryBuilder(OvertimeAuthorisationEntity, 'overtime')
      .where('overtime.employeeId = :employeeId', { employeeId });
    return readKeysetPage(rows, query, ORDER);
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, employeeId: string, id: string): Promise<OvertimeAuthorisationEntity> {
    await this.employees.find(actor, employeeId);
    const row = await this.dataSource.manager.findOneBy(OvertimeAuthorisationEntity, { id, employeeId });
    if (row) return row;
    throw new DomainError(
      'not-found',
      'overtime-authorisation-not-found',
      `The person "${employeeId}" has no authorisation of overtime ${id}.`,
    );
  }

  async create(
    actor: Actor,
    employeeId: string,
    values: CreateOvertimeAuthorisationDto & { readonly id?: string },
  ): Promise<OvertimeAuthorisationEntity> {
    await this.employees.findAsOffice(actor, employeeId);
    return refusedWrite(MESSAGES, () =>
      this.dataSource.transaction(async (manager) => {
        const row = await insertRow(manager, OvertimeAuthorisationEntity, { ...values, employeeId });
        const resource = { type: 'overtime-authorisations', id: row.id };
        const step = {
          actor,
          action: 'authorised',
          resource,
          before: null,
          after: overtimeAuthorisationDto(row),
          reason: null,
        };
        await this.audit.append(manager, step);
        return row;
      }),
    );
  }

  async remove(actor: Actor, employeeId: string, id: string, version: number): Promise<void> {
    await this.employees.findAsOffice(actor, employeeId);
    const row = await this.find(actor, employeeId, id);
    await this.dataSource.transaction(async (manager) => {
      await deleteVersioned(manager, OvertimeAuthorisationEntity, id, version);
      const resource = { type: 'overtime-authorisations', id };
      const step = {
        actor,
        action: 'withdrawn',
        resource,
        before: overtimeAuthorisationDto(row),
        after: null,
        reason: null,
      };
      await this.audit.append(manager, step);
    });
  }
}
