import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { DomainError } from '../../platform/errors/domain-error';
import type { FieldError } from '../../platform/errors/domain-error';
import { QualificationEntity } from './qualification.entity';
import { isOwnBody, isOwnUnit } from '../identity/access';
import type { Actor } from '../identity/actor';

export type ReferenceKind = 'body' | 'directorate' | 'unit' | 'site' | 'activity' | 'shift template';

/** Ids that a body of a request names, and where it names them. */
export interface Reference {
  readonly kind: ReferenceKind;
  readonly pointer: string;
  readonly ids: readonly string[];
}

/** For each kind, the query that finds the body an id belongs to. */
const BODY_OF: Readonly<Record<ReferenceKind, string>> = {
  body: 'SELECT id, id AS body FROM bodies WHERE id = ANY($1)',
  directorate: 'SELECT id, body_id AS body FROM directorates WHERE id = ANY($1)',
  unit: `SELECT units.id, directorates.body_id AS body
    FROM units JOIN directorates ON directorates.id = units.directorate_id WHERE units.id = ANY($1)`,
  site: 'SELECT id, body_id AS body FROM sites WHERE id = ANY($1)',
  activity: 'SELECT id, body_id AS body FROM activities WHERE id = ANY($1)',
  'shift template': 'SELECT id, body_id AS body FROM shift_templates WHERE id = ANY($1)',
};

interface BodyRow {
  readonly id: string;
  readonly body: string;
}

/** Checks of what other rows name: that it exists, and that nothing of one body refers to another body. */
@Injectable()
export class OrganisationReferences {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Finds the one body that all of these belong to. What lies outside the actor's scope does not exist.
   *
   * @param references the first of them decides the body
   * @throws DomainError `invalid`, naming every id that is unknown or of another body
   */
  async requireOneBody(actor: Actor, references: readonly Reference[]): Promise<string> {
    let expected: string | undefined;
    const errors: FieldError[] = [];
    for (const { kind, pointer, ids } of references) {
      if (ids.length === 0) continue;
      const rows = await this.dataSource.query<BodyRow[]>(BODY_OF[kind], [[...ids]]);
      const own = rows.filter(({ id, body }) => isOwnBody(actor, body) && (kind !== 'unit' || isOwnUnit(actor, id)));
      const bodies = new Map(own.map(({ id, body }) => [id, body]));
      for (const id of ids) {
        const body = bodies.get(id);
        expected ??= body;
        if (body === undefined) errors.push({ pointer, rule: 'existing', detail: `There is no ${kind} "${id}".` });
        else if (body !== expected) {
          const detail = `The ${kind} "${id}" belongs to the body "${body}", the rest to "${expected}".`;
          errors.push({ pointer, rule: 'one-body', detail });
        }
      }
    }
    if (errors.length === 0 && expected !== undefined) return expected;
    throw new DomainError(
      'invalid',
      'invalid-values',
      `${errors.length} reference(s) cannot be accepted; see errors.`,
      errors,
    );
  }

  /** One error for each qualification that does not exist. Qualifications are shared by all bodies. */
  async unknownQualifications(ids: readonly string[], pointer: string): Promise<FieldError[]> {
    const known = await this.dataSource.manager.findBy(QualificationEntity, { id: In([...ids]) });
    const knownIds = new Set(known.map(({ id }) => id));
    return ids
      .filter((id) => !knownIds.has(id))
      .map((id) => ({ pointer, rule: 'existing', detail: `There is no qualification "${id}"; add it first.` }));
  }

  /** @throws DomainError `invalid`, naming every qualification that does not exist */
  async requireQualifications(ids: readonly string[], pointer: string): Promise<void> {
    const errors = await this.unknownQualifications(ids, pointer);
    if (errors.length > 0) throw refused(errors);
  }
}

function refused(errors: readonly FieldError[]): DomainError {
  const detail = `${errors.length} reference(s) cannot be accepted; see errors.`;
  return new DomainError('invalid', 'invalid-values', detail, errors);
}
