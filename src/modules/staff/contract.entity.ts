import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Weekday } from '../../planner/problem/calendar';

/** A kind of contract (full time, part-time orizzontale, verticale): hours and days of a full week. */
@Entity('contracts')
@Check('ck_contracts_weekdays', 'cardinality(weekdays) > 0 AND weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]')
@Check('ck_contracts_week', 'weekly_minutes BETWEEN 1 AND 2880 AND days_per_week BETWEEN 1 AND cardinality(weekdays)')
@Check(
  'ck_contracts_cycle',
  '(cardinality(cycle_minutes) = 0) = (cycle_on IS NULL) AND cardinality(cycle_minutes) <= 52',
)
export class ContractEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_contracts' })
  id: string;

  @Index('ix_contracts_body')
  @ForeignKey('BodyEntity', { name: 'fk_contracts_body' })
  @Column('text', { name: 'body_id' })
  bodyId: string;

  @Column('text')
  name: string;

  @Column('integer', { name: 'weekly_minutes' })
  weeklyMinutes: number;

  @Column('integer', { name: 'days_per_week' })
  daysPerWeek: number;

  /** Weekdays on which the contract allows work. */
  @Column('integer', { array: true })
  weekdays: Weekday[];

  /** Shift templates it allows; empty: all. */
  @Column('text', { name: 'shift_template_ids', array: true, default: [] })
  shiftTemplateIds: string[];

  /** Minutes of each week of a cycle, the one of `cycleOn` first; empty: every week alike. */
  @Column('integer', { name: 'cycle_minutes', array: true, default: [] })
  cycleMinutes: number[];

  /** A day of the cycle's first week. */
  @Column('date', { name: 'cycle_on', nullable: true })
  cycleOn: string | null;

  @VersionColumn({ default: 1 })
  version: number;
}
