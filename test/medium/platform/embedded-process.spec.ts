import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DataSource } from 'typeorm';
import { createDataSource } from '../../../src/platform/database/data-source';
import { openEmbedded } from '../../../src/platform/database/embedded/open-embedded';

const NO_TABLES = { entities: [], migrations: [] };

/** Writes rows for ever, and prints each one once the database has acknowledged it. Runs the build, as in production. */
const WRITER = `
  const { createDataSource } = require('./dist/src/platform/database/data-source.js');
  (async () => {
    const made = await createDataSource({ kind: 'embedded', folder: process.argv[1] }, { entities: [], migrations: [] });
    const dataSource = await made.initialize();
    await dataSource.query('CREATE TABLE notes (id int PRIMARY KEY)');
    for (let id = 1; ; id++) {
      await dataSource.query('INSERT INTO notes VALUES ($1)', [id]);
      console.log(id);
    }
  })();`;

describe('the embedded database in a folder', () => {
  let parent: string;
  let folder: string;
  let writer: ChildProcess | undefined;

  beforeAll(() => {
    parent = mkdtempSync(join(tmpdir(), 'embedded-'));
    folder = join(parent, 'pg');
  });
  afterAll(() => {
    writer?.kill('SIGKILL');
    rmSync(parent, { recursive: true });
  });

  it('belongs to one process, and keeps what it acknowledged when that one is killed', async () => {
    const child = spawn(process.execPath, ['-e', WRITER, folder], {
      cwd: join(__dirname, '../../..'),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    writer = child;
    let acknowledged = 0;
    for await (const line of createInterface({ input: child.stdout })) {
      acknowledged = Number(line);
      if (acknowledged === 10) {
        await expect(createDataSource({ kind: 'embedded', folder }, NO_TABLES)).rejects.toThrow(
          `in use by process ${child.pid}`,
        );
        child.kill('SIGKILL');
      }
    }
    if (child.signalCode === null) await once(child, 'exit');
    expect(acknowledged).toBeGreaterThanOrEqual(10);

    const dataSource = await (await createDataSource({ kind: 'embedded', folder }, NO_TABLES)).initialize();
    const [{ rows }] = await dataSource.query('SELECT count(*)::int AS rows FROM notes');
    await dataSource.destroy();
    // The last row may be in although its word of it did not come out any more.
    expect([acknowledged, acknowledged + 1]).toContain(rows);
  }, 60_000);

  it('is made anew when its making was interrupted', async () => {
    const unfinished = join(parent, 'unfinished');
    mkdirSync(unfinished);
    writeFileSync(join(unfinished, 'PG_VERSION'), '18');
    writeFileSync(`${unfinished}.unfinished`, '');
    const embedded = await openEmbedded({ folder: unfinished, templateFile: process.env['PGLITE_TEMPLATE'] });
    await embedded.sql('SELECT 1');
    await embedded.close();
    expect(existsSync(`${unfinished}.unfinished`)).toBe(false);
  });

  it('says so when code inside a transaction waits for itself', async () => {
    const embedded = await openEmbedded({ folder, patienceMs: 50 });
    const options = { type: 'postgres', username: 'postgres', database: 'postgres' } as const;
    const dataSource = await new DataSource({ ...options, extra: { stream: embedded.connect } }).initialize();
    const selfBlocking = dataSource.transaction(async (manager) => {
      await manager.query('SELECT 1');
      await dataSource.query('SELECT 1');
    });
    await expect(selfBlocking).rejects.toMatchObject({
      code: '57014',
      message: expect.stringContaining('EntityManager'),
    });
    await expect(dataSource.query('SELECT 1 AS one')).resolves.toEqual([{ one: 1 }]);
    await dataSource.destroy();
    await embedded.close();
  }, 30_000);
});
