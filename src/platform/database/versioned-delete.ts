import type { EntityManager, EntityTarget, FindOptionsWhere } from 'typeorm';
import { DomainError } from '../errors/domain-error';
import type { VersionedRow } from './versioned-update';

/**
 * Deletes a row only if it still has the version that the caller saw, in one statement.
 *
 * @throws DomainError `not-found` when there is no such row; `precondition-failed` when somebody changed it meanwhile
 */
export async function deleteVersioned<T extends VersionedRow>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  id: string,
  expectedVersion: number,
): Promise<void> {
  const { affected } = await manager.delete(entity, { id, version: expectedVersion });
  if (affected === 1) return;
  const row = await manager.findOneBy(entity, { id } as FindOptionsWhere<T>);
  if (row === null) throw new DomainError('not-found', 'resource-not-found', `There is no resource with id "${id}".`);
  throw new DomainError(
    'precondition-failed',
    'version-is-stale',
    `This resource was changed by somebody else: it is now at version ${row.version}, not ${expectedVersion}. ` +
      'Read it again before you remove it.',
  );
}
