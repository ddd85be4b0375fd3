/**
 * The package that `npm pack` makes holds what the command line needs and nothing that is ours alone, and works where
 * it is installed: `turnario --help` and `turnario examples` answer, from a folder that is not this repository.
 *
 *   node scripts/check-pack.mjs [FOLDER]      FOLDER: where to install it, kept; without one, a temporary folder
 *
 * Needs a build (`npm run build`) and the registry or npm's cache for the dependencies.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const REQUIRED = [
  'LICENSE',
  'README.md',
  'CHANGELOG.md',
  'publiccode.yml',
  'openapi.json',
  'dist/src/cli.js',
  'dist/src/main.js',
  'dist/src/worker.js',
  'docs/scenario-format.md',
  'examples/milano-phase2/scenario.yaml',
  'examples/segrate-desk/scenario.yaml',
];
const FORBIDDEN = [/\.spec\./, /^(src|test|scripts|data|coverage|node_modules)\//, /\.tsbuildinfo$/, /\.env/];

const run = (program, argv, cwd) => execFileSync(program, argv, { cwd, encoding: 'utf8', maxBuffer: 50_000_000 });

const problems = [];
const folder = resolve(process.argv[2] ?? mkdtempSync(join(tmpdir(), 'turnario-pack-')));
try {
  mkdirSync(folder, { recursive: true });
  const [packed] = JSON.parse(run('npm', ['pack', '--json', '--silent', '--pack-destination', folder]));
  const files = packed.files.map(({ path }) => path);
  problems.push(...REQUIRED.filter((file) => !files.includes(file)).map((file) => `the package lacks ${file}`));
  problems.push(
    ...files.filter((file) => FORBIDDEN.some((form) => form.test(file))).map((file) => `${file} must not ship`),
  );
  process.stdout.write(
    `${packed.filename}: ${files.length} files, ${Math.round(packed.unpackedSize / 1024)} kB unpacked\n`,
  );

  writeFileSync(join(folder, 'package.json'), '{ "name": "somebody", "version": "1.0.0", "private": true }\n');
  run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', `./${packed.filename}`], folder);
  const turnario = join(folder, 'node_modules', '.bin', 'turnario');
  const help = run(turnario, ['--help'], folder);
  for (const command of ['plan', 'check', 'supplies', 'examples']) {
    if (!help.includes(command)) problems.push(`turnario --help does not name the command ${command}`);
  }
  const listed = run(turnario, ['examples'], folder);
  for (const name of ['milano-phase2', 'segrate-desk']) {
    const path = listed.split(/\s+/).find((word) => word.endsWith(name) && existsSync(resolve(folder, word)));
    if (path === undefined) problems.push(`turnario examples names no folder ${name} that exists`);
  }
} catch (error) {
  problems.push(`${error.message}\n${error.stderr ?? ''}`);
} finally {
  if (process.argv[2] === undefined) rmSync(folder, { recursive: true, force: true });
}
for (const line of problems) process.stderr.write(`${line}\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
