import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';
import type { Assignment } from '../../../planner/problem/assignment';
import type { RuleCost } from '../../../planner/explain/check-session/roster-difference';
import { RosterEntity } from '../roster.entity';

/** A swap (cambio turno) is with a colleague who is named; an offer (cessione di turno) is for the first who takes it. */
export const TRADE_KINDS = ['swap', 'offer'] as const;
export type TradeKind = (typeof TRADE_KINDS)[number];

/** `open`: a colleague's turn; `accepted`: a head's; the rest is over. */
export const TRADE_STATUSES = ['open', 'accepted', 'approved', 'declined', 'withdrawn', 'expired'] as const;
export type TradeStatus = (typeof TRADE_STATUSES)[number];

/** Why a trade expired. */
export const EXPIRY_CAUSES = ['deadline', 'roster-changed'] as const;

/**
 * Published duties that one person wants to hand to a colleague, alone or for the colleague's own. Each step of it looks
 * at the published roster again; approval publishes the correction.
 */
@Entity('duty_trades')
@Index('ix_duty_trades_person', ['personId', 'madeAt'])
@Index('ix_duty_trades_colleague', ['colleagueId', 'madeAt'])
@Index('ix_duty_trades_deadline', ['expiresAt'], { where: `status IN ('open', 'accepted')` })
@Check('ck_duty_trades_kind', `kind IN ('swap', 'offer') AND (kind = 'offer' OR colleague_on IS NOT NULL)`)
@Check('ck_duty_trades_status', `status IN ('open', 'accepted', 'approved', 'declined', 'withdrawn', 'expired')`)
@Check(
  'ck_duty_trades_colleague',
  `colleague_id IS NOT NULL OR (kind = 'offer' AND status NOT IN ('accepted', 'approved'))`,
)
@Check('ck_duty_trades_correction', `(status = 'approved') = (correction_id IS NOT NULL)`)
export class DutyTradeEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_duty_trades' })
  id: string;

  @Column('text')
  kind: TradeKind;

  @Column('text', { default: 'open' })
  status: TradeStatus;

  /** Who asked. */
  @Column('text', { name: 'person_id' })
  personId: string;

  @Column('text', { name: 'unit_id' })
  unitId: string;

  /** Day of the duty that is handed over. */
  @Column('date', { name: 'on_date' })
  on: string;

  /** Null for an offer that nobody has taken. */
  @Column('text', { name: 'colleague_id', nullable: true })
  colleagueId: string | null;

  @Column('text', { name: 'colleague_unit_id', nullable: true })
  colleagueUnitId: string | null;

  /** Day of the colleague's duty that comes back; null for an offer. */
  @Column('date', { name: 'colleague_on', nullable: true })
  colleagueOn: string | null;

  /** Colleagues who may take an offer; nobody is shown who else is among them. */
  @Column('text', { name: 'eligible_ids', array: true, default: [] })
  eligibleIds: string[];

  /** Duties of the people and days concerned when they were last looked at; while they stand, the trade does. */
  @Column('jsonb')
  duties: Assignment[];

  /** What the head is shown: rules of service that cost more or less. */
  @Column('jsonb', { default: [] })
  impact: RuleCost[];

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column('timestamptz', { name: 'accepted_at', nullable: true })
  acceptedAt: Date | null;

  @Column('text', { name: 'expired_because', nullable: true })
  expiredBecause: (typeof EXPIRY_CAUSES)[number] | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('text', { name: 'decision_reason', nullable: true })
  decisionReason: string | null;

  /** The roster that carries the trade out. */
  @ForeignKey(() => RosterEntity, { name: 'fk_duty_trades_correction' })
  @Column('uuid', { name: 'correction_id', nullable: true })
  correctionId: string | null;

  @VersionColumn({ default: 1 })
  version: number;
}
