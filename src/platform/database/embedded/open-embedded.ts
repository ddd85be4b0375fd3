import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { EmbeddedConnection } from './embedded-connection';
import { lockFolder } from './folder-lock';
import { PGliteThread } from './pglite-thread';
import { SessionQueue } from './session-queue';

/** Longer than any transaction of ours, shorter than an HTTP client's patience. */
const PATIENCE_MS = 15_000;

export interface EmbeddedDatabase {
  /** Makes a connection: the `stream` option of `pg`. */
  readonly connect: () => Duplex;
  /** Runs SQL outside any connection. */
  readonly sql: (sql: string) => Promise<void>;
  /** Closes the database and frees its folder. */
  readonly close: () => Promise<void>;
}

export interface EmbeddedOptions {
  /** Folder of the database, created when missing; `null` for one in memory. */
  readonly folder: string | null;
  readonly templateFile?: string;
  /** How long a connection waits for another one's transaction. */
  readonly patienceMs?: number;
}

/**
 * Opens the embedded database.
 *
 * Acknowledged commits survive the death of the process, not a power failure (it runs without fsync): for evaluation
 * and small offices; others give a PostgreSQL server.
 *
 * @throws Error when another process uses the folder
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const unlock = options.folder === null ? () => undefined : lockFolder(options.folder);
  try {
    const thread = await openThread(options);
    const queue = new SessionQueue<EmbeddedConnection>(options.patienceMs ?? PATIENCE_MS);
    return {
      connect: () => new EmbeddedConnection(thread, queue),
      sql: (sql) => thread.sql(sql),
      close: async () => {
        await thread.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

/**
 * Creating a database takes seconds, and one killed meanwhile would never open again. A marker beside the folder tells;
 * what it marks holds no data yet and is made anew.
 */
async function openThread(options: EmbeddedOptions): Promise<PGliteThread> {
  const { folder } = options;
  if (folder === null) return PGliteThread.open(options);
  const marker = `${folder}.unfinished`;
  if (existsSync(marker)) rmSync(folder, { recursive: true, force: true });
  else if (existsSync(join(folder, 'PG_VERSION'))) return PGliteThread.open(options);
  writeFileSync(marker, '');
  const thread = await PGliteThread.open(options);
  rmSync(marker);
  return thread;
}
