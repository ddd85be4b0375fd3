import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { insertRow } from '../../../platform/database/insert-row';
import { readKeysetPage } from '../../../platform/database/keyset-page';
import type { ListOrder, Rows } from '../../../platform/database/keyset-page';
import { refusedWrite } from '../../../platform/database/refused-write';
import type { ConstraintMessages } from '../../../platform/database/refused-write';
import { deleteVersioned } from '../../../platform/database/versioned-delete';
import { DomainError } from '../../../platform/errors/domain-error';
import { isPersonnelOfficeOf } from '../../identity/access';
import type { Actor } from '../../identity/actor';
import { OrganisationRecords } from '../../organisation/organisation-records.service';
import type { EmployeeEntity } from '../employee.entity';
import { EmployeesService } from '../employees.service';
import type { CompanionWishListQueryDto, CreateCompanionWishDto } from './companion-wish.dto';
import { CompanionWishEntity } from './companion-wish.entity';

const ORDER: ListOrder<CompanionWishEntity> = { sortable: ['companionId', 'id'] };

const MESSAGES: ConstraintMessages = {
  ck_companion_wishes_period: { pointer: '/toOn', detail: 'toOn is not before fromOn.' },
  ck_companion_wishes_other: { pointer: '/companionId', detail: 'companionId is another person.' },
};

/**
 * Wishes about companions: the person's own and the personnel office's alone. Whom somebody does not want to work with is
 * neither for the head nor for the other one to read.
 */
@Injectable()
export class CompanionWishesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly employees: EmployeesService,
    private readonly organisation: OrganisationRecords,
  ) {}

  async list(actor: Actor, employeeId: string, query: CompanionWishListQueryDto): Promise<Rows<CompanionWishEntity>> {
    await this.requireOwn(actor, employeeId);
    const wishes = this.dataSource.manager
      .createQueryBuilder(CompanionWishEntity, 'wish')
      .where('wish.employeeId = :employeeId', { employeeId });
    return readKeysetPage(wishes, query, ORDER);
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, employeeId: string, id: string): Promise<CompanionWishEntity> {
    await this.requireOwn(actor, employeeId);
    const row = await this.dataSource.manager.findOneBy(CompanionWishEntity, { id, employeeId });
    if (row) return row;
    const detail = `The person "${employeeId}" has no wish about a companion ${id}.`;
    throw new DomainError('not-found', 'companion-wish-not-found', detail);
  }

  async create(
    actor: Actor,
    employeeId: string,
    values: CreateCompanionWishDto & { readonly id?: string },
  ): Promise<CompanionWishEntity> {
    const employee = await this.requireOwn(actor, employeeId);
    await this.requireColleague(employee, values.companionId);
    return refusedWrite(MESSAGES, () =>
      insertRow(this.dataSource.manager, CompanionWishEntity, { ...values, employeeId }),
    );
  }

  async remove(actor: Actor, employeeId: string, id: string, version: number): Promise<void> {
    await this.find(actor, employeeId, id);
    await deleteVersioned(this.dataSource.manager, CompanionWishEntity, id, version);
  }

  /** A head sees the person, and not these wishes. */
  private async requireOwn(actor: Actor, employeeId: string): Promise<EmployeeEntity> {
    const employee = await this.employees.find(actor, employeeId);
    if (isPersonnelOfficeOf(actor, employee.unitId) || actor.personId === employeeId) return employee;
    const detail = 'Wishes about companions are the person’s own and the personnel office’s.';
    throw new DomainError('forbidden', 'wish-of-somebody-else', detail);
  }

  /** Somebody of the same body: one of another and one who does not exist read the same. */
  private async requireColleague({ unitId }: EmployeeEntity, companionId: string): Promise<void> {
    const { id: bodyId } = await this.organisation.bodyOfUnits([unitId]);
    if (await this.employees.isOfBody(companionId, bodyId)) return;
    const detail = `There is no colleague "${companionId}".`;
    throw new DomainError('invalid', 'invalid-values', detail, [{ pointer: '/companionId', rule: 'existing', detail }]);
  }
}
