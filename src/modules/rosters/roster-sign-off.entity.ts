import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { RosterEntity } from './roster.entity';

export const SIGN_OFF_DECISIONS = ['approved', 'declined'] as const;
export type SignOffDecision = (typeof SIGN_OFF_DECISIONS)[number];

/** What the head of one unit said of a submitted roster. A roster over several units needs one of each. */
@Entity('roster_sign_offs')
@Check('ck_roster_sign_offs_decision', `decision IN ('approved', 'declined')`)
@Check('ck_roster_sign_offs_reason', `decision <> 'declined' OR reason IS NOT NULL`)
export class RosterSignOffEntity {
  @PrimaryColumn('uuid', { name: 'roster_id', primaryKeyConstraintName: 'pk_roster_sign_offs' })
  rosterId: string;

  @PrimaryColumn('text', { name: 'unit_id', primaryKeyConstraintName: 'pk_roster_sign_offs' })
  unitId: string;

  @ManyToOne(() => RosterEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'roster_id', foreignKeyConstraintName: 'fk_roster_sign_offs_roster' })
  roster: Relation<RosterEntity>;

  @Column('text')
  decision: SignOffDecision;

  /** User id. */
  @Column('text', { name: 'decided_by' })
  decidedBy: string;

  @Column('timestamptz', { name: 'decided_at' })
  decidedAt: Date;

  /** Always there where it was declined. */
  @Column('text', { nullable: true })
  reason: string | null;
}
