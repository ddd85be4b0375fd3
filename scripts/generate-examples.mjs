/**
 * Writes the CSV files of both example folders. Run from the project's root:
 *
 *   node scripts/generate-examples.mjs [--out FOLDER]
 *
 * The seed is fixed, so the files are always the same; a test compares them with the committed ones. scenario.yaml,
 * scenario-t1.yaml, README.md and sites-as-printed.csv are written by hand and left alone.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { milanoFiles } from './examples/milano.mjs';
import { segrateFiles } from './examples/segrate.mjs';

const examplesFolder = join(dirname(fileURLToPath(import.meta.url)), '..', 'examples');
const { values } = parseArgs({ options: { out: { type: 'string', default: examplesFolder } } });

for (const [name, files] of Object.entries({ 'milano-phase2': milanoFiles(), 'segrate-desk': segrateFiles() })) {
  const folder = join(values.out, name);
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
}
