import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { insertRow } from '../../../platform/database/insert-row';
import { readKeysetPage } from '../../../platform/database/keyset-page';
import type { ListOrder, Rows } from '../../../platform/database/keyset-page';
import { refusedWrite } from '../../../platform/database/refused-write';
import type { ConstraintMessages } from '../../../platform/database/refused-write';
import { deleteVersioned } from '../../../platform/database/versioned-delete';
import { DomainError } from '../../../platform/errors/domain-error';
import type { Actor } from '../../identity/actor';
import { EmployeesService } from '../employees.service';
import type { CreateLedgerPeriodDto, LedgerPeriodListQueryDto } from './ledger-period.dto';
import { LedgerPeriodEntity } from './ledger-period.entity';

const ORDER: ListOrder<LedgerPeriodEntity> = { sortable: ['fromOn', 'id'] };

const MESSAGES: ConstraintMessages = {
  uq_ledger_periods_start: {
    pointer: '/fromOn',
    detail: 'The person has a row from that day already; remove it first.',
  },
};

/** Dated ledger rows: who may see the person reads them, the personnel office writes them down. */
@Injectable()
export class LedgerPeriodsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly employees: EmployeesService,
  ) {}

  async list(actor: Actor, employeeId: string, query: LedgerPeriodListQueryDto): Promise<Rows<LedgerPeriodEntity>> {
    await this.employees.find(actor, employeeId);
    const rows = this.dataSource.manager
      .createQueryBuilder(LedgerPeriodEntity, 'period')
      .where('period.employeeId = :employeeId', { employeeId });
    return readKeysetPage(rows, query, ORDER);
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, employeeId: string, id: string): Promise<LedgerPeriodEntity> {
    await this.employees.find(actor, employeeId);
    const row = await this.dataSource.manager.findOneBy(LedgerPeriodEntity, { id, employeeId });
    if (row) return row;
    throw new DomainError(
      'not-found',
      'ledger-period-not-found',
      `The person "${employeeId}" has no ledger row ${id}.`,
    );
  }

  async create(
    actor: Actor,
    employeeId: string,
    values: CreateLedgerPeriodDto & { readonly id?: string },
  ): Promise<LedgerPeriodEntity> {
    await this.employees.findAsOffice(actor, employeeId);
    return refusedWrite(MESSAGES, () =>
      insertRow(this.dataSource.manager, LedgerPeriodEntity, { ...values, employeeId }),
    );
  }

  async remove(actor: Actor, employeeId: string, id: string, version: number): Promise<void> {
    await this.employees.findAsOffice(actor, employeeId);
    await this.find(actor, employeeId, id);
    await deleteVersioned(this.dataSource.manager, LedgerPeriodEntity, id, version);
  }
}
