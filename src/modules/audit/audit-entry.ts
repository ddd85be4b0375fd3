import type { Role } from '../identity/actor';

/** What a resource was before a step and after it, as the API shows it; null before it was there, and once it is gone. */
export type AuditedState = object;

/** One step of the audit trail, as those read it whose resource it is about. */
export interface AuditEntry {
  /** From 1, without gaps. Text, as pg gives a bigint. */
  readonly sequence: string;
  readonly at: Date;
  /** User id, or the name of the part of the program that acted. */
  readonly actorId: string;
  readonly actorRole: Role | 'program';
  /** Kebab-case past participle: `proposed`, `approved`. */
  readonly action: string;
  /** Plural kebab-case noun of the API: `presence-contingents`. */
  readonly resourceType: string;
  readonly resourceId: string;
  readonly before: AuditedState | null;
  readonly after: AuditedState | null;
  /** As the actor gave it. */
  readonly reason: string | null;
  readonly previousHash: string;
  readonly hash: string;
}
