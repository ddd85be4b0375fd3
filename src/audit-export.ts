import { existsSync } from 'node:fs';
import { once } from 'node:events';
import type { DataSource } from 'typeorm';
import { AuditEntryEntity } from './modules/audit/audit-entry.entity';
import { readTrail } from './modules/audit/read-trail';
import { readDatabaseLocation } from './platform/config/read-config';
import { createDataSource } from './platform/database/data-source';
import type { DatabaseLocation } from './platform/database/data-source';

/**
 * The audit trail of the database (DATABASE_URL, or the embedded one in DATA_DIR), oldest first, one entry as JSON on a
 * line. A process of its own, so that the command line that verifies the lines needs no database itself.
 */
async function main(): Promise<void> {
  const location = readDatabaseLocation(process.env);
  requireDatabase(location);
  const dataSource = await createDataSource(location, { entities: [AuditEntryEntity], migrations: [] });
  try {
    await dataSource.initialize();
    await requireTrail(dataSource);
    for await (const entry of readTrail(dataSource.manager)) {
      if (!process.stdout.write(`${JSON.stringify(entry)}\n`)) await once(process.stdout, 'drain');
    }
  } finally {
    await dataSource.destroy();
  }
}

/** Opening the embedded database would make one where there is none, with nothing in it: whole, but not the one meant. */
function requireDatabase(location: DatabaseLocation): void {
  if (location.kind !== 'embedded' || existsSync(location.folder)) return;
  throw new Error(`There is no database in ${location.folder}: set DATA_DIR or DATABASE_URL to the one of the server.`);
}

async function requireTrail(dataSource: DataSource): Promise<void> {
  const [row] = await dataSource.query<{ found: boolean }[]>(
    `SELECT to_regclass('audit_entries') IS NOT NULL AS found`,
  );
  if (row?.found !== true) throw new Error('This database holds no audit trail: start the server on it once.');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
