import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';

/**
 * Inserts one row and reads it back with the database's defaults, in one transaction: somebody else could take the row out
 * in between. `save()` would not do: given an id that exists it overwrites the row instead of refusing.
 */
export async function insertRow<T extends ObjectLiteral & { id: string }>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  values: QueryDeepPartialEntity<T>,
): Promise<T> {
  if (manager.queryRunner?.isTransactionActive !== true)
    return manager.transaction((transaction) => insertRow(transaction, entity, values));
  const { identifiers } = await manager.insert(entity, values);
  const id = String(identifiers[0]?.['id']);
  return manager.findOneByOrFail(entity, { id } as FindOptionsWhere<T>);
}
