import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ROOT = resolve(__dirname, '../..');

/** Rule → a file that breaks it. Written in pieces where this file would break the rule itself. */
const PLANTED: Readonly<Record<string, readonly [file: string, text: string]>> = {
  '@typescript-eslint/no-explicit-any': ['src/modules/a.ts', 'export const a: any = 1;'],
  '@typescript-eslint/no-floating-promises': [
    'src/modules/b.ts',
    'export function b(): void {\n  Promise.resolve(1);\n}',
  ],
  '@typescript-eslint/consistent-type-imports': [
    'src/modules/c.ts',
    "import { Kind } from './kind';\nexport const c: Kind = 'one';",
  ],
  '@typescript-eslint/switch-exhaustiveness-check': [
    'src/modules/d.ts',
    "import type { Kind } from './kind';\nexport function d(kind: Kind): number {\n  switch (kind) {\n    case 'one':\n      return 1;\n  }\n  return 0;\n}",
  ],
  '@typescript-eslint/ban-ts-comment': ['src/modules/e.ts', `// @${'ts-ignore'}\nexport const e: number = 'text';`],
  'no-restricted-imports': [
    'src/modules/f.ts',
    "import { forwardRef } from '@nestjs/common';\nexport const f = forwardRef;",
  ],
  'no-warning-comments': ['src/modules/g.ts', `// ${'TO'}${'DO'}: later\nexport const g = 1;`],
  'no-console': ['src/modules/h.ts', "console.log('here');\nexport const h = 1;"],
  'max-lines': ['src/modules/i.ts', `${'\n'.repeat(300)}export const i = 1;`],
  'no-restricted-syntax': ['src/planner/now.ts', 'export const now = (): number => Date.now();'],
  'jest/no-focused-tests': ['test/focused.spec.ts', "it.only('a', () => {\n  expect(1).toBe(1);\n});"],
  'jest/no-disabled-tests': ['test/disabled.spec.ts', "it.skip('a', () => {\n  expect(1).toBe(1);\n});"],
  'jest/no-restricted-jest-methods': [
    'test/mocked.spec.ts',
    "jest.mock('node:fs');\nit('a', () => {\n  expect(1).toBe(1);\n});",
  ],
};

/** Files that no rule may report: a kind for the imports above, and classes that Nest injects. */
const GROUND: Readonly<Record<string, string>> = {
  'src/modules/kind.ts': "export type Kind = 'one' | 'two';",
  'src/modules/some.service.ts':
    "import { Injectable } from '@nestjs/common';\n@Injectable()\nexport class SomeService {}",
  'src/modules/other.service.ts': [
    "import { Injectable } from '@nestjs/common';",
    "import { SomeService } from './some.service';",
    '@Injectable()',
    'export class OtherService {\n  constructor(readonly some: SomeService) {}\n}',
  ].join('\n'),
  'src/modules/switched-off.ts': [
    `/* ${'eslint'}-disable @typescript-eslint/no-explicit-any */`,
    'export const off: any = 1;',
  ].join('\n'),
};

interface FileReport {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
}

describe('lint rules', () => {
  let folder: string;
  let rulesByFile: Map<string, (string | null)[]>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'turnario-lint-'));
    for (const name of ['eslint.config.mjs', 'package.json', 'tsconfig.json']) {
      await cp(join(ROOT, name), join(folder, name));
    }
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    for (const [file, text] of [...Object.values(PLANTED), ...Object.entries(GROUND)]) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), `${text}\n`);
    }
    const reports = await lint(folder);
    rulesByFile = new Map(
      reports.map(({ filePath, messages }) => [
        filePath.slice(folder.length + 1),
        messages.map(({ ruleId }) => ruleId),
      ]),
    );
  }, 60_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(Object.entries(PLANTED))('reports %s', (rule, [file]) => {
    expect(rulesByFile.get(file)).toContain(rule);
  });

  it('leaves classes alone that Nest injects', () => {
    expect(rulesByFile.get('src/modules/other.service.ts')).toEqual([]);
  });

  it('is not switched off by a comment', () => {
    expect(rulesByFile.get('src/modules/switched-off.ts')).toContain('@typescript-eslint/no-explicit-any');
  });
});

/** ESLint ends with status 1 when it reports anything, which is the usual case here. */
async function lint(folder: string): Promise<FileReport[]> {
  const program = join(ROOT, 'node_modules/eslint/bin/eslint.js');
  const output = await run('node', [program, '--format', 'json', 'src', 'test'], {
    cwd: folder,
    maxBuffer: 20_000_000,
  }).catch((error: unknown) => error as { stdout: string });
  return JSON.parse(output.stdout) as FileReport[];
}
