import { hash, verify } from '@node-rs/argon2';

/** Hash of a random text that nobody knows: checked when a username is unknown, so that the answer takes as long. */
let nobodysHash: Promise<string> | undefined;

/** argon2id with the library's costs (19 MiB, two passes), the minimum that OWASP's password storage guide asks for. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/**
 * Checks a password in about the same time whether the user exists or not, so that the answer's time does not tell
 * which usernames exist.
 *
 * @param passwordHash absent for an unknown user, `null` for one without a password
 */
export async function passwordMatches(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  nobodysHash ??= hash(crypto.randomUUID());
  const matches = await verify(passwordHash ?? (await nobodysHash), password);
  return matches && typeof passwordHash === 'string';
}
