import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { insertRow } from '../../platform/database/insert-row';
import { readKeysetPage } from '../../platform/database/keyset-page';
import type { ListOrder, Rows } from '../../platform/database/keyset-page';
import { refusedWrite } from '../../platform/database/refused-write';
import type { ConstraintMessages } from '../../platform/database/refused-write';
import { deleteVersioned } from '../../platform/database/versioned-delete';
import { DomainError } from '../../platform/errors/domain-error';
import type { Actor } from '../identity/actor';
import type { AgileAgreementListQueryDto, CreateAgileAgreementDto } from './agile-agreement.dto';
import { AgileAgreementEntity } from './agile-agreement.entity';
import { EmployeesService } from './employees.service';

const ORDER: ListOrder<AgileAgreementEntity> = { sortable: ['fromOn', 'id'] };

const MESSAGES: ConstraintMessages = {
  ck_agile_agreements_period: { pointer: '/toOn', detail: 'toOn is not before fromOn.' },
};

/** Agile agreements of a person: who may see the person reads them, the personnel office keeps them. */
@Injectable()
export class AgileAgreementsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly employees: EmployeesService,
  ) {}

  async list(actor: Actor, employeeId: string, query: AgileAgreementListQueryDto): Promise<Rows<AgileAgreementEntity>> {
    await this.employees.find(actor, employeeId);
    const agreements = this.dataSource.manager
      .createQueryBuilder(AgileAgreementEntity, 'agreement')
      .where('agreement.employeeId = :employeeId', { employeeId });
    return readKeysetPage(agreements, query, ORDER);
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, employeeId: string, id: string): Promise<AgileAgreementEntity> {
    await this.employees.find(actor, employeeId);
    const row = await this.dataSource.manager.findOneBy(AgileAgreementEntity, { id, employeeId });
    if (row) return row;
    const detail = `The person "${employeeId}" has no agile agreement ${id}.`;
    throw new DomainError('not-found', 'agile-agreement-not-found', detail);
  }

  async create(
    actor: Actor,
    employeeId: string,
    values: CreateAgileAgreementDto & { readonly id?: string },
  ): Promise<AgileAgreementEntity> {
    await this.employees.findAsOffice(actor, employeeId);
    return refusedWrite(MESSAGES, () =>
      insertRow(this.dataSource.manager, AgileAgreementEntity, { ...values, employeeId }),
    );
  }

  async remove(actor: Actor, employeeId: string, id: string, version: number): Promise<void> {
    await this.employees.findAsOffice(actor, employeeId);
    await this.find(actor, employeeId, id);
    await deleteVersioned(this.dataSource.manager, AgileAgreementEntity, id, version);
  }
}
