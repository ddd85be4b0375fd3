import { DataSource } from 'typeorm';
import type { FirstStartReport } from '../../src/modules/exchange/first-start/first-start.service';
import { FirstStartService } from '../../src/modules/exchange/first-start/first-start.service';
import { ScenarioImport } from '../../src/modules/exchange/first-start/scenario-import.service';
import { readScenario } from '../../src/modules/exchange/scenario/read-scenario';
import type { DomainError } from '../../src/platform/errors/domain-error';
import type { AppConfig } from '../../src/platform/config/app-config';
import { importSampleBody } from '../support/import-sample-body';
import { SEGRATE } from '../support/run-turnario';
import { startTestApp } from '../support/test-app';
import type { TestApp } from '../support/test-app';

jest.setTimeout(120_000);

// Planning is left to another process, as beside a worker: here it is about the loading alone.
describe('loading the sample data', () => {
  let server: TestApp;

  afterEach(async () => {
    await database().query('TRUNCATE bodies, users, roster_runs CASCADE');
    await server.close();
  });

  const database = () => server.app.get(DataSource);

  async function start(config: Partial<AppConfig> = {}): Promise<void> {
    server = await startTestApp({ config: { runsWorker: false, ...config } });
  }

  interface Seen {
    readonly loaded: string[];
    readonly outcomes: string[];
    userCount: number;
  }

  async function prepare(): Promise<Seen> {
    const seen: Seen = { loaded: [], outcomes: [], userCount: 0 };
    const report: FirstStartReport = {
      loaded: (name) => seen.loaded.push(name),
      progress: () => undefined,
      planned: (_name, { kind }) => seen.outcomes.push(kind),
      users: (users) => (seen.userCount = users.length),
    };
    await server.app.get(FirstStartService).prepare(report);
    return seen;
  }

  async function bodies(): Promise<string[]> {
    const rows = await database().query<{ id: string }[]>('SELECT id FROM bodies ORDER BY id');
    return rows.map(({ id }) => id);
  }

  it('goes on where an interrupted start stopped', async () => {
    await start();
    await server.app.get(ScenarioImport).importBody('segrate', await readScenario(SEGRATE));
    expect((await prepare()).loaded).toEqual(['Comune di Milano']);
    expect(await bodies()).toEqual(['milano', 'segrate']);
    const again = await prepare();
    expect(again.loaded).toEqual([]);
    expect(again.userCount).toBeGreaterThan(5);
  });

  it('queues the first plans for the worker, once', async () => {
    await start();
    expect((await prepare()).outcomes).toEqual(['queued', 'queued']);
    expect((await prepare()).outcomes).toEqual(['queued', 'queued']);
    const runs = await database().query<object[]>('SELECT body_id, status FROM roster_runs ORDER BY created_at');
    expect(runs).toEqual([
      { body_id: 'segrate', status: 'queued' },
      { body_id: 'milano', status: 'queued' },
    ]);
  });

  it('loads a whole body or nothing of it', async () => {
    await start();
    const scenario = await readScenario(SEGRATE);
    const [first, ...rest] = scenario.planning.contingents;
    if (!first) throw new Error('the example has contingents');
    const contingents = [...rest, { ...first, unitId: 'nowhere' }];
    const broken = { ...scenario, planning: { ...scenario.planning, contingents } };
    await expect(server.app.get(ScenarioImport).importBody('segrate', broken)).rejects.toThrow(
      /fk_presence_contingents_unit/,
    );
    expect(await bodies()).toEqual([]);
    const employees = await database().query<unknown[]>('SELECT id FROM employees');
    expect(employees).toEqual([]);
  });

  it('names files, tables and ids where ids are taken, and changes nothing', async () => {
    await start();
    const scenario = await readScenario(SEGRATE);
    const imports = server.app.get(ScenarioImport);
    await imports.importBody('segrate', scenario);
    const refused = await imports.importBody('other', scenario).catch((error: unknown) => error);
    expect(refused).toMatchObject({ kind: 'conflict', code: 'ids-taken' });
    const { message, errors } = refused as DomainError;
    expect(message).toMatch(/^Comune di Segrate cannot be loaded: .*empty database/);
    expect(message).toContain('units.csv: back-office, sportello (table units)');
    expect(message).toMatch(/people\.csv: bo-01, .* and \d+ more \(table employees\)/);
    expect(errors.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(['sites.csv', 'shift-templates.csv']));
    expect(message).not.toMatch(/pk_/);
    expect(await bodies()).toEqual(['segrate']);
  });

  it('ends a start whose sample clashes with what is there, in words', async () => {
    await start();
    await server.app.get(ScenarioImport).importBody('segrate', await readScenario(SEGRATE));
    await importSampleBody(database(), 'lodi');
    await expect(prepare()).rejects.toThrow(/^Comune di Milano cannot be loaded: [^]*sites\.csv: larga, /);
    expect(await bodies()).toEqual(['lodi', 'segrate']);
  });

  it('leaves a database alone that has a body of its own', async () => {
    await start();
    await importSampleBody(database(), 'lodi');
    expect(await prepare()).toEqual({ loaded: [], outcomes: [], userCount: 0 });
    expect(await bodies()).toEqual(['lodi']);
  });

  it('adds no sample data and no sample user where sample users are refused', async () => {
    await start({ production: true, demoUsersAllowed: false });
    expect(await prepare()).toEqual({ loaded: [], outcomes: [], userCount: 0 });
    expect(await bodies()).toEqual([]);
  });
});
