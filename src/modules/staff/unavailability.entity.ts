import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';
import { AbsenceEntity } from './absence.entity';
import { EmployeeEntity } from './employee.entity';

export const UNAVAILABILITY_STATUSES = ['requested', 'accepted', 'declined'] as const;
export type UnavailabilityStatus = (typeof UNAVAILABILITY_STATUSES)[number];

/**
 * Days, or hours of days, on which a person says to be unable to work (indisponibilità). There is no column for a reason.
 * Whole days that are accepted become an absence.
 */
@Entity('unavailabilities')
@Index('ix_unavailabilities_employee', ['employeeId', 'fromOn'])
@Check('ck_unavailabilities_period', 'to_on >= from_on')
@Check(
  'ck_unavailabilities_times',
  `(from_minute_of_day IS NULL) = (to_minute_of_day IS NULL)
      AND (from_minute_of_day IS NULL OR (from_minute_of_day >= 0 AND to_minute_of_day > from_minute_of_day
        AND to_minute_of_day <= 1440))`,
)
@Check('ck_unavailabilities_status', `status IN ('requested', 'accepted', 'declined')`)
@Check('ck_unavailabilities_decided', `(status = 'requested') = (decided_at IS NULL)`)
export class UnavailabilityEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_unavailabilities' })
  id: string;

  @ForeignKey(() => EmployeeEntity, { name: 'fk_unavailabilities_employee', onDelete: 'CASCADE' })
  @Column('text', { name: 'employee_id' })
  employeeId: string;

  @Column('date', { name: 'from_on' })
  fromOn: string;

  /** Inclusive. */
  @Column('date', { name: 'to_on' })
  toOn: string;

  /** Of each of the days; null: the whole day. */
  @Column('integer', { name: 'from_minute_of_day', nullable: true })
  fromMinuteOfDay: number | null;

  @Column('integer', { name: 'to_minute_of_day', nullable: true })
  toMinuteOfDay: number | null;

  @Column('text', { default: 'requested' })
  status: UnavailabilityStatus;

  /** Stated after wishes for the week of its first day were closed: its plan may be made already. */
  @Column('boolean')
  late: boolean;

  @Column('timestamptz', { name: 'stated_at' })
  statedAt: Date;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  /** User id. */
  @Column('text', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  /** The absence that whole days became. */
  @ForeignKey(() => AbsenceEntity, { name: 'fk_unavailabilities_absence', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'absence_id', nullable: true })
  absenceId: string | null;

  @VersionColumn({ default: 1 })
  version: number;
}
