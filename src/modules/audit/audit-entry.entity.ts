import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Role } from '../identity/actor';
import type { AuditedState, AuditEntry } from './audit-entry';

/**
 * One step of the audit trail: who did what to which resource, and when. Rows are only ever added, a trigger of the
 * database sees to that; each holds the hash of the one before it, so that a row changed behind the trigger's back shows.
 */
@Entity('audit_entries')
@Index('ix_audit_entries_resource', ['resourceType', 'resourceId', 'sequence'])
@Check('ck_audit_entries_sequence', 'sequence >= 1')
@Check('ck_audit_entries_hash', `hash ~ '^[0-9a-f]{64}$' AND previous_hash ~ '^[0-9a-f]{64}$'`)
export class AuditEntryEntity implements AuditEntry {
  /** From 1, without gaps. Text, as pg gives a bigint. */
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'pk_audit_entries' })
  sequence: string;

  @Column('timestamptz')
  at: Date;

  /** User id, or the name of the part of the program that acted. */
  @Column('text', { name: 'actor_id' })
  actorId: string;

  @Column('text', { name: 'actor_role' })
  actorRole: Role | 'program';

  /** Kebab-case past participle: `proposed`, `approved`. */
  @Column('text')
  action: string;

  /** Plural kebab-case noun of the API: `presence-contingents`. */
  @Column('text', { name: 'resource_type' })
  resourceType: string;

  @Column('text', { name: 'resource_id' })
  resourceId: string;

  @Column('jsonb', { nullable: true })
  before: AuditedState | null;

  @Column('jsonb', { nullable: true })
  after: AuditedState | null;

  /** As the actor gave it. */
  @Column('text', { nullable: true })
  reason: string | null;

  @Column('text', { name: 'previous_hash' })
  previousHash: string;

  @Column('text')
  hash: string;
}
