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
import type { EmployeeEntity } from './employee.entity';
import { EmployeesService } from './employees.service';
import { SelfServiceSettings } from './self-service-settings.service';
import type { CreateWishDto, WishListQueryDto } from './wish.dto';
import { requireInTime } from './wish-deadline';
import { WishEntity } from './wish.entity';
import { isPersonnelOfficeOf } from '../identity/access';

const ORDER: ListOrder<WishEntity> = { sortable: ['on', 'id'] };

const MESSAGES: ConstraintMessages = {
  uq_wishes_day: { pointer: '/kind', detail: 'The person has this wish for that day already; remove it first.' },
};

/** Wishes of a person: who may see the person reads them, the person and the personnel office write them. */
@Injectable()
export class WishesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly employees: EmployeesService,
    private readonly settings: SelfServiceSettings,
  ) {}

  async list(actor: Actor, employeeId: string, query: WishListQueryDto): Promise<Rows<WishEntity>> {
    await this.employees.find(actor, employeeId);
    const wishes = this.dataSource.manager
      .createQueryBuilder(WishEntity, 'wish')
      .where('wish.employeeId = :employeeId', { employeeId });
    return readKeysetPage(wishes, query, ORDER);
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, employeeId: string, id: string): Promise<WishEntity> {
    await this.employees.find(actor, employeeId);
    const row = await this.dataSource.manager.findOneBy(WishEntity, { id, employeeId });
    if (row) return row;
    throw new DomainError('not-found', 'wish-not-found', `The person "${employeeId}" has no wish ${id}.`);
  }

  /** The person's own wishes have a deadline; the personnel office may add one at any time. */
  async create(
    actor: Actor,
    employeeId: string,
    values: CreateWishDto & { readonly id?: string },
  ): Promise<WishEntity> {
    const { unitId } = await this.requireWriter(actor, employeeId);
    if (actor.personId === employeeId) requireInTime(values.on, await this.settings.termsOf(unitId));
    return refusedWrite(MESSAGES, () => insertRow(this.dataSource.manager, WishEntity, { ...values, employeeId }));
  }

  async remove(actor: Actor, employeeId: string, id: string, version: number): Promise<void> {
    await this.requireWriter(actor, employeeId);
    await this.find(actor, employeeId, id);
    await deleteVersioned(this.dataSource.manager, WishEntity, id, version);
  }

  /** To whom the person does not exist it does not exist here either; a head sees it, and may not wish in its place. */
  private async requireWriter(actor: Actor, employeeId: string): Promise<EmployeeEntity> {
    const employee = await this.employees.find(actor, employeeId);
    if (isPersonnelOfficeOf(actor, employee.unitId) || actor.personId === employeeId) return employee;
    const detail = 'Wishes are written by the person or the personnel office; you may read them.';
    throw new DomainError('forbidden', 'wish-of-somebody-else', detail);
  }
}
