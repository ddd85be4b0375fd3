import type { CommandArguments } from './command-definition';
import { checkOutputFile, writeOutputFile } from './output-file';
import { type Paint, PLAIN, paintFor } from './roster-table/paint';

/** Where a command's result goes: `--out FILE`, or standard output. */
export interface ResultTarget {
  readonly paint: Paint;
  readonly print: (text: string) => Promise<void>;
}

/** @throws UsageError at once where `--out` names something that cannot be written. */
export async function resultTarget({ values }: CommandArguments): Promise<ResultTarget> {
  const file = values['out'];
  if (file === undefined) {
    return { paint: paintFor(process.stdout, process.env), print: printToStandardOutput };
  }
  await checkOutputFile('out', file);
  return { paint: PLAIN, print: (text) => writeOutputFile('out', file, text) };
}

function printToStandardOutput(text: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(text, () => {
      resolve();
    });
  });
}
