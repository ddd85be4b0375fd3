import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { PresenceBound } from '../../planner/problem/presence-bound';
import type { CriteriaSettings } from '../../planner/rotation/criteria-score';
import type { PhaseData, PhaseProfileId, PhaseRamp } from './phase-data';
import { PhaseEntity } from './phase.entity';

/** What a phase says for a unit, for the units of a directorate, or for every unit. */
@Entity('phase_lines')
@Check(
  'ck_phase_lines_scope',
  `scope = coalesce('unit:' || unit_id, 'directorate:' || directorate_id, '*') AND num_nulls(unit_id, directorate_id) > 0`,
)
@Check('ck_phase_lines_profile', `profile_id IN ('P0', 'P1', 'P2', 'P3')`)
@Check('ck_phase_lines_ratio', 'max_agile_ratio BETWEEN 0 AND 1')
@Check('ck_phase_lines_days', 'max_agile_days_per_week BETWEEN 0 AND 7')
@Check('ck_phase_lines_window', 'rotation_window_weeks BETWEEN 1 AND 26')
export class PhaseLineEntity {
  @ForeignKey(() => PhaseEntity, { name: 'fk_phase_lines_phase', onDelete: 'CASCADE' })
  @PrimaryColumn('text', { name: 'phase_id', primaryKeyConstraintName: 'pk_phase_lines' })
  phaseId: string;

  /** `*`, `directorate:ID` or `unit:ID`: one line of each at most, the more specific ones last. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_phase_lines' })
  scope: string;

  @ForeignKey('UnitEntity', { name: 'fk_phase_lines_unit' })
  @Column('text', { name: 'unit_id', nullable: true })
  unitId: string | null;

  @ForeignKey('DirectorateEntity', { name: 'fk_phase_lines_directorate' })
  @Column('text', { name: 'directorate_id', nullable: true })
  directorateId: string | null;

  /** Profile its values started from; they all stand here. */
  @Column('text', { name: 'profile_id', nullable: true })
  profileId: PhaseProfileId | null;

  @Column('jsonb', { name: 'default_mode_by_class' })
  defaultModeByClass: PhaseData['defaultModeByClass'];

  /** Largest share of the unit's available people in agile work, 0..1. */
  @Column('double precision', { name: 'max_agile_ratio' })
  maxAgileRatio: number;

  @Column('integer', { name: 'max_agile_days_per_week' })
  maxAgileDaysPerWeek: number;

  @Column('boolean', { name: 'agile_on_shift_days' })
  agileOnShiftDays: boolean;

  @Column('boolean', { name: 'agreement_required' })
  agreementRequired: boolean;

  @Column('jsonb', { name: 'presence_bounds', default: [] })
  presenceBounds: PresenceBound[];

  @Column('jsonb', { nullable: true })
  ramp: PhaseRamp | null;

  /** Rotation criteria while the phase lasts; null: the body's. */
  @Column('jsonb', { nullable: true })
  criteria: CriteriaSettings | null;

  /** Weeks over which turns are balanced; null: without an end. */
  @Column('integer', { name: 'rotation_window_weeks', nullable: true })
  rotationWindowWeeks: number | null;
}

/** Of the lines of a phase, the one for this scope. */
export function scopeOf({ unitId, directorateId }: Pick<PhaseLineEntity, 'unitId' | 'directorateId'>): string {
  if (unitId !== null) return `unit:${unitId}`;
  return directorateId === null ? '*' : `directorate:${directorateId}`;
}
