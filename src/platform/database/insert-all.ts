import type { EntityManager, EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';

/** Rows of one INSERT: at 20 columns well below PostgreSQL's limit of 65,535 parameters. */
const ROWS_PER_STATEMENT = 1000;

/** Inserts any number of rows, in as few statements as the limit of parameters allows; no rows, no statement. */
export async function insertAll<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly QueryDeepPartialEntity<T>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    await manager.insert(entity, rows.slice(start, start + ROWS_PER_STATEMENT));
  }
}
