import { promises as fs } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { UsageError } from '../../usage-error';

/** One instance to solve. */
export interface InstanceFile {
  readonly path: string;
  /** File name without its ending. */
  readonly name: string;
  readonly text: string;
}

const ENDING = '.txt';

/**
 * The instances at some paths: files as given, and of a folder all that end in .txt, in the order of their numbers.
 * @throws UsageError for a path that is not there, and for a folder without instances
 */
export async function instanceFiles(paths: readonly string[]): Promise<readonly InstanceFile[]> {
  const files = (await Promise.all(paths.map(filesAt))).flat();
  return Promise.all(
    files.map(async (path) => ({ path, name: basename(path, extname(path)), text: await fs.readFile(path, 'utf8') })),
  );
}

async function filesAt(path: string): Promise<readonly string[]> {
  const found = await fs.stat(path).catch(() => null);
  if (found === null) throw new UsageError(`${path} does not exist`, 'give the path of an instance or of their folder');
  if (!found.isDirectory()) return [path];
  const names = (await fs.readdir(path)).filter((name) => name.endsWith(ENDING));
  if (names.length === 0) throw new UsageError(`the folder ${path} holds no *${ENDING}`, 'give a folder of instances');
  const inOrder = new Intl.Collator('en', { numeric: true });
  return names.sort(inOrder.compare).map((name) => join(path, name));
}
