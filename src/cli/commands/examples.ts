import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { CommandRun } from '../command-definition';
import { EXIT_STATUS } from '../exit-status';
import { packageRoot } from '../package-root';

/** Prints `path<TAB>what it is about` for each sample folder, so that scripts can cut the path out. */
export const runExamples: CommandRun = async () => {
  const root = join(packageRoot(), 'examples');
  const entries = await readdir(root, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(root, name));
  const lines: string[] = [];
  for (const folder of folders.sort()) {
    const title = await titleOf(folder);
    if (title !== null) lines.push(`${folder}\t${title}\n`);
  }
  process.stdout.write(lines.join(''));
  return EXIT_STATUS.done;
};

/** First line of the folder's README less its `#`, or else the body's name; null for a folder without a scenario. */
async function titleOf(folder: string): Promise<string | null> {
  const scenario = await readFile(join(folder, 'scenario.yaml'), 'utf8').catch(() => null);
  if (scenario === null) return null;
  const readme = await readFile(join(folder, 'README.md'), 'utf8').catch(() => '');
  const heading = /^#\s+(.+)$/m.exec(readme)?.[1];
  if (heading !== undefined) return heading.trim();
  const { body } = parse(scenario) as { readonly body?: { readonly name?: string } };
  return body?.name ?? '';
}
