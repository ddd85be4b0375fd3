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
import type { CreateStandbyDto, StandbyListQueryDto } from './standby.dto';
import { StandbyEntity } from './standby.entity';

const ORDER: ListOrder<StandbyEntity> = { sortable: ['on', 'id'] };

const MESSAGES: ConstraintMessages = {
  ck_standbys_window: {
    pointer: '/endMinuteOfDay',
    detail: 'endMinuteOfDay is after startMinuteOfDay, by 24 hours at most.',
  },
  uq_standbys_start: { pointer: '/on', detail: 'The person has a turn that starts then already.' },
};

/** Turns of standby: who may see the person reads them, the personnel office keeps them. */
@Injectable()
export class StandbysService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly employees: EmployeesService,
  ) {}

  async list(actor: Actor, employeeId: string, query: StandbyListQueryDto): Promise<Rows<StandbyEntity>> {
    await this.employees.find(actor, employeeId);
    const rows = this.dataSource.manager
      .createQueryBuilder(StandbyEntity, 'standby')
      .where('standby.employeeId = :employeeId', { employeeId });
    return readKeysetPage(rows, query, ORDER);
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, employeeId: string, id: string): Promise<StandbyEntity> {
    await this.employees.find(actor, employeeId);
    const row = await this.dataSource.manager.findOneBy(StandbyEntity, { id, employeeId });
    if (row) return row;
    throw new DomainError('not-found', 'standby-not-found', `The person "${employeeId}" has no turn of standby ${id}.`);
  }

  async create(
    actor: Actor,
    employeeId: string,
    values: CreateStandbyDto & { readonly id?: string },
  ): Promise<StandbyEntity> {
    await this.employees.findAsOffice(actor, employeeId);
    return refusedWrite(MESSAGES, () => insertRow(this.dataSource.manager, StandbyEntity, { ...values, employeeId }));
  }

  async remove(actor: Actor, employeeId: string, id: string, version: number): Promise<void> {
    await this.employees.findAsOffice(actor, employeeId);
    await this.find(actor, employeeId, id);
    await deleteVersioned(this.dataSource.manager, StandbyEntity, id, version);
  }
}
