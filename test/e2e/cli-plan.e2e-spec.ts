/** @jest-environment node */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import type { PlanDocument } from '../support/run-turnario';
import { CLI_FILE, runCommand, runTurnario, SEGRATE, temporaryFolder } from '../support/run-turnario';

// Each test waits for whole processes, and a search may take its minute on a busy machine.
jest.setTimeout(180_000);

describe('turnario plan', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  const inFolder = (name: string) => join(folder.path, name);

  beforeAll(async () => {
    folder = await temporaryFolder();
  });

  afterAll(() => folder.remove());

  it('prints one JSON object of the documented shape', async () => {
    const { status, stdout, stderr } = await runTurnario('plan', SEGRATE, '--format', 'json');
    expect(status).toBe(0);
    expect(stderr).toBe('');
    const plan = JSON.parse(stdout) as PlanDocument;
    expect(plan.status).toBe('optimal');
    expect(Object.keys(plan.score.levels).sort()).toEqual(
      ['contingents', 'cover-floor', 'fairness', 'service', 'stability', 'wishes'].sort(),
    );
    expect(plan.bound).toBeCloseTo(plan.score.total, 6);
    expect(plan.assignments[0]).toMatchObject({
      person: expect.any(String) as string,
      on: expect.stringMatching(/^2026-11-30$/) as string,
      duty: expect.any(String) as string,
      activity: expect.any(String) as string,
      mode: expect.stringMatching(/^(on-site|agile)$/) as string,
      startAt: expect.stringMatching(/^2026-11-30T\d\d:\d\d:\d\d\+01:00$/) as string,
      endAt: expect.stringMatching(/^2026-11-30T/) as string,
      paidMinutes: expect.any(Number) as number,
    });
    for (const finding of plan.findings) {
      expect(finding).toMatchObject({ rule: expect.any(String) as string, people: expect.any(Array) as string[] });
    }
  });

  it('prints a table that fits on the page, names people, and keeps age, commute and absence reasons to itself', async () => {
    const [{ status, stdout }, english] = await Promise.all([
      runTurnario('plan', SEGRATE),
      runTurnario('plan', SEGRATE, '--lang', 'en'),
    ]);
    expect(status).toBe(0);
    expect(english.stdout).toContain('Comune di Segrate: roster from Mon 30 Nov to Sun 6 Dec 2026 (1 week, 36 people)');
    expect(english.stdout).toContain('Result: proved optimal: no lawful roster scores better');
    expect(english.stdout).toMatch(/Cover of the demand +2,\d{3} +\d+ desk-half-hours more than wanted\n/);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
    expect(stdout).toContain('Comune di Segrate: turni da lun 30 nov a dom 6 dic 2026 (1 settimana, 36 persone)');
    expect(stdout).toContain('Esito: ottimo dimostrato');
    expect(stdout).toMatch(/Sportello S@C +in media 0,8 min +mezz'ora peggiore 1,4 min +1\.200 accessi/);
    expect(stdout).toContain("Carenze: in nessuna mezz'ora manca qualcuno");
    expect(stdout).toMatch(/Copertura del fabbisogno +2\.\d{3} +\d+ mezz'ore di sportello in più del voluto\n/);
    expect(stdout).not.toMatch(/(?<!-)\b(roster|rest|week|people|hours|rule|points|Mon|Dec)\b/);
    expect(stdout).toMatch(/\(op-01\) +[MP] /);
    expect(stdout).toContain('assente');
    for (const secret of ['permesso legge 104', 'visita medica', 'municipality']) expect(stdout).not.toContain(secret);
    expect(stdout).not.toContain('\u001b[');
  });

  it('writes a file whole, beside nothing else, and replaces an old one', async () => {
    const file = inFolder('week.csv');
    await fs.writeFile(file, 'old');
    const { status, stdout } = await runTurnario('plan', SEGRATE, '--format', 'csv', '--out', file);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect((await fs.readFile(file, 'utf8')).split(/\r?\n/)[0]).toContain('person');
    expect((await fs.readdir(folder.path)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('plans all weeks at once, at most what they cost one by one, level by level', async () => {
    const planned = async (way: string) => {
      const { stdout } = await runTurnario(...['plan', SEGRATE, '--weeks', '2', '--search', way, '--format', 'json']);
      return JSON.parse(stdout) as { status: string; bound: number; score: { total: number } };
    };
    const [whole, weeks] = [await planned('whole'), await planned('weeks')];
    expect(whole).toMatchObject({ status: 'optimal', bound: whole.score.total });
    expect(whole.score.total).toBeLessThanOrEqual(weeks.score.total);
  });

  it.each([
    ['a folder', () => folder.path, /is a folder/],
    ['a place in no folder', () => inFolder('none/week.json'), /does not exist/],
  ])('refuses %s as --out before it plans', async (_, out, message) => {
    const { status, stderr } = await runTurnario('plan', SEGRATE, '--out', out());
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });

  it('gives the same roster for the same seed', async () => {
    const plans = [];
    for (let run = 0; run < 2; run++) {
      const { stdout } = await runTurnario('plan', SEGRATE, '--seed', '7', '--format', 'csv');
      plans.push(stdout);
    }
    expect(plans[0]).toBe(plans[1]);
  });

  it('keeps the whole weeks planned so far when somebody presses Ctrl-C', async () => {
    const args = [CLI_FILE, 'plan', SEGRATE, '--weeks', '13', '--time-limit', '600', '--format', 'json'];
    const child = spawn(process.execPath, [...args, '--progress', 'lines']);
    let stdout = '';
    let progress = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      // The moment the second week begins, the first one is whole.
      if (!progress.includes('settimana 2 di 13') && (progress + text).includes('settimana 2 di 13'))
        child.kill('SIGINT');
      progress += text;
    });
    const [status] = (await once(child, 'close')) as [number | null];
    const plan = JSON.parse(stdout) as PlanDocument;
    expect(status).toBe(0);
    expect(plan.status).toBe('cancelled');
    expect(new Set(plan.assignments.map(({ on }) => on)).size).toBeGreaterThanOrEqual(6);
    expect(plan.findings.filter(({ level }) => level === 'law')).toEqual([]);
  });

  it('is quiet when its reader goes away', async () => {
    const command = `"${process.execPath}" "${CLI_FILE}" plan "${SEGRATE}" --format json | head -c 20`;
    const { stdout, stderr } = await runCommand('sh', ['-c', command]);
    expect(stdout).toHaveLength(20);
    expect(stderr).toBe('');
  });

  it('writes the ledger that the next plan starts from', async () => {
    const ledger = inFolder('ledger.csv');
    await runTurnario('plan', SEGRATE, '--ledger-out', ledger, '--out', inFolder('week.json'), '--format', 'json');
    const [head, ...rows] = (await fs.readFile(ledger, 'utf8')).trimEnd().split(/\r?\n/);
    expect(head).toBe(
      'person,from,presence_days,presence_due_days,agile_days,mornings,afternoons,saturdays,saturdays_due,' +
        'nights,long_saturdays,long_saturdays_due,late_days,late_days_due',
    );
    const from = (day: string) => rows.filter((row) => row.split(',')[1] === day);
    // The week from Monday 30 November lies in two months.
    expect(['', '2026-11-30', '2026-12-01'].map((day) => from(day).length)).toEqual([36, 36, 36]);
    expect(rows).toHaveLength(3 * 36);

    const next = inFolder('next');
    await fs.cp(SEGRATE, next, { recursive: true });
    await fs.copyFile(ledger, join(next, 'ledger.csv'));
    const { status, stderr } = await runTurnario(
      ...['plan', next, '--from', '2026-12-07', '--history', inFolder('week.json'), '--out', inFolder('next.json')],
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('stays with a given roster where nothing speaks against it', async () => {
    const first = inFolder('first.json');
    await runTurnario('plan', SEGRATE, '--seed', '3', '--format', 'json', '--out', first);
    const again = inFolder('again.json');
    await runTurnario('plan', SEGRATE, '--seed', '9', '--baseline', first, '--format', 'json', '--out', again);
    const [before, after] = await Promise.all(
      [first, again].map(async (file) => JSON.parse(await fs.readFile(file, 'utf8')) as PlanDocument),
    );
    expect(after?.assignments).toEqual(before?.assignments);
  });
});
