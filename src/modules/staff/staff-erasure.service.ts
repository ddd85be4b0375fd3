import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../../platform/errors/domain-error';
import { isPersonnelOfficeOf, requireRole } from '../identity/access';
import type { Actor } from '../identity/actor';
import { EmployeeEntity } from './employee.entity';

/** Name of a person whose data were erased, as rosters show it. */
const NO_NAME = 'Persona cancellata';

/** Removes a person from the staff, leaving a nameless row to which old rosters refer. */
@Injectable()
export class StaffErasure {
  /**
   * The person, for the personnel office of the person's unit alone.
   *
   * @throws DomainError `forbidden`; `not-found`, also for a person outside the actor's scope
   */
  async requirePerson(manager: EntityManager, actor: Actor, id: string): Promise<EmployeeEntity> {
    requireRole(actor, 'hr_officer');
    const row = await manager.findOneBy(EmployeeEntity, { id });
    if (row && isPersonnelOfficeOf(actor, row.unitId)) return row;
    throw new DomainError('not-found', 'person-not-found', `There is no person "${id}" within your responsibility.`);
  }

  /** Adds the row that stands for the erased person: unit, site and contract, and nothing else of the person. */
  async addPseudonym(manager: EntityManager, employee: EmployeeEntity, pseudonym: string): Promise<void> {
    const { unitId, homeSiteId, contractId, employedTo } = employee;
    await manager.insert(EmployeeEntity, {
      ...{ id: pseudonym, name: NO_NAME, unitId, homeSiteId, contractId, employedFrom: null, employedTo },
      ...{ otherSiteIds: [], qualificationIds: [], squadId: null },
    });
  }

  /**
   * Removes the person's row in the version seen, and with it personal data, absences, exemptions, wishes.
   *
   * @throws DomainError `precondition-failed` when somebody changed it meanwhile
   */
  async remove(manager: EntityManager, id: string, version: number): Promise<void> {
    const { affected } = await manager.delete(EmployeeEntity, { id, version });
    if (affected === 1) return;
    const detail = 'This person was changed by somebody else: read the record again, then decide again.';
    throw new DomainError('precondition-failed', 'version-is-stale', detail);
  }
}
