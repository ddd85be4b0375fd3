import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A body that comes with the program: its id in the database, and its scenario folder. */
export interface SampleBody {
  readonly id: string;
  readonly folder: string;
}

/** In the order they are loaded: the small one first, so that there is something to look at early. */
const SAMPLES = [
  { id: 'segrate', folder: 'segrate-desk' },
  { id: 'milano', folder: 'milano-phase2' },
] as const;

/** The sample bodies and where their folders are: the same from the source, the build and an installed package. */
export function sampleBodies(): SampleBody[] {
  const examples = examplesFolder(__dirname);
  return SAMPLES.map(({ id, folder }) => ({ id, folder: join(examples, folder) }));
}

function examplesFolder(start: string): string {
  const examples = join(start, 'examples');
  if (existsSync(join(examples, SAMPLES[0].folder, 'scenario.yaml'))) return examples;
  const parent = dirname(start);
  if (parent === start) throw new Error('The folder "examples" of turnario was not found: is the installation whole?');
  return examplesFolder(parent);
}
