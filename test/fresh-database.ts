import 'reflect-metadata';
import { Client } from 'pg';
import { createDataSource } from '../src/platform/database/data-source';
import type { DatabaseLocation } from '../src/platform/database/data-source';
import { migrate } from '../src/platform/database/migrate';
import { MIGRATIONS } from '../src/schema';

const NO_TABLES = 'DROP SCHEMA IF EXISTS public, pgboss CASCADE; CREATE SCHEMA public;';

/** Everything a test file could have altered: columns, constraints, indexes, triggers and functions of our own tables. */
const SHAPE = `
  SELECT md5(string_agg(line, E'\\n' ORDER BY line)) AS shape FROM (
    SELECT format('%s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default) AS line
      FROM information_schema.columns WHERE table_schema = 'public'
    UNION ALL SELECT format('%s %s', conrelid::regclass, pg_get_constraintdef(oid))
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL SELECT format('%s %s', pg_get_triggerdef(t.oid), tgenabled)
      FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid WHERE NOT tgisinternal AND relnamespace = 'public'::regnamespace
    UNION ALL SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
  ) lines`;

/** Takes out every row but the names of the migrations; "replica" keeps the triggers that protect rows from firing. */
const NO_ROWS = `
  DO $$
  DECLARE emptied text;
  BEGIN
    PERFORM set_config('session_replication_role', 'replica', true);
    FOR emptied IN
      SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
      WHERE schemaname = 'public' AND tablename <> 'migrations'
         OR schemaname = 'pgboss' AND tablename IN ('job', 'archive', 'schedule', 'subscription')
    LOOP EXECUTE 'DELETE FROM ' || emptied; END LOOP;
    FOR emptied IN SELECT format('%I.%I', schemaname, sequencename) FROM pg_sequences
      WHERE schemaname = 'public' AND sequencename <> 'migrations_id_seq'
    LOOP EXECUTE 'ALTER SEQUENCE ' || emptied || ' RESTART'; END LOOP;
  END $$`;

/** The shape that the migrations gave this worker's database. */
let migratedShape: string | undefined;

/**
 * Leaves the migrated tables without a row. The migrations take longer than most test files, so they run once for each
 * worker, and again after a file that altered the tables.
 */
export async function freshenDatabase(location: DatabaseLocation): Promise<void> {
  if (migratedShape !== undefined && (await emptied(location, migratedShape))) return;
  await inSession(location, (client) => client.query(NO_TABLES));
  const dataSource = await createDataSource(location, { entities: [], migrations: MIGRATIONS });
  await dataSource.initialize();
  await migrate(dataSource);
  await dataSource.destroy();
  migratedShape = await inSession(location, shapeOf);
}

async function emptied(location: DatabaseLocation, expected: string): Promise<boolean> {
  return inSession(location, async (client) => {
    if ((await shapeOf(client)) !== expected) return false;
    await client.query(NO_ROWS);
    return true;
  });
}

async function shapeOf(client: Client): Promise<string | undefined> {
  const { rows } = await client.query<{ shape: string }>(SHAPE);
  return rows[0]?.shape;
}

async function inSession<Result>(
  location: DatabaseLocation,
  use: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client(connectionTo(location));
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

function connectionTo(location: DatabaseLocation) {
  if (location.kind === 'server') return { connectionString: location.url };
  if (location.kind === 'stream') return { stream: location.stream, user: 'postgres', database: 'postgres' };
  throw new Error('a database in a folder belongs to the process that opened it');
}
