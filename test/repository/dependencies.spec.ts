import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

interface Manifest {
  readonly license: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const [, shipped = '', development = ''] = read('docs/dependencies.md').split(/^## What .*$/m);

/** Packages that nobody imports by name: another package loads them. */
const LOADED_BY_ANOTHER = ['@nestjs/platform-express', 'pg', 'reflect-metadata', 'rxjs'];

/** Package → licence, from the table's rows `| \`a\`, \`b\` | MIT | … |`. */
function documented(table: string): Record<string, string> {
  const rows = [...table.matchAll(/^\| (`.+?`) +\| ([\w.-]+) +\| \S/gm)];
  const pairs = rows.flatMap(([, names = '', licence = '']) =>
    [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']): [string, string] => [name, licence]),
  );
  return Object.fromEntries(pairs);
}

function installedLicences(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.map((name) => [name, (JSON.parse(read(`node_modules/${name}/package.json`)) as Manifest).license]),
  );
}

function sourceText(folder: string): string {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

describe('docs/dependencies.md', () => {
  it('has a reason and the true licence of every package that ships', () => {
    expect(documented(shipped)).toEqual(installedLicences(Object.keys(manifest.dependencies)));
  });

  it('has a reason and the true licence of every package needed to develop', () => {
    expect(documented(development)).toEqual(installedLicences(Object.keys(manifest.devDependencies)));
  });
});

describe('package.json', () => {
  it('pins every package to one version', () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('ships no package that the source does not use', () => {
    const source = sourceText('src') + sourceText('migrations');
    const isUsed = (name: string) => source.includes(`'${name}'`) || source.includes(`'${name}/`);
    const unused = Object.keys(manifest.dependencies).filter((name) => !isUsed(name));
    expect(unused.filter((name) => !LOADED_BY_ANOTHER.includes(name))).toEqual([]);
  });
});
