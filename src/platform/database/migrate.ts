import type { DataSource } from 'typeorm';

/** Any constant number that no other program on the same database uses for its own lock. */
const MIGRATION_LOCK = 1_764_000_000;

/**
 * Brings the tables up to date. Servers that start together wait for one another: TypeORM has no lock of its own here.
 *
 * @returns names of the migrations that ran
 */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    try {
      const done = await dataSource.runMigrations({ transaction: 'each' });
      return done.map(({ name }) => name);
    } finally {
      await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    }
  } finally {
    await runner.release();
  }
}
