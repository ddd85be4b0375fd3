import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder that holds this package's `package.json`: the same from `src`, from `dist/src` and from an installed
 * package, so that nothing counts `..` from where the compiler happened to put a file.
 */
export function packageRoot(startFolder: string = __dirname): string {
  const file = join(startFolder, 'package.json');
  if (existsSync(file) && readManifest(file).name === 'turnario') return startFolder;
  const parent = dirname(startFolder);
  if (parent === startFolder) throw new Error('the package.json of turnario was not found: is the installation whole?');
  return packageRoot(parent);
}

export function packageVersion(): string {
  return readManifest(join(packageRoot(), 'package.json')).version;
}

function readManifest(file: string): { readonly name: string; readonly version: string } {
  return JSON.parse(readFileSync(file, 'utf8')) as { name: string; version: string };
}
