import { join, sep } from 'node:path';

/**
 * Path of a thread's compiled file, beside the module that starts it. Test runners load the TypeScript source, but a
 * thread needs JavaScript: then it is the same place under `dist`.
 */
export function compiledThreadFile(directory: string, stem: string): string {
  const isSource = __filename.endsWith('.ts');
  const source = new RegExp(`\\${sep}src\\${sep}(?=planner|modules)`);
  return join(isSource ? directory.replace(source, `${sep}dist${sep}src${sep}`) : directory, `${stem}.js`);
}
