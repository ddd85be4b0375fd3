import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral, UpdateQueryBuilder } from 'typeorm';
import { DomainError } from '../errors/domain-error';

/** A row that can be changed by several people: `version` is its `@VersionColumn()`. */
export interface VersionedRow extends ObjectLiteral {
  id: string;
  version: number;
}

type Changes<T extends ObjectLiteral> = Parameters<UpdateQueryBuilder<T>['set']>[0];

/**
 * Changes a row only if it still has the version that the caller saw, in one statement:
 * `UPDATE … SET …, version = version + 1 WHERE id = … AND version = …`.
 *
 * `save()` would not do: it overwrites a newer row silently and sets its version back.
 *
 * @returns the row as it is now
 * @throws DomainError `not-found` when there is no such row; `precondition-failed` when somebody changed it meanwhile
 */
export async function updateVersioned<T extends VersionedRow>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  id: string,
  expectedVersion: number,
  changes: Changes<T>,
): Promise<T> {
  const { affected } = await manager
    .createQueryBuilder()
    .update(entity)
    .set(changes)
    .where('id = :id AND version = :expectedVersion', { id, expectedVersion })
    .execute();
  const row = await manager.findOneBy(entity, { id } as FindOptionsWhere<T>);
  if (row === null) {
    throw new DomainError('not-found', 'resource-not-found', `There is no resource with id "${id}".`);
  }
  if (affected !== 1) {
    throw new DomainError(
      'precondition-failed',
      'version-is-stale',
      `This resource was changed by somebody else: it is now at version ${row.version}, not ${expectedVersion}. ` +
        'Read it again and repeat the change on what you see.',
    );
  }
  return row;
}
