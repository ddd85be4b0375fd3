import { createHash, randomBytes } from 'node:crypto';

/** 256 bits: nobody guesses one. */
const TOKEN_BYTES = 32;
const TOKEN = /^[\w-]{43}$/;

/** A new token, in letters that need no escaping in an address. */
export function newFeedToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** What is kept of a token; null for a text that cannot be one. A long random token needs no slow hash. */
export function hashOfFeedToken(token: string): string | null {
  return TOKEN.test(token) ? createHash('sha256').update(token).digest('hex') : null;
}
