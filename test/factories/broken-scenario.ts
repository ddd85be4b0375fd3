import { promises as fs } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folder of the smallest whole scenario. */
export const TINY_SCENARIO = join(__dirname, 'tiny-scenario');

/** What to change in one file of the tiny scenario: its new content, made from the old; null removes the file. */
export interface FileEdit {
  readonly file: string;
  readonly edit: ((text: string) => string | Uint8Array) | null;
}

/** Replaces a piece of text that must be there: a test whose edit misses would pass for the wrong reason. */
export function replacing(from: string, to: string): (text: string) => string {
  return (text) => {
    if (!text.includes(from)) throw new Error(`"${from}" is not in the file`);
    return text.replace(from, to);
  };
}

/** Adds a line to a file. */
export function adding(line: string): (text: string) => string {
  return (text) => `${text.trimEnd()}\n${line}\n`;
}

/** Runs a test on a copy of the tiny scenario with some files changed, and removes the copy. */
export async function withEditedScenario<T>(
  edits: readonly FileEdit[],
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await fs.mkdtemp(join(tmpdir(), 'tiny-scenario-'));
  try {
    await fs.cp(TINY_SCENARIO, folder, { recursive: true });
    for (const { file, edit } of edits) {
      const path = join(folder, file);
      if (edit === null) await fs.rm(path);
      else await fs.writeFile(path, edit(await fs.readFile(path, 'utf8').catch(() => '')));
    }
    return await use(folder);
  } finally {
    await fs.rm(folder, { recursive: true });
  }
}
