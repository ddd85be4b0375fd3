import type { ChainedEntry } from './hash-chain';

/** Fields of an entry and the types that its hash is made of. */
const FIELDS: Readonly<Record<keyof ChainedEntry, readonly string[]>> = {
  sequence: ['number'],
  at: ['string'],
  actorId: ['string'],
  actorRole: ['string'],
  action: ['string'],
  resourceType: ['string'],
  resourceId: ['string'],
  before: ['object', 'null'],
  after: ['object', 'null'],
  reason: ['string', 'null'],
  previousHash: ['string'],
  hash: ['string'],
};

/**
 * Reads entries exported from `GET /v1/audit-entries`: one page, several pages or entries in a list, or one of these on
 * each line. The order of the file is kept.
 *
 * @throws Error naming what is no entry
 */
export function parseExportedTrail(text: string): ChainedEntry[] {
  return documentsOf(text).flatMap(entriesOf);
}

function documentsOf(text: string): unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return lines.map((line, index) => {
      try {
        return JSON.parse(line) as unknown;
      } catch {
        throw new Error(`line ${index + 1} is no JSON`);
      }
    });
  }
}

function entriesOf(value: unknown): ChainedEntry[] {
  if (Array.isArray(value)) return value.flatMap(entriesOf);
  const items = (value as { items?: unknown } | null)?.items;
  if (Array.isArray(items)) return items.flatMap(entriesOf);
  const entry = value as Partial<Record<string, unknown>> | null;
  const wrong = Object.entries(FIELDS).find(([name, types]) => !types.includes(typeOf(entry?.[name])));
  if (wrong === undefined) return [value as ChainedEntry];
  throw new Error(`an entry has no usable "${wrong[0]}"; export whole entries, without choosing fields`);
}

const typeOf = (value: unknown): string => (value === null ? 'null' : typeof value);
