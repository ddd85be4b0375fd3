import { randomUUID } from 'node:crypto';
import { constants, promises as fs } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from './usage-error';

/**
 * Makes sure that a file can be written, before a minute of planning is spent on it.
 *
 * @throws UsageError for a folder, a missing parent folder, and a place without leave to write.
 */
export async function checkOutputFile(option: string, file: string): Promise<void> {
  const parent = dirname(resolve(file));
  const present = await fs.stat(file).catch(() => null);
  if (present?.isDirectory() === true || /[/\\]$/.test(file)) {
    throw new UsageError(
      `--${option} ${file} is a folder`,
      `name a file in it, for example ${join(file, 'roster.json')}`,
    );
  }
  const isFolder = await fs.stat(parent).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) {
    throw new UsageError(
      `--${option} ${file}: the folder ${parent} does not exist`,
      `make it first: mkdir -p ${parent}`,
    );
  }
  await fs.access(present === null ? parent : file, constants.W_OK).catch(() => {
    throw new UsageError(`--${option} ${file} may not be written by this user`, 'name a file in a folder of your own');
  });
}

/** Writes a whole file or nothing: beside it first, then renamed, so that no reader ever meets half a roster. */
export async function writeOutputFile(option: string, file: string, text: string): Promise<void> {
  await checkOutputFile(option, file);
  const target = await fs.realpath(file).catch(() => resolve(file));
  const present = await fs.stat(target).catch(() => null);
  // A device or a pipe (/dev/stdout) cannot be replaced by renaming, and must not be.
  if (present !== null && !present.isFile()) return fs.writeFile(target, text);
  const draft = join(dirname(target), `.${basename(target)}.${randomUUID().slice(0, 8)}.tmp`);
  try {
    await fs.writeFile(draft, text, { mode: present === null ? 0o666 : present.mode });
    await fs.rename(draft, target);
  } catch (error) {
    await fs.rm(draft, { force: true });
    throw error;
  }
}
