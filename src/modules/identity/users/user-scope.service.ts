import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '../../../platform/errors/domain-error';
import type { FieldError } from '../../../platform/errors/domain-error';
import { OrganisationReferences } from '../../organisation/organisation-references.service';
import type { Actor, Role } from '../actor';

/** What a user is to reach. */
export interface WantedScope {
  readonly role: Role;
  readonly bodyId: string | null;
  readonly directorateIds: readonly string[];
  readonly unitIds: readonly string[];
  readonly personId: string | null;
}

const BODY_OF_PERSON = `SELECT directorates.body_id AS "bodyId" FROM employees
  JOIN units ON units.id = employees.unit_id JOIN directorates ON directorates.id = units.directorate_id
  WHERE employees.id = $1`;

/** Checks the scope an administrator gives: that it fits the role, exists, and is within the administrator's own. */
@Injectable()
export class UserScopes {
  constructor(
    private readonly dataSource: DataSource,
    private readonly references: OrganisationReferences,
  ) {}

  /**
   * The body of the scope, found from what it names where no body is given.
   *
   * @throws DomainError `invalid`
   */
  async bodyOf(actor: Actor, wanted: WantedScope): Promise<string | null> {
    requireFit(wanted);
    const named = wanted.bodyId ?? (actor.scope === 'installation' ? null : (actor.bodyIds[0] ?? null));
    const personBody = await this.bodyOfPerson(wanted.personId);
    const references = [
      { kind: 'body' as const, pointer: '/bodyId', ids: named === null ? [] : [named] },
      { kind: 'directorate' as const, pointer: '/directorateIds', ids: wanted.directorateIds },
      { kind: 'unit' as const, pointer: '/unitIds', ids: wanted.unitIds },
      { kind: 'body' as const, pointer: '/personId', ids: personBody === null ? [] : [personBody] },
    ];
    if (references.every(({ ids }) => ids.length === 0)) return null;
    return this.references.requireOneBody(actor, references);
  }

  private async bodyOfPerson(personId: string | null): Promise<string | null> {
    if (personId === null) return null;
    const [row] = await this.dataSource.query<{ bodyId: string }[]>(BODY_OF_PERSON, [personId]);
    if (row !== undefined) return row.bodyId;
    throw refused([{ pointer: '/personId', rule: 'existing', detail: `There is no person "${personId}".` }]);
  }
}

function requireFit({ role, directorateIds, unitIds, personId }: WantedScope): void {
  const errors: FieldError[] = [];
  const refuse = (pointer: string, detail: string): void => void errors.push({ pointer, rule: 'role', detail });
  if (directorateIds.length > 0 && role !== 'hr_officer' && role !== 'auditor')
    refuse('/directorateIds', 'Directorates limit HR officers and auditors.');
  if (unitIds.length > 0 && role !== 'unit_head') refuse('/unitIds', 'Units are led by a unit_head.');
  if (role === 'employee' && personId === null) refuse('/personId', 'Say which employee the user is.');
  if (personId !== null && (role === 'auditor' || role === 'administrator'))
    refuse('/personId', `A user who is a planned employee is no ${role}: give a user of its own.`);
  if (errors.length > 0) throw refused(errors);
}

function refused(errors: readonly FieldError[]): DomainError {
  return new DomainError('invalid', 'invalid-values', 'The scope cannot be accepted; see errors.', errors);
}
