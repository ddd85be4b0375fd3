import { DataSource } from 'typeorm';
import type { DataSourceOptions } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';
import type { Pool } from 'pg';
import type { Duplex } from 'node:stream';
import { ConnectionWatch } from './connection-watch';
import { openEmbedded } from './embedded/open-embedded';

/** Where the rows live: a PostgreSQL server, our own embedded PostgreSQL in a folder, or one that is already open. */
export type DatabaseLocation =
  | { readonly kind: 'server'; readonly url: string }
  | { readonly kind: 'embedded'; readonly folder: string }
  | { readonly kind: 'stream'; readonly stream: () => Duplex };

/**
 * A request ends within these, whatever becomes of the network or the server; `pg`'s own defaults wait for ever. The last
 * one is the client's own, for an answer that stops half-way; a connection on which nothing comes back at all is found much
 * sooner (`connection-watch.ts`).
 */
const SERVER_LIMITS: ServerLimits = {
  connectionTimeoutMillis: 5_000,
  keepAlive: true,
  statement_timeout: 30_000,
  idle_in_transaction_session_timeout: 60_000,
  query_timeout: 35_000,
};

/** Settings of `pg` in milliseconds; without any, a statement may take as long as it will. */
type ServerLimits = Readonly<Record<string, number | boolean>>;

type ClassList = readonly (new () => object)[];

/** The tables of the application, listed explicitly in `src/schema.ts`: globs would find test and stale files. */
export interface DatabaseSchema {
  readonly entities: ClassList;
  readonly migrations: ClassList;
}

const APPLICATION_NAME = 'turnario';

/** Connections kept to a server. The embedded database has a single session, its queue needs no more than a few. */
const SERVER_POOL_SIZE = 10;
const EMBEDDED_POOL_SIZE = 6;

/**
 * Makes the data source of the application; the caller initialises and destroys it. Destroying it also closes the
 * embedded database and frees its folder.
 *
 * @param serverLimits of each statement and connection to a server
 * @throws Error when the embedded database's folder is in use by another process
 */
export async function createDataSource(
  location: DatabaseLocation,
  schema: DatabaseSchema,
  serverLimits: ServerLimits = SERVER_LIMITS,
): Promise<DataSource> {
  const common = commonOptions(schema);
  switch (location.kind) {
    case 'server':
      return watched(
        location.url,
        new DataSource({
          ...common,
          url: location.url,
          poolSize: SERVER_POOL_SIZE,
          applicationName: APPLICATION_NAME,
          extra: serverLimits,
        }),
      );
    case 'stream':
      return new DataSource(withStream(common, location.stream));
    case 'embedded': {
      const embedded = await openEmbedded({ folder: location.folder });
      const dataSource = new DataSource(withStream(common, embedded.connect));
      const destroyPool = dataSource.destroy.bind(dataSource);
      dataSource.destroy = async () => {
        await destroyPool();
        await embedded.close();
      };
      return dataSource;
    }
  }
}

/** Has its connections looked after from the first to the last. */
function watched(connectionString: string, dataSource: DataSource): DataSource {
  const initialize = dataSource.initialize.bind(dataSource);
  const destroy = dataSource.destroy.bind(dataSource);
  let watch: ConnectionWatch | undefined;
  dataSource.initialize = async () => {
    await initialize();
    const pool = (dataSource.driver as PostgresDriver).master as Pool;
    watch = new ConnectionWatch(pool, { connectionString, application_name: APPLICATION_NAME });
    return dataSource;
  };
  dataSource.destroy = async () => {
    await watch?.stop();
    await destroy();
  };
  return dataSource;
}

type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

function commonOptions(schema: DatabaseSchema): PostgresOptions {
  return {
    type: 'postgres',
    entities: [...schema.entities],
    migrations: [...schema.migrations],
    // Migrations run in `migrate.ts`, under a lock: TypeORM's own option would let two servers run them at once.
    migrationsRun: false,
    synchronize: false,
    // Makes TypeORM expect gen_random_uuid(), which PostgreSQL has without any extension.
    uuidExtension: 'pgcrypto',
    installExtensions: false,
  };
}

function withStream(common: PostgresOptions, stream: () => Duplex): PostgresOptions {
  return { ...common, username: 'postgres', database: 'postgres', poolSize: EMBEDDED_POOL_SIZE, extra: { stream } };
}
