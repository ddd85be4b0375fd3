import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { PhaseData } from './phase-data';
import { PhaseEntity } from './phase.entity';

/** What a phase says for one unit. */
@Entity('phase_unit_rules')
@Check('ck_phase_unit_rules_ratio', 'max_agile_ratio BETWEEN 0 AND 1')
@Check('ck_phase_unit_rules_days', 'max_agile_days_per_week BETWEEN 0 AND 7')
export class PhaseUnitRuleEntity {
  @ForeignKey(() => PhaseEntity, { name: 'fk_phase_unit_rules_phase', onDelete: 'CASCADE' })
  @PrimaryColumn('text', { name: 'phase_id', primaryKeyConstraintName: 'pk_phase_unit_rules' })
  phaseId: string;

  @ForeignKey('UnitEntity', { name: 'fk_phase_unit_rules_unit' })
  @PrimaryColumn('text', { name: 'unit_id', primaryKeyConstraintName: 'pk_phase_unit_rules' })
  unitId: string;

  @Column('jsonb', { name: 'default_mode_by_class' })
  defaultModeByClass: PhaseData['defaultModeByClass'];

  /** Largest share of the unit's people at work who may be in agile work, 0..1. */
  @Column('double precision', { name: 'max_agile_ratio' })
  maxAgileRatio: number;

  @Column('integer', { name: 'max_agile_days_per_week' })
  maxAgileDaysPerWeek: number;

  @Column('boolean', { name: 'agile_on_shift_days' })
  agileOnShiftDays: boolean;

  @Column('boolean', { name: 'agreement_required' })
  agreementRequired: boolean;
}
