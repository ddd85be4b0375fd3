import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { DomainError } from '../../errors/domain-error';
import { actorIdOf } from '../request-actor';
import type { KeyedRequest } from './idempotency-keys';

export const IDEMPOTENCY_KEY = 'Idempotency-Key';

/** A UUID, or whatever else is up to 64 visible ASCII characters. */
export const IDEMPOTENCY_KEY_PATTERN = /^[\x21-\x7e]{1,64}$/;

/**
 * The key of a request that asks to be carried out once; `undefined` when it does not ask, or nobody has signed in.
 *
 * @throws DomainError `invalid` on a key of another form
 */
export function keyedRequest(request: Request): KeyedRequest | undefined {
  const key = request.get(IDEMPOTENCY_KEY);
  const actorId = actorIdOf(request);
  if (request.method !== 'POST' || key === undefined || actorId === undefined) return undefined;
  if (!IDEMPOTENCY_KEY_PATTERN.test(key)) {
    const detail = `${IDEMPOTENCY_KEY} takes a UUID, or up to 64 other visible characters without blanks.`;
    const errors = [{ pointer: IDEMPOTENCY_KEY, rule: 'idempotency-key', detail }];
    throw new DomainError('invalid', 'idempotency-key-malformed', detail, errors);
  }
  return { actorId, key, fingerprint: fingerprintOf(request) };
}

/** The body's own order of properties says nothing, so it does not count. */
function fingerprintOf(request: Request): string {
  const text = JSON.stringify([request.method, request.originalUrl, request.body ?? null], sortedProperties);
  return createHash('sha256').update(text).digest('hex');
}

function sortedProperties(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
