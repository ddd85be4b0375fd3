import { promises as fs } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { readRws } from '../../bench/rws/read-rws';
import type { PatternFile } from '../../modules/exchange/pattern-file/pattern-file';
import { readPatternFile } from '../../modules/exchange/pattern-file/read-pattern-file';
import type { CommandArguments } from '../command-definition';
import { UsageError } from '../usage-error';

const PATTERN_FILE = 'pattern.yaml';

/**
 * The pattern of a folder (its pattern.yaml), of a YAML file, or of a .txt file in the public format.
 * @throws UsageError for a path that is none of them
 * @throws InputError for a file that cannot be used
 */
export async function readPattern({ positionals: [path = ''], values }: CommandArguments): Promise<PatternFile> {
  const isFolder = (await fs.stat(path)).isDirectory();
  const file = isFolder ? join(path, values['pattern'] ?? PATTERN_FILE) : path;
  if (isFolder && !(await fs.stat(file).catch(() => null))?.isFile()) {
    throw new UsageError(`${file} does not exist`, `write it (docs/pattern-format.md), or name another with --pattern`);
  }
  switch (extname(file).toLowerCase()) {
    case '.yaml':
    case '.yml':
      return readPatternFile(file, values['scenario']);
    case '.txt':
      return publicInstance(file);
    default:
      throw new UsageError(`${file} is neither .yaml nor .txt`, 'give a pattern file (docs/pattern-format.md)');
  }
}

async function publicInstance(file: string): Promise<PatternFile> {
  const problem = readRws(file, await fs.readFile(file, 'utf8'));
  return {
    title: basename(file, extname(file)),
    problem,
    shifts: problem.shifts.map(({ name, startMinuteOfDay, lengthMinutes }) => ({
      key: name,
      name,
      startMinuteOfDay,
      endMinuteOfDay: startMinuteOfDay + lengthMinutes,
      templateId: null,
    })),
    tooCloseShifts: [],
    people: [],
    from: null,
  };
}
