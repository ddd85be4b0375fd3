import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock';
import { DomainError } from '../../platform/errors/domain-error';
import { replacePersonId } from '../../platform/personal-data/personal-rows';
import { AuditTrail } from '../audit/audit-trail.service';
import type { Actor } from '../identity/actor';
import { PersonUsers } from '../identity/person-users.service';
import { OrganisationRecords } from '../organisation/organisation-records.service';
import { civilDateAt } from '../rosters/civil-time';
import { PublishedRosters } from '../rosters/published-rosters.service';
import { StaffErasure } from '../staff/staff-erasure.service';
import type { ErasureDto } from './erasure.dto';

const END_OF_TIME = '9999-12-31';

/**
 * Erasure of a person (GDPR art. 17): name, personal data, absences, exemptions, wishes and access are gone; rosters keep
 * a pseudonym, as others' claims and the body's duty to document rest on them (art. 17 par. 3 b and e). The audit trail
 * stays unchanged and verifiable.
 */
@Injectable()
export class Erasures {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
    private readonly staff: StaffErasure,
    private readonly users: PersonUsers,
    private readonly organisation: OrganisationRecords,
    private readonly published: PublishedRosters,
  ) {}

  /** @throws DomainError `forbidden`, `not-found`, `precondition-failed`; `conflict` while the person is still planned */
  async erase(actor: Actor, personId: string, version: number, reason: string): Promise<ErasureDto> {
    const employee = await this.staff.requirePerson(this.dataSource.manager, actor, personId);
    const { timeZone } = await this.organisation.bodyOfUnits([employee.unitId]);
    await this.requireLeft(personId, employee.employedTo, civilDateAt(this.clock.now(), timeZone));
    const pseudonym = `erased-${randomBytes(8).toString('hex')}`;
    const changed = await this.dataSource.transaction(async (manager) => {
      await this.staff.addPseudonym(manager, employee, pseudonym);
      const userCount = await this.users.forget(manager, personId);
      const counts = await replacePersonId(manager, personId, pseudonym);
      await this.staff.remove(manager, personId, version);
      const resource = { type: 'employees', id: pseudonym };
      await this.trail.append(manager, { ...{ actor, action: 'erased', resource }, before: null, after: null, reason });
      return new Map([...counts, ['users', userCount]]);
    });
    const tables = [...changed].map(([table, rowCount]) => ({ table, rowCount }));
    return { pseudonym, erasedAt: this.clock.now().toISOString(), tables };
  }

  private async requireLeft(personId: string, employedTo: string | null, today: string): Promise<void> {
    if (employedTo === null || employedTo >= today) {
      const detail = `The person is employed ${employedTo === null ? 'without an end' : `until ${employedTo}`}: set employedTo to the last day, and erase after it.`;
      throw refusal(detail, '/employedTo', 'employment-ended');
    }
    const [duty] = await this.published.assignmentsOf(personId, today, END_OF_TIME);
    if (duty === undefined) return;
    throw refusal(
      `The person is in a published roster from ${duty.on} on: publish one without the person first.`,
      '',
      'no-published-duty',
    );
  }
}

function refusal(detail: string, pointer: string, rule: string): DomainError {
  return new DomainError('conflict', 'still-planned', detail, [{ pointer, rule, detail }]);
}
