import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

const PASSWORD = 'only for this cluster, on the loopback address';

export interface PostgresOptions {
  /** Puts the data on a file system of this size, to be filled up. */
  readonly diskMegabytes?: number;
}

/** A PostgreSQL server of an experiment's own, to be killed and started at will. */
export class PostgresServer {
  private child: ChildProcess | undefined;

  private constructor(
    private readonly room: string,
    private readonly owner: { readonly uid?: number; readonly gid?: number },
    readonly port: number,
    private readonly isMounted: boolean,
  ) {}

  get url(): string {
    return this.urlAt(this.port);
  }

  /** The same server behind another port, such as a proxy's. */
  urlAt(port: number): string {
    return `postgresql://postgres:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/postgres`;
  }

  get dataFolder(): string {
    return join(this.room, 'data');
  }

  /** Makes a cluster and starts it. As root it runs as the user `postgres`, since PostgreSQL refuses root. */
  static async start({ diskMegabytes }: PostgresOptions = {}): Promise<PostgresServer> {
    const room = mkdtempSync(join(tmpdir(), 'chaos-'));
    const owner = ownerOfCluster();
    const server = new PostgresServer(room, owner, await freePort(), diskMegabytes !== undefined);
    mkdirSync(server.dataFolder);
    if (diskMegabytes !== undefined) {
      const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${diskMegabytes}m`, 'tmpfs', server.dataFolder]);
      if (mounted.status !== 0) throw new Error(`no file system can be mounted here: ${mounted.stderr.toString()}`);
    }
    writeFileSync(join(room, 'password'), PASSWORD);
    for (const path of ['', 'data', 'password']) own(join(room, path), owner);
    const initdb = '-U postgres -A scram-sha-256 -E UTF8 --locale=C.UTF-8'.split(' ');
    initdb.push(`--waldir=${join(room, 'log')}`);
    execFileSync(
      join(bin(), 'initdb'),
      ['-D', server.dataFolder, `--pwfile=${join(room, 'password')}`, ...initdb],
      owner,
    );
    await server.up();
    return server;
  }

  /** Starts the server, again if need be: a dead one's last processes hold its memory for a moment. */
  async up(): Promise<void> {
    const settings = {
      listen_addresses: '127.0.0.1',
      port: this.port,
      unix_socket_directories: this.room,
    };
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    for (let attempt = 1; ; attempt++) {
      this.child = spawn(join(bin(), 'postgres'), ['-D', this.dataFolder, ...flags], {
        ...this.owner,
        stdio: 'ignore',
      });
      if (await this.answers()) return;
      if (attempt === 50) throw new Error('PostgreSQL does not start again');
      await pause(100);
    }
  }

  /** As a loss of power to the process: `SIGKILL` to the postmaster, whose children notice and end. */
  async killAtOnce(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** An immediate shutdown, as an administrator may ask for; the next start recovers from the log. */
  async down(): Promise<void> {
    await this.end('SIGQUIT');
  }

  async remove(): Promise<void> {
    await this.end('SIGQUIT');
    if (this.isMounted) spawnSync('umount', ['-l', this.dataFolder]);
    rmSync(this.room, { recursive: true, force: true });
  }

  /** Runs a statement on a connection of its own. */
  async query<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    const client = await this.session();
    try {
      return (await client.query<Row>(sql, values)).rows;
    } finally {
      await client.end();
    }
  }

  /** A connection of its own, for a transaction that stays open; the caller ends it. */
  async session(): Promise<Client> {
    const client = new Client({ connectionString: this.url });
    await client.connect();
    return client;
  }

  /** Resolves once a statement waits for a lock of another one. */
  async untilSomebodyWaits(): Promise<void> {
    for (let tries = 0; tries < 400; tries++) {
      const waiting = await this.query(`SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'`);
      if (waiting.length > 0) return;
      await pause(25);
    }
    throw new Error('nobody waits for a lock');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (child === undefined || hasEnded(child)) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  private async answers(): Promise<boolean> {
    while (this.child !== undefined && !hasEnded(this.child)) {
      try {
        await this.query('SELECT 1');
        return true;
      } catch {
        await pause(50);
      }
    }
    return false;
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function bin(): string {
  const folder = process.env['POSTGRES_BIN'];
  if (folder === undefined) throw new Error('Run this through scripts/with-postgres.sh: it finds PostgreSQL.');
  return folder;
}

function ownerOfCluster(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function own(path: string, { uid, gid }: { readonly uid?: number; readonly gid?: number }): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}
