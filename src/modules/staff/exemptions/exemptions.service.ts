import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { insertRow } from '../../../platform/database/insert-row';
import { readKeysetPage } from '../../../platform/database/keyset-page';
import type { ListOrder, Rows } from '../../../platform/database/keyset-page';
import { refusedWrite } from '../../../platform/database/refused-write';
import type { ConstraintMessages } from '../../../platform/database/refused-write';
import { deleteVersioned } from '../../../platform/database/versioned-delete';
import { updateVersioned } from '../../../platform/database/versioned-update';
import { DomainError } from '../../../platform/errors/domain-error';
import { AuditTrail } from '../../audit/audit-trail.service';
import type { Actor } from '../../identity/actor';
import { EmployeesService } from '../employees.service';
import type { CreateExemptionDto, ExemptionListQueryDto, UpdateExemptionDto } from './exemption.dto';
import { ExemptionEntity } from './exemption.entity';

const ORDER: ListOrder<ExemptionEntity> = { sortable: ['fromOn', 'id'] };

const MESSAGES: ConstraintMessages = {
  ck_exemptions_period: { pointer: '/toOn', detail: 'toOn is not before fromOn.' },
  ck_exemptions_review: { pointer: '/reviewBy', detail: 'reviewBy is not before fromOn.' },
};

/**
 * Exemptions of a person: the personnel office alone, for reading as for writing, since what somebody is exempt from tells
 * of health and family. Heads see the rosters that come of them, and the rule's name where one excludes a duty.
 */
@Injectable()
export class ExemptionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly employees: EmployeesService,
    private readonly audit: AuditTrail,
  ) {}

  async list(actor: Actor, employeeId: string, query: ExemptionListQueryDto): Promise<Rows<ExemptionEntity>> {
    await this.employees.findAsOffice(actor, employeeId);
    const exemptions = this.dataSource.manager
      .createQueryBuilder(ExemptionEntity, 'exemption')
      .where('exemption.employeeId = :employeeId', { employeeId });
    return readKeysetPage(exemptions, query, ORDER);
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, employeeId: string, id: string): Promise<ExemptionEntity> {
    await this.employees.findAsOffice(actor, employeeId);
    const row = await this.dataSource.manager.findOneBy(ExemptionEntity, { id, employeeId });
    if (row) return row;
    throw new DomainError('not-found', 'exemption-not-found', `The person "${employeeId}" has no exemption ${id}.`);
  }

  async create(
    actor: Actor,
    employeeId: string,
    values: CreateExemptionDto & { readonly id?: string },
  ): Promise<ExemptionEntity> {
    await this.employees.findAsOffice(actor, employeeId);
    return this.audited(actor, 'added', (manager) => insertRow(manager, ExemptionEntity, { ...values, employeeId }));
  }

  async update(
    actor: Actor,
    employeeId: string,
    id: string,
    version: number,
    changes: UpdateExemptionDto,
  ): Promise<ExemptionEntity> {
    await this.find(actor, employeeId, id);
    return this.audited(actor, 'changed', (manager) => updateVersioned(manager, ExemptionEntity, id, version, changes));
  }

  async remove(actor: Actor, employeeId: string, id: string, version: number): Promise<void> {
    const row = await this.find(actor, employeeId, id);
    await this.audited(actor, 'removed', async (manager) => {
      await deleteVersioned(manager, ExemptionEntity, id, version);
      return row;
    });
  }

  /** The trail says that an exemption was touched and by whom; its values stay here, where auditors do not read. */
  private audited(
    actor: Actor,
    action: string,
    write: (manager: EntityManager) => Promise<ExemptionEntity>,
  ): Promise<ExemptionEntity> {
    return refusedWrite(MESSAGES, () =>
      this.dataSource.transaction(async (manager) => {
        const row = await write(manager);
        const resource = { type: 'exemptions', id: row.id };
        await this.audit.append(manager, { actor, action, resource, before: null, after: null, reason: null });
        return row;
      }),
    );
  }
}
