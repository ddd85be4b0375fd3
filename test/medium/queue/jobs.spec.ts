import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { Log } from '../../../src/platform/logging/log';
import { installQueues } from '../../../src/platform/queue/install-queues';
import { defineJobQueue, type Job } from '../../../src/platform/queue/job-queue';
import { Jobs } from '../../../src/platform/queue/jobs';
import { testConfig } from '../../support/test-app';
import { openTestDataSource } from '../../support/test-database';

interface Parcel {
  readonly number: number;
}

const PARCELS = defineJobQueue<Parcel>('parcels', { retryLimit: 2, retryDelaySeconds: 1, expireInSeconds: 60 });
const LETTERS = defineJobQueue<Parcel>('letters', { onePerKey: true });
const NIGHTLY = defineJobQueue('nightly-work');

describe('background jobs', () => {
  let dataSource: DataSource;
  let now = new Date('2026-11-22T01:59:00Z');
  const started: Jobs[] = [];

  beforeAll(async () => {
    dataSource = await openTestDataSource();
    await installQueues(dataSource, [PARCELS, LETTERS, NIGHTLY]);
  });
  afterEach(async () => {
    await Promise.all(started.splice(0).map((jobs) => jobs.beforeApplicationShutdown()));
    await dataSource.query('DELETE FROM pgboss.job');
  });
  afterAll(() => dataSource.destroy());

  /** A process of its own, as far as the database can tell. */
  function startProcess(prepare: (jobs: Jobs) => void = () => undefined): Jobs {
    const options = { works: () => true, pollMilliseconds: 50 };
    const jobs = new Jobs(dataSource, { now: () => now }, new Log(testConfig()), options);
    prepare(jobs);
    jobs.onApplicationBootstrap();
    started.push(jobs);
    return jobs;
  }

  const states = async (): Promise<string[]> => {
    const rows: { state: string }[] = await dataSource.query(
      `SELECT state::text AS state FROM pgboss.job ORDER BY created_on, id`,
    );
    return rows.map(({ state }) => state);
  };

  it('are done once, whichever of several processes takes them', async () => {
    const done: number[] = [];
    const handle = ({ data }: Job<Parcel>): Promise<void> => Promise.resolve(void done.push(data.number));
    const processes = [1, 2, 3].map(() => startProcess((jobs) => jobs.work(PARCELS, handle)));
    for (let number = 0; number < 20; number++) await processes[number % 3]?.send(PARCELS, { number });
    await Promise.all(processes.map((jobs) => jobs.whenIdle(PARCELS)));
    await Promise.all(started.splice(0).map((jobs) => jobs.beforeApplicationShutdown()));
    expect(done.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, number) => number));
    expect(new Set(await states())).toEqual(new Set(['completed']));
  });

  it('exist if and only if the transaction that sent them commits', async () => {
    const jobs = startProcess();
    const failing = dataSource.transaction(async (manager) => {
      await jobs.send(PARCELS, { number: 1 }, { manager });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await states()).toEqual([]);
    await dataSource.transaction((manager) => jobs.send(PARCELS, { number: 2 }, { manager }));
    expect(await states()).toEqual(['created']);
  });

  it('cannot be sent "inside" what is no transaction', async () => {
    const { manager } = dataSource;
    await expect(startProcess().send(PARCELS, { number: 1 }, { manager })).rejects.toThrow('inside a transaction');
  });

  it('wait once per key where the queue says so', async () => {
    const jobs = startProcess();
    for (const key of ['a', 'a', 'b']) await jobs.send(LETTERS, { number: 1 }, { key });
    expect(await states()).toEqual(['created', 'created']);
  });

  it('are tried again after a failure, and given up in the end', async () => {
    let attempts = 0;
    const jobs = startProcess((each) =>
      each.work(PARCELS, () => {
        attempts++;
        return Promise.reject(new Error('no such address'));
      }),
    );
    await jobs.send(PARCELS, { number: 1 });
    for (let expected = 1; expected <= 3; expected++) {
      await dataSource.query("UPDATE pgboss.job SET start_after = now() - interval '1 second'");
      await jobs.whenIdle(PARCELS);
      expect(attempts).toBe(expected);
    }
    expect(await states()).toEqual(['failed']);
  });

  it('go to another process when the one that took them dies', async () => {
    let wakeTheDead = (): void => undefined;
    const death = new Promise<void>((resolve) => (wakeTheDead = resolve));
    const dead = startProcess((jobs) => jobs.work(PARCELS, () => death));
    await dead.send(PARCELS, { number: 7 });
    while ((await states())[0] !== 'active') await pause(10);
    await dataSource.query("UPDATE pgboss.job SET started_on = now() - interval '1 hour', retry_delay = 0");
    const done: number[] = [];
    const heir = startProcess((jobs) => jobs.work(PARCELS, ({ data }) => Promise.resolve(void done.push(data.number))));
    await heir.lookAfterJobs();
    await heir.whenIdle(PARCELS);
    expect(done).toEqual([7]);
    wakeTheDead();
  });

  it('hear that the process shuts down', async () => {
    const told: string[] = [];
    const jobs = startProcess((each) =>
      each.work(PARCELS, async ({ signal }) => {
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        told.push('stop');
      }),
    );
    await jobs.send(PARCELS, { number: 1 });
    while ((await states())[0] !== 'active') await pause(10);
    await jobs.beforeApplicationShutdown();
    expect(told).toEqual(['stop']);
    expect(await states()).toEqual(['completed']);
  });

  it('recur at the times of a cron expression, once for all processes, and are caught up', async () => {
    const runs: string[] = [];
    const nightly = (jobs: Jobs): void => {
      jobs.schedule(NIGHTLY, '10 3 * * *');
      jobs.work(NIGHTLY, () => Promise.resolve(void runs.push(now.toISOString())));
    };
    const [one, other] = [startProcess(nightly), startProcess(nightly)];
    const look = async (instant: string): Promise<number> => {
      now = new Date(instant);
      await Promise.all([one.lookAfterJobs(), other.lookAfterJobs()]);
      await Promise.all([one.whenIdle(NIGHTLY), other.whenIdle(NIGHTLY)]);
      return runs.length;
    };
    // 03:10 in Rome is 02:10 UTC in winter.
    expect(await look('2026-11-22T02:09:00Z')).toBe(0);
    expect(await look('2026-11-22T02:10:05Z')).toBe(1);
    expect(await look('2026-11-22T02:10:45Z')).toBe(1);
    expect(await look('2026-11-22T07:00:00Z')).toBe(1);
    expect(await look('2026-11-23T04:00:00Z')).toBe(2);
    expect(() => one.schedule(NIGHTLY, 'every night')).toThrow();
  });
});
