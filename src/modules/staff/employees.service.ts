import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { insertRow } from '../../platform/database/insert-row';
import { readKeysetPage } from '../../platform/database/keyset-page';
import type { ListOrder, Rows } from '../../platform/database/keyset-page';
import { refusedRemoval, refusedWrite } from '../../platform/database/refused-write';
import type { ConstraintMessages } from '../../platform/database/refused-write';
import { deleteVersioned } from '../../platform/database/versioned-delete';
import { updateVersioned } from '../../platform/database/versioned-update';
import { DomainError } from '../../platform/errors/domain-error';
import { requirePerson, requireRole, requireUnit } from '../identity/access';
import type { Actor } from '../identity/actor';
import type { CreateEmployeeDto, EmployeeListQueryDto, UpdateEmployeeDto } from './employee.dto';
import { EmployeePersonalDataEntity } from './employee-personal-data.entity';
import { EmployeeReferences } from './employee-references.service';
import { EmployeeEntity } from './employee.entity';

const ORDER: ListOrder<EmployeeEntity> = { sortable: ['id', 'name', 'unitId'], searchable: 'name' };

const MESSAGES: ConstraintMessages = {
  ck_employees_period: { pointer: '/employedTo', detail: 'employedTo is not before employedFrom.' },
};

/** People: the personnel office of their units changes them, a head sees those of the own units, everybody themselves. */
@Injectable()
export class EmployeesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly references: EmployeeReferences,
  ) {}

  async list(actor: Actor, query: EmployeeListQueryDto): Promise<Rows<EmployeeEntity>> {
    requireRole(actor, 'hr_officer', 'unit_head', 'employee');
    const employees = this.dataSource.manager.createQueryBuilder(EmployeeEntity, 'employee');
    if (actor.scope !== 'installation') {
      // A head or an HR officer may be one of the planned people of a unit that is not theirs: the own row counts in either case.
      employees.andWhere('(employee.id = :self OR employee.unitId = ANY(:own))', {
        self: actor.personId ?? '',
        own: [...actor.unitIds],
      });
    }
    if (query.unitId !== undefined) employees.andWhere('employee.unitId = :unitId', query);
    if (query.homeSiteId !== undefined) employees.andWhere('employee.homeSiteId = :homeSiteId', query);
    return readKeysetPage(employees, query, ORDER);
  }

  /** @throws DomainError `not-found`, also for a person outside the actor's scope: both answers read the same */
  async find(actor: Actor, id: string): Promise<EmployeeEntity> {
    const row = await this.dataSource.manager.findOneBy(EmployeeEntity, { id });
    requirePerson(actor, id, row?.unitId ?? '');
    if (row) return row;
    throw new DomainError('not-found', 'person-not-found', `There is no person "${id}" within your responsibility.`);
  }

  /**
   * The person, for the personnel office of the person's unit: an HR officer sees the own row as everybody does, and
   * does not keep it where the unit is not one of theirs.
   *
   * @throws DomainError `forbidden` to other roles; `not-found` for a person of other directorates
   */
  async findAsOffice(actor: Actor, id: string): Promise<EmployeeEntity> {
    requireRole(actor, 'hr_officer');
    const row = await this.find(actor, id);
    requireUnit(actor, row.unitId);
    return row;
  }

  /** Whether there is such a person in a body. For rooms that check what a request names; it says nothing of who may see. */
  async isOfBody(id: string, bodyId: string): Promise<boolean> {
    return this.dataSource.manager
      .createQueryBuilder(EmployeeEntity, 'employee')
      .innerJoin('units', 'unit', 'unit.id = employee.unitId')
      .innerJoin('directorates', 'directorate', 'directorate.id = unit.directorate_id')
      .where('employee.id = :id AND directorate.body_id = :bodyId', { id, bodyId })
      .getExists();
  }

  /** Adds a person, with personal data still unknown. */
  async create(actor: Actor, values: CreateEmployeeDto): Promise<EmployeeEntity> {
    requireRole(actor, 'hr_officer');
    await this.references.require(actor, values);
    return refusedWrite(MESSAGES, () =>
      this.dataSource.transaction(async (manager) => {
        const employee = await insertRow(manager, EmployeeEntity, values);
        await manager.insert(EmployeePersonalDataEntity, { id: employee.id });
        return employee;
      }),
    );
  }

  async update(actor: Actor, id: string, version: number, changes: UpdateEmployeeDto): Promise<EmployeeEntity> {
    requireRole(actor, 'hr_officer');
    const before = await this.findAsOffice(actor, id);
    await this.references.require(actor, { ...before, ...changes });
    return refusedWrite(MESSAGES, () => updateVersioned(this.dataSource.manager, EmployeeEntity, id, version, changes));
  }

  async remove(actor: Actor, id: string, version: number): Promise<void> {
    requireRole(actor, 'hr_officer');
    await this.findAsOffice(actor, id);
    await refusedRemoval(() => deleteVersioned(this.dataSource.manager, EmployeeEntity, id, version));
  }
}
