import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SECRET_BYTES = 48;

/**
 * The signing key kept in the data folder, made at the first start. Only the server's own user can read the file.
 * Deleting it signs everybody out.
 */
export function keptTokenSecret(dataFolder: string): string {
  const file = join(dataFolder, 'token-secret');
  mkdirSync(dataFolder, { recursive: true });
  try {
    const secret = randomBytes(SECRET_BYTES).toString('base64url');
    writeFileSync(file, secret, { flag: 'wx', mode: 0o600 });
    return secret;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return readFileSync(file, 'utf8').trim();
  }
}
