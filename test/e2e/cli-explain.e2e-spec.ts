/** @jest-environment node */
import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import type { PlanDocument, PlanDocumentAssignment } from '../support/run-turnario';
import { planJson, runTurnario, SEGRATE, temporaryFolder } from '../support/run-turnario';

// Each test waits for whole processes, and a search may take its minute on a busy machine.
jest.setTimeout(180_000);

const DAY = '2026-12-01';

interface AlternativeDocument {
  readonly kind: string;
  readonly colleague: string | null;
  readonly lawRaised: readonly { readonly rule: string }[];
  readonly rules: readonly { readonly rule: string; readonly points: number }[];
}

interface ExplanationDocument {
  readonly assignments: readonly PlanDocumentAssignment[];
  readonly alternatives: readonly AlternativeDocument[];
  readonly reasons: readonly { readonly rule: string }[];
  readonly excluded: readonly { readonly rule: string }[];
  readonly sentences: readonly string[];
  readonly replacement: { readonly candidates: readonly AlternativeDocument[] };
}

describe('A planned week of the desk', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let plan: PlanDocument;
  let planFile: string;
  let handFile: string;
  let dropped: PlanDocumentAssignment;

  beforeAll(async () => {
    folder = await temporaryFolder();
    plan = await planJson(SEGRATE);
    planFile = join(folder.path, 'week.json');
    handFile = join(folder.path, 'by-hand.json');
    dropped = plan.assignments.find(({ person, on }) => person.startsWith('op-') && on === DAY)!;
    const assignments = plan.assignments.filter((assignment) => assignment !== dropped);
    await fs.writeFile(planFile, JSON.stringify(plan));
    await fs.writeFile(handFile, JSON.stringify({ assignments }));
  });

  afterAll(() => folder.remove());

  async function explain(...more: readonly string[]): Promise<ExplanationDocument> {
    const { status, stdout, stderr } = await runTurnario('explain', SEGRATE, planFile, ...more, '--format', 'json');
    expect([status, stderr]).toEqual([0, '']);
    return JSON.parse(stdout) as ExplanationDocument;
  }

  it('says of an unmet need why, and what would mend it', async () => {
    const short = join(folder.path, 'short-of-two');
    await fs.cp(SEGRATE, short, { recursive: true });
    await fs.appendFile(join(short, 'absences.csv'), `op-01,${DAY},${DAY},ferie\nop-02,${DAY},${DAY},ferie\n`);
    const week = join(folder.path, 'short-week.json');
    await fs.writeFile(week, JSON.stringify(await planJson(short)));
    const { status, stdout } = await runTurnario('explain', short, week, '--shortages', '--format', 'json');
    expect(status).toBe(0);
    const { shortages, notExamined } = JSON.parse(stdout) as {
      shortages: readonly { need: { on: string }; missing: number; relaxations: readonly { kind: string }[] }[];
      notExamined: number;
    };
    expect(notExamined).toBe(0);
    expect(shortages[0]).toMatchObject({ need: { on: DAY } });
    expect(shortages[0]!.missing).toBeGreaterThan(0);
    expect(shortages[0]!.relaxations.map(({ kind }) => kind)).toContain('smaller-demand');
  });

  it('says of a need that other duties would meet that nothing has to change', async () => {
    const { status, stdout } = await runTurnario('explain', SEGRATE, handFile, '--shortages', '--format', 'json');
    expect(status).toBe(0);
    const { shortages } = JSON.parse(stdout) as { shortages: readonly object[] };
    expect(shortages).toMatchObject([{ need: { on: DAY }, missingWithout: 0, relaxations: [] }]);
  });

  it('is explained: the alternatives of an operator, and that the plan is the best of them', async () => {
    const { assignments, alternatives, reasons, excluded } = await explain('--person', dropped.person, '--on', DAY);
    expect(assignments).toEqual([dropped]);
    const freeDay = alternatives.find(({ kind }) => kind === 'free-day')!;
    expect(freeDay.lawRaised.map(({ rule }) => rule)).toEqual(['contract-hours']);
    expect(reasons.map(({ rule }) => rule)).toContain('demand-cover');
    // The other shift is the other squad's.
    expect(excluded.map(({ rule }) => rule)).toContain('six-by-six');
  });

  it('prices an alternative as the check of the changed roster does', async () => {
    const [explanation, checked] = await Promise.all([
      explain('--person', dropped.person, '--on', DAY),
      runTurnario('check', SEGRATE, handFile, '--format', 'json'),
    ]);
    const { score } = JSON.parse(checked.stdout) as Pick<PlanDocument, 'score'>;
    const { rules } = explanation.alternatives.find(({ kind }) => kind === 'free-day')!;
    const whole = Object.keys(score.rules)
      .map((rule) => ({ rule, points: score.rules[rule]! - plan.score.rules[rule]! }))
      .filter(({ points }) => points !== 0);
    const dearestFirst = whole.toSorted((one, other) => other.points - one.points);
    expect(rules.map(({ rule, points }) => ({ rule, points }))).toEqual(dearestFirst);
  });

  it('ranks who could take over, nobody with a breach before somebody without', async () => {
    // Which days are agile is open among rosters of the same score: any agile day will do.
    const { person, on } = plan.assignments.find(({ mode }) => mode === 'agile')!;
    const { replacement } = await explain('--person', person, '--on', on, '--replacements');
    expect(replacement.candidates.length).toBeGreaterThan(3);
    expect(replacement.candidates.map(({ colleague }) => colleague)).not.toContain(person);
    const breaches = replacement.candidates.map(({ lawRaised }) => lawRaised.length);
    expect(breaches).toEqual([...breaches].sort((a, b) => a - b));
  });

  it('is explained in Italian and in English, without a word of why somebody is absent', async () => {
    const args = ['explain', SEGRATE, planFile, '--person', dropped.person, '--on', DAY];
    const [italian, english] = await Promise.all([runTurnario(...args), runTurnario(...args, '--lang', 'en')]);
    expect(italian.stdout).toMatch(/^Martedì 1 dicembre 2026 .* lavora: /);
    expect(english.stdout).toMatch(/^On Tuesday 1 December 2026 .* works: /);
    for (const { stdout } of [italian, english]) expect(stdout).not.toMatch(/malattia|ferie|sick|104/i);
  });

  it('is better than one from which somebody took a duty, and compare says at which level', async () => {
    const { status, stdout } = await runTurnario('compare', SEGRATE, planFile, handFile, '--format', 'json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      better: 'a',
      decidedAt: 'law',
      a: { score: plan.score, lawFindings: [] },
      b: { lawFindings: [{ rule: 'contract-hours', people: [dropped.person] }] },
      changedDays: [{ person: dropped.person, on: DAY, a: [dropped], b: [] }],
      changedPeople: [{ person: dropped.person, paidMinutes: { a: 2160, b: 1800 }, presenceDays: { a: 6, b: 5 } }],
    });
  });

  it('is compared in words', async () => {
    const args = ['compare', SEGRATE, handFile, planFile];
    const [italian, english] = await Promise.all([runTurnario(...args), runTurnario(...args, '--lang', 'en')]);
    expect(italian.status).toBe(0);
    expect(italian.stdout).toMatch(/^B è migliore; lo decide il livello "legge e contratto"/);
    expect(italian.stdout).toMatch(/Giornate cambiate: 1\n.*martedì 1 dicembre 2026: libero -> /);
    expect(italian.stdout).toContain(
      '(op-01) ha 30 h in turno nella settimana da lunedì 30 novembre 2026; il contratto ne',
    );
    expect(english.stdout).toMatch(/^B is better; decided at the level "law and contract"/);
    expect(english.stdout).toMatch(/Changed person-days: 1\n.*Tuesday 1 December 2026: free -> /);
    for (const { stdout } of [italian, english]) expect(stdout).toContain('30:00 -> 36:00');
  });

  it.each([
    [['--on', DAY], /--person is missing/],
    [['--person', 'op-01'], /--on is missing/],
    [['--person', 'op-1', '--on', DAY], /did you mean op-/],
    [['--person', 'op-01', '--on', '2027-12-01'], /not a day of the roster/],
    [['--person', 'op-01', '--on', 'tomorrow'], /is not a date/],
    [['--person', 'op-01', '--on', DAY, '--lang', 'fr'], /choose one of en, it/],
  ])('refuses %j', async (args, reason) => {
    const { status, stdout, stderr } = await runTurnario('explain', SEGRATE, planFile, ...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(reason);
  });
});
