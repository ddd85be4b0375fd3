import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { runTurnario, temporaryFolder } from '../support/run-turnario';

const DAYS = ['0', '1', '2', '3', '4', '5', '6'];
const instance = (staff: readonly string[]): string =>
  [
    ...['# one week', 'SECTION_HORIZON', '7', 'SECTION_SHIFTS', 'E,480,', 'L,480,E', 'SECTION_STAFF', ...staff],
    ...['SECTION_DAYS_OFF', 'A,5,6', 'SECTION_SHIFT_ON_REQUESTS', 'A,0,L,3', 'SECTION_SHIFT_OFF_REQUESTS', 'B,6,E,2'],
    ...['SECTION_COVER', ...DAYS.map((day) => `${day},E,1,100,1`)],
  ].join('\n');

/** Four weeks of sixteen people with many wishes that are at odds: proved best only after minutes. */
const disputed = (): string => {
  const people = Array.from({ length: 16 }, (_, index) => `P${index}`);
  const days = Array.from({ length: 28 }, (_, day) => day);
  const wishes = people.flatMap((id, index) =>
    days
      .filter((day) => (index * 5 + day * 3) % 7 < 3)
      .map((day) => `${id},${day},${'EL'[(index + day) % 2]},${1 + ((index + day) % 3)}`),
  );
  return [
    ...['SECTION_HORIZON', '28', 'SECTION_SHIFTS', 'E,480,', 'L,540,E', 'SECTION_STAFF'],
    ...people.map(
      (id, index) =>
        `${id},E=${14 - (index % 3)}|L=${8 + (index % 5)},${10_080 - 480 * (index % 4)},${7_200 - 480 * (index % 4)},5,2,2,2`,
    ),
    ...['SECTION_DAYS_OFF', ...people.map((id, index) => `${id},${(index * 4) % 28}`)],
    ...['SECTION_SHIFT_ON_REQUESTS', ...wishes, 'SECTION_SHIFT_OFF_REQUESTS'],
    ...[
      'SECTION_COVER',
      ...days.flatMap((day) => [`${day},E,${5 + (day % 2)},100,1`, `${day},L,${4 + (day % 3)},100,1`]),
    ],
  ].join('\n');
};

describe('turnario bench curtois', () => {
  let folder: { path: string; remove: () => Promise<void> };
  beforeAll(async () => {
    folder = await temporaryFolder();
    const staff = ['A,E=7|L=1,2400,960,5,2,2,1', 'B,E=7|L=0,2400,960,5,2,2,1'];
    await fs.writeFile(join(folder.path, 'Small1.txt'), instance(staff));
    await fs.mkdir(join(folder.path, 'broken'));
    await fs.writeFile(join(folder.path, 'broken', 'Small2.txt'), instance(['A,E=7|X=1,2400,960,5,2,2,1']));
  });
  afterAll(() => folder.remove());

  it('proves the best roster of a small instance, and writes it as the checker reads it', async () => {
    const rosters = join(folder.path, 'rosters');
    const run = ['bench', 'curtois', join(folder.path, 'Small1.txt'), '--rosters', rosters, '--time-limit', '60'];
    const { status, stdout } = await runTurnario(...run);
    expect(status).toBe(0);
    const line = JSON.parse(stdout) as { cost: number; seconds: number };
    // A works late on Monday, as asked, and on until B takes over; B works at the weekend, once against a wish.
    expect(line).toEqual({
      instance: 'Small1',
      status: 'optimal',
      cost: expect.any(Number) as unknown,
      bound: line.cost,
      gap: 0,
      seconds: expect.any(Number) as unknown,
      hardViolations: 0,
      missing: expect.any(Number) as unknown,
      rosterFile: join(rosters, 'Small1.txt'),
    });
    expect(line.cost).toBeLessThan(100);
    const rows = (await fs.readFile(join(rosters, 'Small1.txt'), 'utf8')).trimEnd().split('\n');
    expect(rows.map((row) => row.slice(0, 2))).toEqual(['A:', 'B:']);
    for (const row of rows) expect(row).toMatch(/^[AB]:( [EL-]){7}$/);
  });

  it('ends once the roster is near enough to the bound, and says how near it is', async () => {
    const file = join(folder.path, 'Disputed.txt');
    await fs.writeFile(file, disputed());
    const { status, stdout } = await runTurnario('bench', 'curtois', file, '--time-limit', '60', '--gap', '80');
    const line = JSON.parse(stdout) as Record<'cost' | 'bound' | 'gap' | 'seconds', number>;
    expect({ status, ...line }).toMatchObject({ status: 'feasible', hardViolations: 0 });
    expect(line.gap).toBeCloseTo((line.cost - line.bound) / line.cost, 9);
    expect(line.gap).toBeGreaterThan(0);
    expect(line.gap).toBeLessThanOrEqual(0.8);
    expect(line.seconds).toBeLessThan(30);
  });

  it.each([
    [['bench', 'curtois'], /needs instances/],
    [['bench', 'curtois', __filename], /row \d+: a section first/],
    [['bench', 'curtois', 'broken'], /row 8: a shift with a limit \(found "X"\)/],
    [['bench', 'curtois', 'broken', '--people', '3'], /does not know --people/],
  ])('refuses %j', async (args, message) => {
    const inFolder = args.map((arg) => (arg === 'broken' ? join(folder.path, arg) : arg));
    const { status, stderr } = await runTurnario(...inFolder);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });
});
