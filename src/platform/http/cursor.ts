import { DomainError } from '../errors/domain-error';

/** Sort key of the last row of a page; the next page starts after it, so rows added meanwhile shift nothing. */
export type CursorKey = readonly (string | number | null)[];

/** Writes a sort key as an opaque base64url text. */
export function encodeCursor(key: CursorKey): string {
  return Buffer.from(JSON.stringify(key), 'utf8').toString('base64url');
}

/**
 * Reads a cursor back.
 *
 * @param length number of parts that the list's sort key has
 * @throws DomainError `invalid` when the text is not a cursor of this list
 */
export function decodeCursor(cursor: string, length: number): CursorKey {
  const key = parse(cursor);
  if (key?.length !== length) {
    const detail = 'The cursor is not one of this list: use nextCursor as received, with the same sort.';
    throw new DomainError('invalid', 'cursor-malformed', detail, [{ pointer: 'cursor', rule: 'cursor', detail }]);
  }
  return key;
}

/**
 * Cuts a page out of rows read with one more than `limit`: the extra row only says that there is a next page.
 */
export function cutPage<T>(
  rows: readonly T[],
  limit: number,
  keyOf: (row: T) => CursorKey,
): { readonly rows: readonly T[]; readonly nextCursor: string | null } {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return { rows: kept, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null };
}

function parse(cursor: string): CursorKey | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) && value.every(isKeyPart) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isKeyPart(part: unknown): part is string | number | null {
  return part === null || typeof part === 'string' || typeof part === 'number';
}
