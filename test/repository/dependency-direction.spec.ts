import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ROOT = resolve(__dirname, '../..');
const SETTINGS = ['.dependency-cruiser.cjs', 'package.json', 'tsconfig.json'];

/** One violation per rule: the file at fault and what it says. */
const PLANTED: Readonly<Record<string, readonly [file: string, text: string]>> = {
  'no-cycle': ['src/modules/hours/cycle-a.ts', "import { b } from './cycle-b';\nexport const a = () => b;"],
  'no-barrel-import': ['src/modules/hours/user.ts', "import { bar } from './room/index';\nexport const user = bar;"],
  'no-re-export': ['src/modules/hours/hands-on.ts', "export { bar } from './room/index';"],
  'no-unused-file': ['src/modules/hours/unused.ts', 'export const alone = 1;'],
  'no-test-code-in-source': [
    'src/platform/uses-test.ts',
    "import { help } from '../../test/help';\nexport const x = help;",
  ],
  'no-dev-dependency-in-source': ['src/platform/uses-dev.ts', "import fc from 'fast-check';\nexport const x = fc;"],
  'no-undeclared-package': ['src/platform/uses-ms.ts', "import ms from 'ms';\nexport const x = ms;"],
  'no-unresolvable': ['src/platform/uses-nothing.ts', "import { x } from './nowhere';\nexport const y = x;"],
  'planner-knows-only-itself': [
    'src/planner/asks-platform.ts',
    "import { clock } from '../platform/clock';\nexport const now = clock;",
  ],
  'planner-has-no-package': [
    'src/planner/uses-luxon.ts',
    "import { DateTime } from 'luxon';\nexport const d = DateTime;",
  ],
  'planner-has-no-input-or-output': [
    'src/planner/reads-file.ts',
    "import { readFileSync } from 'node:fs';\nexport const r = readFileSync;",
  ],
  'search-threads-take-threads-only': [
    'src/planner/search/threads/reads-file.ts',
    "import { readFileSync } from 'node:fs';\nexport const r = readFileSync;",
  ],
  'solvers-take-threads-only': [
    'src/planner/milp/solvers/some/reads-file.ts',
    "import { readFileSync } from 'node:fs';\nexport const r = readFileSync;",
  ],
  'solvers-take-solver-packages-only': [
    'src/planner/milp/solvers/some/uses-luxon.ts',
    "import { DateTime } from 'luxon';\nexport const d = DateTime;",
  ],
  'solver-packages-stay-in-solvers': [
    'src/planner/search/uses-highs.ts',
    "import highs from 'highs';\nexport const h = highs;",
  ],
  'threads-say-so-in-their-name': [
    'src/modules/rosters/uses-threads.ts',
    "import { Worker } from 'node:worker_threads';\nexport const w = Worker;",
  ],
  'problem-is-the-ground': [
    'src/planner/problem/knows-milp.ts',
    "import { model } from '../milp/model';\nexport const m = model;",
  ],
  'milp-knows-no-rules': [
    'src/planner/milp/knows-rule.ts',
    "import { check } from '../rules/one/check';\nexport const c = check;",
  ],
  'rules-know-no-search': [
    'src/planner/rules/one/knows-plan.ts',
    "import { planWeeks } from '../../plan-weeks';\nexport const p = planWeeks;",
  ],
  'rules-know-no-other-rule': [
    'src/planner/rules/two/knows-one.ts',
    "import { check } from '../one/check';\nexport const c = check;",
  ],
  'search-and-explain-know-no-plan': [
    'src/planner/explain/knows-plan.ts',
    "import { planWeeks } from '../plan-weeks';\nexport const p = planWeeks;",
  ],
  'check-never-reaches-encode': [
    'src/planner/rules/three/check.ts',
    "import { shared } from './shared';\nexport const check = shared;",
  ],
  'check-knows-no-model': [
    'src/planner/rules/four/check.ts',
    "import { model } from '../../milp/model';\nexport const check = model;",
  ],
  'platform-knows-no-rosters': [
    'src/platform/knows-module.ts',
    "import { StaffService } from '../modules/staff/staff.service';\nexport const s = StaffService;",
  ],
  'modules-know-no-doors': [
    'src/modules/staff/knows-door.ts',
    "import { cli } from '../../cli';\nexport const c = cli;",
  ],
  'no-foreign-entity': [
    'src/modules/rosters/knows-entity.ts',
    "import { PersonEntity } from '../staff/person.entity';\nexport const p = PersonEntity;",
  ],
  'command-line-needs-no-database': [
    'src/cli.ts',
    "import { StaffService } from './modules/staff/staff.service';\nexport const cli = StaffService;",
  ],
};

/** Files the planted ones lead to, and harmless ones that no rule may report. */
const GROUND: Readonly<Record<string, string>> = {
  'src/modules/hours/cycle-b.ts': "import { a } from './cycle-a';\nexport const b = () => a;",
  'src/modules/hours/room/index.ts': 'export const bar = 1;',
  'src/modules/staff/person.entity.ts': "import { Entity } from 'typeorm';\nexport const PersonEntity = Entity;",
  'src/modules/staff/staff.service.ts':
    "import { PersonEntity } from './person.entity';\nexport const StaffService = PersonEntity;",
  'src/platform/clock.ts': 'export const clock = 1;',
  'src/planner/milp/model.ts': "import { day } from '../problem/day';\nexport const model = day;",
  'src/planner/milp/solvers/highs/good.ts':
    "import { Worker } from 'node:worker_threads';\nimport highs from 'highs';\nexport const good = [Worker, highs];",
  'src/planner/problem/day.ts': 'export const day = 1;',
  'src/planner/plan-weeks.ts': "import { check } from './rules/one/check';\nexport const planWeeks = check;",
  'src/planner/rules/one/check.ts': "import { day } from '../../problem/day';\nexport const check = day;",
  'src/planner/rules/one/encode.ts': "import { model } from '../../milp/model';\nexport const encode = model;",
  'src/planner/rules/three/encode.ts': "import { model } from '../../milp/model';\nexport const encode = model;",
  'src/planner/rules/three/shared.ts': "import { encode } from './encode';\nexport const shared = encode;",
  'test/help.ts': 'export const help = 1;',
};

interface Cruise {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

describe('dependency direction', () => {
  let folder: string;
  let reported: Map<string, string[]>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'turnario-direction-'));
    for (const name of SETTINGS) await cp(join(ROOT, name), join(folder, name));
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    for (const [file, text] of [...Object.values(PLANTED), ...Object.entries(GROUND)]) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), `${text}\n`);
    }
    const violations = (await cruise(folder)).summary.violations;
    reported = new Map<string, string[]>();
    for (const { from, rule } of violations) reported.set(rule.name, [...(reported.get(rule.name) ?? []), from]);
  }, 60_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('plants a violation of every rule of the configuration', async () => {
    const text = await run('node', ['-p', "JSON.stringify(require('./.dependency-cruiser.cjs'))"], { cwd: ROOT });
    const { forbidden } = JSON.parse(text.stdout) as { forbidden: { name: string }[] };
    expect(Object.keys(PLANTED).sort()).toEqual(forbidden.map(({ name }) => name).sort());
  });

  it.each(Object.entries(PLANTED))('reports %s', (name, [file]) => {
    expect(reported.get(name) ?? []).toContain(file);
  });

  it('leaves a solver that uses its package and a thread alone', () => {
    const rules = [...reported].filter(([, files]) => files.includes('src/planner/milp/solvers/highs/good.ts'));
    expect(rules.map(([name]) => name)).toEqual(['no-unused-file']);
  });
});

/** dependency-cruiser ends with the number of violations as its exit status, so a status other than 0 is the usual case. */
async function cruise(folder: string): Promise<Cruise> {
  const program = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const options = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src'];
  const output = await run('node', [program, ...options], { cwd: folder, maxBuffer: 20_000_000 }).catch(
    (error: unknown) => error as { stdout: string },
  );
  return JSON.parse(output.stdout) as Cruise;
}
