import type { Socket } from 'node:net';
import { Client, type ClientConfig, type Pool } from 'pg';

const TICK_MILLISECONDS = 1_000;

/** A statement unanswered for this long is looked into; most take some milliseconds. */
const SILENCE_MILLISECONDS = 5_000;

/** How long the look itself may take. */
const LOOK_MILLISECONDS = 3_000;

/** The parts of a pooled client that `pg` does not declare; they are the same since its version 6. */
interface PooledClient {
  readonly processID: number;
  /** False from a statement to the end of its answer. */
  readonly readyForQuery: boolean;
  readonly connection: { readonly stream: Socket };
}

/**
 * Finds connections that are open at our end only. A network that swallows everything, a firewall that forgot a connection,
 * a server that lost its power: none of them says so, and the statement would wait for its time limit, the rollback after
 * it once more, and the next one to get the connection from the pool likewise.
 *
 * Where a statement stays unanswered, the server is asked on a fresh connection. If that one is not answered either, the
 * server cannot be reached and no connection is worth anything; if the server says that it waits for us while we wait for
 * it, that connection is broken. Broken ones are cut, which the pool and the waiting statement notice at once. A statement
 * that merely takes long is left alone.
 */
export class ConnectionWatch {
  private readonly clients = new Set<PooledClient>();
  private readonly waiting = new Map<PooledClient, { readonly bytesRead: number; readonly since: number }>();
  private readonly timer: NodeJS.Timeout;
  private looking: Promise<void> | null = null;

  constructor(
    pool: Pool,
    private readonly connection: ClientConfig,
  ) {
    pool.on('acquire', (client) => this.clients.add(client as unknown as PooledClient));
    pool.on('remove', (client) => {
      this.clients.delete(client as unknown as PooledClient);
      this.waiting.delete(client as unknown as PooledClient);
    });
    this.timer = setInterval(() => this.tick(), TICK_MILLISECONDS).unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  private tick(): void {
    const now = performance.now();
    for (const client of this.clients) {
      const { bytesRead } = client.connection.stream;
      if (client.readyForQuery) this.waiting.delete(client);
      else if (this.waiting.get(client)?.bytesRead !== bytesRead) this.waiting.set(client, { bytesRead, since: now });
    }
    const silent = [...this.waiting].filter(([, { since }]) => now - since >= SILENCE_MILLISECONDS);
    if (silent.length === 0) return;
    this.looking ??= this.look(silent.map(([client]) => client)).finally(() => {
      this.looking = null;
    });
  }

  private async look(silent: readonly PooledClient[]): Promise<void> {
    const broken = await this.brokenOf(silent);
    for (const client of broken) if (!this.answersMeanwhile(client)) client.connection.stream.destroy();
  }

  /** A server that is busy, or refuses for any other reason, is there: what it has been asked goes on. */
  private async brokenOf(silent: readonly PooledClient[]): Promise<readonly PooledClient[]> {
    try {
      const waitingForUs = await this.idleProcesses(silent.map(({ processID }) => processID));
      return silent.filter(({ processID }) => waitingForUs.has(processID));
    } catch (error) {
      const isRefusal = typeof (error as { readonly severity?: unknown }).severity === 'string';
      return isRefusal ? [] : [...this.clients];
    }
  }

  private answersMeanwhile(client: PooledClient): boolean {
    const before = this.waiting.get(client);
    return before !== undefined && before.bytesRead !== client.connection.stream.bytesRead;
  }

  /** Of the server's processes those that have been waiting for their clients for a while, by number. */
  private async idleProcesses(processIds: readonly number[]): Promise<ReadonlySet<number>> {
    const limits = { connectionTimeoutMillis: LOOK_MILLISECONDS, query_timeout: LOOK_MILLISECONDS };
    const client = new Client({ ...this.connection, ...limits });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ pid: number }>(
        `SELECT pid FROM pg_stat_activity
          WHERE pid = ANY ($1) AND state LIKE 'idle%' AND state_change < now() - interval '2 seconds'`,
        [processIds],
      );
      return new Set(rows.map(({ pid }) => pid));
    } finally {
      client.end().catch(() => undefined);
    }
  }
}
