import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Files of code below a folder, in the order of their names. */
export function sourceFiles(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs|cjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
