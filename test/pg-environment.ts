import { TestEnvironment as NodeEnvironment } from 'jest-environment-node';
import { Client } from 'pg';
import type { DatabaseLocation } from '../src/platform/database/data-source';
import { openEmbedded } from '../src/platform/database/embedded/open-embedded';
import type { EmbeddedDatabase } from '../src/platform/database/embedded/open-embedded';
import { freshenDatabase } from './fresh-database';

/** One database for each Jest worker, opened by its first test file; the files of a worker run one after the other. */
let embedded: Promise<EmbeddedDatabase> | undefined;

/**
 * Gives every test file a database with all tables and no row: embedded, or on the server named by `TEST_DATABASE_URL`.
 * `test/support/test-database.ts` hands it to the tests.
 */
export default class PgEnvironment extends NodeEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    const serverUrl = process.env['TEST_DATABASE_URL'];
    const location = serverUrl === undefined ? await embeddedDatabase() : await databaseOnServer(serverUrl);
    await freshenDatabase(location);
    (this.global as { testDatabase?: DatabaseLocation }).testDatabase = location;
  }
}

async function embeddedDatabase(): Promise<DatabaseLocation> {
  embedded ??= openEmbedded({ folder: null, templateFile: process.env['PGLITE_TEMPLATE'] });
  return { kind: 'stream', stream: (await embedded).connect };
}

/** Workers run side by side, so each has a database of its own on the server. */
async function databaseOnServer(serverUrl: string): Promise<DatabaseLocation> {
  const name = `turnario_test_${process.env['JEST_WORKER_ID'] ?? '1'}`;
  await withClient(serverUrl, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${name}`);
  });
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { kind: 'server', url: url.href };
}

async function withClient(url: string, use: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await use(client);
  } finally {
    await client.end();
  }
}
