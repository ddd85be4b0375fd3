import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { spawnSync } from 'node:child_process';
import { newSite, startChaosApp, type ChaosApp } from './support/chaos-app';
import { PostgresServer } from './support/postgres-server';
import { report } from './support/rounds';

/** A file system of its own takes root, and a kernel that lets root mount; containers often do not. */
function mayMount(): boolean {
  return spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;
}

const describeWhereMountsWork = mayMount() ? describe : describe.skip;

/**
 * The data are on a disk that fills up. The write-ahead log is on another one, as administrators keep it: with the log on
 * the full disk PostgreSQL stops altogether, and that is the experiment of the database that is gone.
 */
describeWhereMountsWork('a full disk', () => {
  let postgres: PostgresServer;
  let app: ChaosApp;

  beforeAll(async () => {
    postgres = await PostgresServer.start({ diskMegabytes: 140 });
    app = await startChaosApp(postgres.url);
  });
  afterAll(async () => {
    await app.close();
    await postgres.remove();
  });

  const get = (path: string) => app.http.get(path).set('Authorization', app.hr);
  const add = (id: string) =>
    app.http
      .post('/v1/sites')
      .set('Authorization', app.hr)
      .send({ ...newSite(id), address: 'x'.repeat(300) });

  it('lets reading go on, refuses writes cleanly, is no longer ready, and mends by itself', async () => {
    const ballast = join(postgres.dataFolder, 'ballast');
    fillUp(ballast);
    const acknowledged: string[] = [];
    let refused = await add('first');
    for (let number = 0; refused.status === 201 && number < 2_000; number++) {
      acknowledged.push(String(refused.body.id));
      refused = await add(`site-${number}`);
    }
    expect(refused.status).toBe(503);
    expect(refused.body).toMatchObject({ code: 'database-unavailable' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await get('/v1/sites?limit=5')).status).toBe(200);
    expect((await app.http.get('/health/ready')).status).toBe(503);
    expect((await app.http.get('/health/live')).status).toBe(200);

    rmSync(ballast);
    const from = Date.now();
    while ((await app.http.get('/health/ready')).status !== 200) await pause(50);
    expect((await add('afterwards')).status).toBe(201);
    const recoveryMilliseconds = Date.now() - from;
    for (const id of acknowledged) expect((await get(`/v1/sites/${id}`)).status).toBe(200);
    report('disk full', { acknowledged: acknowledged.length, recoveryMilliseconds });
    expect(recoveryMilliseconds).toBeLessThan(10_000);
  });
});

function fillUp(file: string): void {
  const block = Buffer.alloc(4_096);
  try {
    for (;;) writeFileSync(file, block, { flag: 'a' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}
