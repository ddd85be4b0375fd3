import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock';
import { personalTables, readPersonalRows } from '../../platform/personal-data/personal-rows';
import type { PersonalSection } from '../../platform/personal-data/personal-rows';
import type { PersonalTable } from '../../platform/personal-data/personal-table';
import { AUDIT_PERSONAL_TABLES } from '../audit/audit-personal-tables';
import { AuditTrail } from '../audit/audit-trail.service';
import type { Actor } from '../identity/actor';
import { IDENTITY_PERSONAL_TABLES } from '../identity/identity-personal-tables';
import { PersonUsers } from '../identity/person-users.service';
import { ROSTER_PERSONAL_TABLES } from '../rosters/roster-personal-tables';
import { StaffErasure } from '../staff/staff-erasure.service';
import { STAFF_PERSONAL_TABLES } from '../staff/staff-personal-tables';
import type { DataExportDto } from './data-export.dto';

/** What modules declare; tables of others that name people are found by the names of their columns. */
const DECLARED: readonly PersonalTable[] = [
  ...STAFF_PERSONAL_TABLES,
  ...IDENTITY_PERSONAL_TABLES,
  ...ROSTER_PERSONAL_TABLES,
  ...AUDIT_PERSONAL_TABLES,
];

/** Copies of everything stored about a person: for the person, and for the personnel office that answers for it. */
@Injectable()
export class DataExports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
    private readonly staff: StaffErasure,
    private readonly users: PersonUsers,
  ) {}

  /** @throws DomainError `forbidden`, `not-found` */
  async ofPerson(actor: Actor, personId: string): Promise<DataExportDto> {
    await this.staff.requirePerson(this.dataSource.manager, actor, personId);
    return this.copy(actor, personId, await this.users.idsOf(personId));
  }

  /** Whoever is signed in gets what is stored about them, as a user and, where they are planned, as a person. */
  async ofSelf(actor: Actor): Promise<DataExportDto> {
    return this.copy(actor, actor.personId, [actor.userId]);
  }

  private async copy(actor: Actor, personId: string | null, userIds: readonly string[]): Promise<DataExportDto> {
    return this.dataSource.transaction(async (manager) => {
      const sections: PersonalSection[] = [];
      for (const table of await personalTables(manager, DECLARED)) {
        const ids = table.names === 'user' ? userIds : personId === null ? [] : [personId];
        const section = await readPersonalRows(manager, table, ids);
        if (section.rows.length > 0 || table.purpose !== '') sections.push(section);
      }
      const resource = personId === null ? { type: 'users', id: actor.userId } : { type: 'employees', id: personId };
      await this.trail.append(manager, {
        ...{ actor, action: 'exported', resource },
        before: null,
        after: null,
        reason: null,
      });
      return { personId, madeAt: this.clock.now().toISOString(), sections: sections.map(sectionDto) };
    });
  }
}

function sectionDto({ table: { table, purpose, meaning }, rows }: PersonalSection): DataExportDto['sections'][number] {
  const names = [...new Set([...Object.keys(meaning), ...rows.flatMap((row) => Object.keys(row))])];
  return {
    ...{ name: table.replaceAll('_', '-'), purpose, rows: [...rows] },
    fields: names.map((name) => ({ name, meaning: meaning[name] ?? '' })),
  };
}
