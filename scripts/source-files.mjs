import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** TypeScript files below a folder, in the order of their names. */
export function typeScriptFiles(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
