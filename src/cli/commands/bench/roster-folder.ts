import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { needed } from '../../option-values';
import type { CommandArguments } from '../../command-definition';
import { writeOutputFile } from '../../output-file';
import { UsageError } from '../../usage-error';

/** Where the rosters of a benchmark go: `--rosters DIR`, made where it is not there, or nowhere. */
export interface RosterFolder {
  /** Writes the roster of an instance and answers its path; null where rosters are not kept. */
  readonly write: (instance: string, roster: string | null) => Promise<string | null>;
}

/** @throws UsageError at once where `--rosters` names no folder that can be made */
export async function rosterFolder(args: CommandArguments): Promise<RosterFolder> {
  if (args.values['rosters'] === undefined) return { write: () => Promise.resolve(null) };
  const folder = needed(args, 'rosters', 'DIR');
  await fs.mkdir(folder, { recursive: true }).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`--rosters ${folder} cannot be made: ${why}`, 'name a folder of your own');
  });
  return {
    write: async (instance, roster) => {
      if (roster === null) return null;
      const path = join(folder, `${instance}.txt`);
      await writeOutputFile('rosters', path, roster);
      return path;
    },
  };
}
