import { createHash } from 'node:crypto';

/** An entry of the trail as it is hashed and exported: instants as ISO text, the sequence as a number. */
export interface ChainedEntry {
  readonly sequence: number;
  readonly at: string;
  readonly actorId: string;
  readonly actorRole: string;
  readonly action: string;
  readonly resourceType: string;
  readonly resourceId: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly reason: string | null;
  readonly previousHash: string;
  readonly hash: string;
}

/** What the first entry has in the place of a hash before it. */
export const FIRST_PREVIOUS_HASH = '0'.repeat(64);

/** Where a chain stops being what was written. */
export interface ChainBreak {
  readonly sequence: number;
  readonly detail: string;
}

export interface ChainVerification {
  readonly entryCount: number;
  /** Hash of the last entry; whoever keeps it elsewhere also notices entries cut off at the end. Null without entries. */
  readonly headHash: string | null;
  /** The first break found; null while the chain is whole. */
  readonly firstBreak: ChainBreak | null;
  /** Whether the hash kept elsewhere is that of an entry; null where none was given. */
  readonly holdsAnchor: boolean | null;
}

/** SHA-256 over every field but the hash itself, names in order, so that storing JSON anew changes nothing. */
export function hashOfEntry(entry: Omit<ChainedEntry, 'hash'>): string {
  const { sequence, at, actorId, actorRole, action, resourceType, resourceId, before, after, reason } = entry;
  const { previousHash } = entry;
  const fields = [sequence, at, actorId, actorRole, action, resourceType, resourceId, before, after, reason];
  return createHash('sha256')
    .update(canonicalJson([...fields, previousHash]))
    .digest('hex');
}

/** Follows the chain from its first entry: no gap, each entry hashing to what it says, each naming the one before. */
export class ChainVerifier {
  private entryCount = 0;
  private holdsAnchor: boolean | null;
  private head: { readonly sequence: number; readonly hash: string } = { sequence: 0, hash: FIRST_PREVIOUS_HASH };
  private firstBreak: ChainBreak | null = null;

  /**
   * @param anchor hash of an entry that was once the last one, kept where nobody who may write the trail can: a trail cut
   * off before it, or written anew, does not hold it any more
   */
  constructor(private readonly anchor: string | null = null) {
    this.holdsAnchor = anchor === null ? null : false;
  }

  /** Takes the next entry, in the order of the trail. */
  add(entry: ChainedEntry): void {
    this.entryCount++;
    this.firstBreak ??= breakOf(entry, this.head);
    if (entry.hash === this.anchor) this.holdsAnchor = true;
    this.head = entry;
  }

  get result(): ChainVerification {
    const { entryCount, firstBreak, holdsAnchor } = this;
    return { entryCount, headHash: entryCount === 0 ? null : this.head.hash, firstBreak, holdsAnchor };
  }
}

function breakOf(entry: ChainedEntry, before: { readonly sequence: number; readonly hash: string }): ChainBreak | null {
  const { sequence } = entry;
  const at = (detail: string): ChainBreak => ({ sequence, detail });
  if (sequence !== before.sequence + 1)
    return at(`entry ${before.sequence + 1} is missing: entry ${sequence} follows entry ${before.sequence}`);
  if (entry.previousHash !== before.hash)
    return at(`entry ${sequence} does not follow entry ${before.sequence}: one of the two was replaced`);
  if (entry.hash !== hashOfEntry(entry)) return at(`entry ${sequence} was changed after it was written`);
  return null;
}

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
