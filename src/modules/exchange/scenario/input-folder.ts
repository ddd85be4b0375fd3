import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The files of one folder. Names are plain: nothing outside the folder is ever read by what a scenario says. */
export class InputFolder {
  private names: readonly string[] | null = null;

  constructor(readonly path: string) {}

  static isPlainName(name: string): boolean {
    return /^[^/\\\0]{1,100}$/.test(name) && name !== '.' && name !== '..';
  }

  /** Bytes of a file, or null where there is none of that name. */
  async read(name: string): Promise<Uint8Array | null> {
    const names = await this.fileNames();
    return names.includes(name) ? readFile(join(this.path, name)) : null;
  }

  /**
   * Names of the folder's files, sorted; with `endings`, only of those.
   *
   * @throws the system's error where the folder does not exist or may not be read
   */
  async fileNames(...endings: readonly string[]): Promise<readonly string[]> {
    this.names ??= (await readdir(this.path, { withFileTypes: true }))
      .filter((entry) => !entry.isDirectory())
      .map(({ name }) => name)
      .sort();
    return endings.length === 0
      ? this.names
      : this.names.filter((name) => endings.some((ending) => name.endsWith(ending)));
  }
}
