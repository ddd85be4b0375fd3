import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';
import type { Weekday } from '../../planner/problem/calendar';

/**
 * Where a contingent stands: `proposed` by the personnel office; `approved` or `amended` by the unit head, and then
 * rosters keep to it; `declined` by the unit head; `expired`, nobody decided in time.
 */
export const CONTINGENT_STATUSES = ['proposed', 'approved', 'amended', 'declined', 'expired'] as const;
export type ContingentStatus = (typeof CONTINGENT_STATUSES)[number];

/** The statuses that bind a roster. */
export const BINDING_STATUSES: readonly ContingentStatus[] = ['approved', 'amended'];

/** Written by a person, read from a scenario folder, or made by the staffing engine. */
export const CONTINGENT_ORIGINS = ['by-hand', 'imported', 'proposal'] as const;
export type ContingentOrigin = (typeof CONTINGENT_ORIGINS)[number];

/**
 * How many people of a unit are at a site (contingente in presenza), on some weekdays of a period; of one activity or
 * shift alone where it names them.
 */
@Entity('presence_contingents')
@Check('ck_presence_contingents_weekdays', 'cardinality(weekdays) > 0 AND weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]')
@Check(
  'ck_presence_contingents_count',
  'min_count >= 0 AND target_count >= min_count AND (max_count IS NULL OR max_count >= target_count)',
)
@Check('ck_presence_contingents_period', 'to_on IS NULL OR from_on IS NULL OR to_on >= from_on')
@Check('ck_presence_contingents_status', `status IN ('proposed', 'approved', 'amended', 'declined', 'expired')`)
@Check(
  'ck_presence_contingents_origin',
  `origin IN ('by-hand', 'imported', 'proposal') AND (origin = 'proposal') = (origin_proposal_id IS NOT NULL)`,
)
@Check(
  'ck_presence_contingents_decision',
  `(status NOT IN ('amended', 'declined') OR decided_at IS NOT NULL)
    AND (status NOT IN ('proposed', 'expired') OR decided_at IS NULL)
    AND (decided_at IS NULL) = (decided_by IS NULL)
    AND (status <> 'declined' OR decision_reason IS NOT NULL)`,
)
@Check(
  'ck_presence_contingents_amendment',
  `(status = 'amended') = (proposed_min_count IS NOT NULL)
    AND (proposed_min_count IS NULL) = (proposed_target_count IS NULL)
    AND (proposed_max_count IS NULL OR proposed_min_count IS NOT NULL)`,
)
@Index('ix_presence_contingents_overdue', ['decideBy'], { where: `status = 'proposed'` })
export class PresenceContingentEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_presence_contingents' })
  id: string;

  @Index('ix_presence_contingents_unit')
  @ForeignKey('UnitEntity', { name: 'fk_presence_contingents_unit' })
  @Column('text', { name: 'unit_id' })
  unitId: string;

  @ForeignKey('SiteEntity', { name: 'fk_presence_contingents_site' })
  @Column('text', { name: 'site_id' })
  siteId: string;

  /** Counts only people on this activity; null: whatever they do. */
  @ForeignKey('ActivityEntity', { name: 'fk_presence_contingents_activity' })
  @Column('text', { name: 'activity_id', nullable: true })
  activityId: string | null;

  /** Counts only people on this shift; null: whatever their hours. */
  @ForeignKey('ShiftTemplateEntity', { name: 'fk_presence_contingents_shift_template' })
  @Column('text', { name: 'shift_template_id', nullable: true })
  shiftTemplateId: string | null;

  @Column('integer', { array: true })
  weekdays: Weekday[];

  @Column('date', { name: 'from_on', nullable: true })
  fromOn: string | null;

  @Column('date', { name: 'to_on', nullable: true })
  toOn: string | null;

  @Column('integer', { name: 'min_count' })
  minCount: number;

  /** Null: no upper bound. */
  @Column('integer', { name: 'max_count', nullable: true })
  maxCount: number | null;

  /** People expected; the rotation shares these turns out. */
  @Column('integer', { name: 'target_count' })
  targetCount: number;

  @Column('text', { default: 'proposed' })
  status: ContingentStatus;

  @Column('text', { default: 'by-hand' })
  origin: ContingentOrigin;

  /** Staffing proposal it was made from. */
  @Column('uuid', { name: 'origin_proposal_id', nullable: true })
  originProposalId: string | null;

  /** When the decision is due; null: at any time. */
  @Column('timestamptz', { name: 'decide_by', nullable: true })
  decideBy: Date | null;

  /** User id of the unit head; null while nobody has decided, and for what came with a scenario folder. */
  @Column('text', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('text', { name: 'decision_reason', nullable: true })
  decisionReason: string | null;

  /** What was proposed, where the unit head amended it; null otherwise, as the counts then are those proposed. */
  @Column('integer', { name: 'proposed_min_count', nullable: true })
  proposedMinCount: number | null;

  @Column('integer', { name: 'proposed_max_count', nullable: true })
  proposedMaxCount: number | null;

  @Column('integer', { name: 'proposed_target_count', nullable: true })
  proposedTargetCount: number | null;

  @VersionColumn({ default: 1 })
  version: number;
}
