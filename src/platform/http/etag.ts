import { DomainError } from '../errors/domain-error';

/** A version is a 32-bit integer in the database; ten digits bound what we try to read. */
const STRONG_VERSION_TAG = /^"(\d{1,10})"$/;

/** The strong entity tag of a version: `etagOf(3)` is `"3"`, quotes included, ready for the `ETag` header. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/**
 * The version that the caller believes to change, from the `If-Match` header.
 *
 * @throws DomainError `precondition-required` when the header is missing; `invalid` when it is not one strong tag
 * as sent in `ETag` (weak tags, lists and `*` would let a stale write through).
 */
export function requireVersion(ifMatch: string | undefined): number {
  if (ifMatch === undefined || ifMatch.trim() === '') {
    throw new DomainError(
      'precondition-required',
      'if-match-required',
      'This resource is versioned: send its ETag in the If-Match header, so that nobody else’s change is lost.',
    );
  }
  const version = STRONG_VERSION_TAG.exec(ifMatch.trim())?.[1];
  if (version === undefined) {
    const detail = 'If-Match must be one strong entity tag, exactly as received in ETag, e.g. If-Match: "3".';
    throw new DomainError('invalid', 'if-match-malformed', detail, [
      { pointer: 'If-Match', rule: 'strong-entity-tag', detail },
    ]);
  }
  return Number(version);
}
