import type { DataSource } from 'typeorm';
import { createDataSource } from '../../src/platform/database/data-source';
import type { DatabaseLocation, DatabaseSchema } from '../../src/platform/database/data-source';
import { migrate } from '../../src/platform/database/migrate';
import { ENTITIES, MIGRATIONS } from '../../src/schema';

/** The empty database that `pg-environment.ts` made for this test file. */
export function testDatabase(): DatabaseLocation {
  const location = (globalThis as { testDatabase?: DatabaseLocation }).testDatabase;
  if (location === undefined) throw new Error('No test database: tests that need one live in test/medium or test/e2e');
  return location;
}

/** A migrated data source on the test database; destroy it in `afterAll`. */
export async function openTestDataSource(
  schema: DatabaseSchema = { entities: ENTITIES, migrations: MIGRATIONS },
): Promise<DataSource> {
  const dataSource = await createDataSource(testDatabase(), schema);
  await dataSource.initialize();
  await migrate(dataSource);
  return dataSource;
}
