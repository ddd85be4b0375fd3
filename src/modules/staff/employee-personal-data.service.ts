import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DEFAULT_CRITERIA, remotePriority } from '../../planner/rotation/criteria-score';
import { Clock } from '../../platform/clock';
import { updateVersioned } from '../../platform/database/versioned-update';
import { DomainError } from '../../platform/errors/domain-error';
import type { Actor } from '../identity/actor';
import { OrganisationRecords } from '../organisation/organisation-records.service';
import type { UpdateEmployeePersonalDataDto } from './employee-personal-data.dto';
import { criteriaFactsOf, EmployeePersonalDataEntity } from './employee-personal-data.entity';
import type { PersonalData } from './employee-personal-data.entity';
import { EmployeeEntity } from './employee.entity';
import { EmployeesService } from './employees.service';

/** Age, commute and public transport: nobody but the personnel office of the person's unit reads or writes them. */
@Injectable()
export class EmployeePersonalDataService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly employees: EmployeesService,
    private readonly organisation: OrganisationRecords,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found` */
  async find(actor: Actor, employeeId: string): Promise<PersonalData> {
    const employee = await this.employees.findAsOffice(actor, employeeId);
    const row = await this.dataSource.manager.findOneBy(EmployeePersonalDataEntity, { id: employeeId });
    if (row) {
      const { remotePriority: priority, remotePriorityClass } = employee;
      return { ...row, remotePriority: priority, remotePriorityClass };
    }
    throw new DomainError('not-found', 'person-not-found', `There is no person "${employeeId}".`);
  }

  /** Changes the data and, with them, the priority for agile work by the body's criteria as of today. */
  async update(
    actor: Actor,
    employeeId: string,
    version: number,
    { remotePriorityClass, ...changes }: UpdateEmployeePersonalDataDto,
  ): Promise<PersonalData> {
    await this.employees.findAsOffice(actor, employeeId);
    await this.dataSource.transaction(async (manager) => {
      const data = await updateVersioned(manager, EmployeePersonalDataEntity, employeeId, version, changes);
      const employee = await manager.findOneByOrFail(EmployeeEntity, { id: employeeId });
      const { criteria, timeZone } = await this.organisation.bodyOfUnits([employee.unitId], manager);
      // Not by updateVersioned: to a head who holds the employee's ETag nothing visible has changed.
      await manager.query('UPDATE employees SET remote_priority = $1, remote_priority_class = $2 WHERE id = $3', [
        remotePriority(criteriaFactsOf(data), civilDateIn(timeZone, this.clock.now()), criteria ?? DEFAULT_CRITERIA),
        remotePriorityClass === undefined ? employee.remotePriorityClass : (remotePriorityClass ?? 0),
        employeeId,
      ]);
    });
    return this.find(actor, employeeId);
  }
}

/** The civil date at an instant; the Swedish locale writes dates as `yyyy-mm-dd`. */
function civilDateIn(timeZone: string, instant: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(instant);
}
