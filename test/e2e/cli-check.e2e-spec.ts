/** @jest-environment node */
import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import type { PlanDocument } from '../support/run-turnario';
import { runTurnario, SEGRATE, temporaryFolder } from '../support/run-turnario';

// Each test waits for whole processes, and a search may take its minute on a busy machine.
jest.setTimeout(180_000);

describe('turnario check', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let plan: PlanDocument;
  const inFolder = (name: string) => join(folder.path, name);

  beforeAll(async () => {
    folder = await temporaryFolder();
    await runTurnario('plan', SEGRATE, '--format', 'json', '--out', inFolder('week.json'));
    await runTurnario('plan', SEGRATE, '--format', 'csv', '--out', inFolder('week.csv'));
    plan = JSON.parse(await fs.readFile(inFolder('week.json'), 'utf8')) as PlanDocument;
  });

  afterAll(() => folder.remove());

  async function writeRoster(name: string, assignments: PlanDocument['assignments']): Promise<string> {
    await fs.writeFile(inFolder(name), JSON.stringify({ ...plan, assignments }));
    return inFolder(name);
  }

  it.each(['week.json', 'week.csv'])('finds the score of the plan again in %s', async (name) => {
    const { status, stdout } = await runTurnario('check', SEGRATE, inFolder(name), '--format', 'json');
    expect(status).toBe(0);
    const checked = JSON.parse(stdout) as Pick<PlanDocument, 'score' | 'findings' | 'shortages'>;
    expect(checked.score).toEqual(plan.score);
    expect(checked.findings).toEqual(plan.findings);
    expect(checked.shortages).toEqual(plan.shortages);
  });

  it('says in words that no law is broken', async () => {
    const { status, stdout } = await runTurnario('check', SEGRATE, inFolder('week.csv'));
    expect(status).toBe(0);
    expect(stdout).toContain('Rilievi per regola; nessuna violazione di legge');
  });

  it('notices a person with two duties on a day', async () => {
    const [first] = plan.assignments.filter(({ person }) => person === 'op-01');
    const other = plan.assignments.find(
      ({ on, duty }) => on === first?.on && duty !== first.duty && duty !== 'ufficio-712',
    );
    const roster = await writeRoster('twice.json', [...plan.assignments, { ...other!, person: 'op-01' }]);
    const { status, stdout } = await runTurnario('check', SEGRATE, roster);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /Un solo turno al giorno \(one-duty-a-day\) \| .*\(op-01\).*\n +.*\(op-01\) ha 2 turni .*; ne è ammesso uno\n/,
    );
  });

  it('notices a night too short', async () => {
    const late = plan.assignments.find(({ person, on }) => person === 'op-01' && on === '2026-11-30')!;
    const moved = { ...late, startAt: '2026-11-30T17:00:00+01:00', endAt: '2026-11-30T23:00:00+01:00' };
    const assignments = plan.assignments.map((assignment) => (assignment === late ? moved : assignment));
    const roster = await writeRoster('short-night.json', assignments);
    const [{ status, stdout }, english] = await Promise.all([
      runTurnario('check', SEGRATE, roster),
      runTurnario('check', SEGRATE, roster, '--lang', 'en'),
    ]);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /Riposo giornaliero \(minimum-daily-rest\) \| .*\(op-01\) \| mar 1 dic .*\n +.*\(op-01\) riposa 8 h 45 prima del turno di martedì 1 dicembre 2026; ne spettano 11 h\n/,
    );
    expect(english.stdout).toMatch(
      /Minimum daily rest \(minimum-daily-rest\) \| .*\(op-01\) \| Tue 1 Dec .*\n +.*\(op-01\) rests 8 h 45/,
    );
  });

  it('notices a week without all its hours', async () => {
    const assignments = plan.assignments.filter(({ person, on }) => person !== 'op-02' || on !== '2026-12-01');
    const { status, stdout } = await runTurnario('check', SEGRATE, await writeRoster('short-week.json', assignments));
    expect(status).toBe(1);
    expect(stdout).toMatch(/Orario contrattuale settimanale \(contract-hours\) \| .*\(op-02\)/);
  });

  it('refuses a roster that names unknown people, each by its place', async () => {
    const assignments = plan.assignments.map((assignment, index) =>
      index < 2 ? { ...assignment, person: `nobody-${index}` } : assignment,
    );
    const { status, stderr } = await runTurnario('check', SEGRATE, await writeRoster('unknown.json', assignments));
    expect(status).toBe(2);
    expect(stderr).toMatch(/nobody-0/);
    expect(stderr).toMatch(/nobody-1/);
  });

  it.each([
    ['empty.csv', ''],
    ['no.json', '{"assignments": 3}'],
    ['broken.json', '{"assignments": ['],
  ])('refuses %s', async (name, text) => {
    await fs.writeFile(inFolder(name), text);
    const { status, stderr } = await runTurnario('check', SEGRATE, inFolder(name));
    expect(status).toBe(2);
    expect(stderr).toContain(name);
    expect(stderr).not.toMatch(/\n +at /);
  });
});
