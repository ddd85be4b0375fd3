import { Check, Column, Entity, ForeignKey, PrimaryColumn, VersionColumn } from 'typeorm';

/** How long a body keeps what, in months. A body without a row keeps to the defaults. */
@Entity('retention_settings')
@Check(
  'ck_retention_settings_months',
  'published_roster_months BETWEEN 1 AND 1200 AND draft_roster_months BETWEEN 1 AND 1200 AND ' +
    'roster_run_months BETWEEN 1 AND 1200 AND exemption_months BETWEEN 1 AND 1200 AND absence_reason_months BETWEEN 1 AND 1200',
)
export class RetentionSettingEntity {
  /** The body's id. */
  @ForeignKey('BodyEntity', { name: 'fk_retention_settings_body', onDelete: 'CASCADE' })
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_retention_settings' })
  id: string;

  /** After the last day of the roster. Claims for pay lapse after five years (Codice civile art. 2948). */
  @Column('integer', { name: 'published_roster_months', default: 60 })
  publishedRosterMonths: number;

  /** After a roster was made that was never published. */
  @Column('integer', { name: 'draft_roster_months', default: 12 })
  draftRosterMonths: number;

  /** After a run ended. */
  @Column('integer', { name: 'roster_run_months', default: 12 })
  rosterRunMonths: number;

  /** After the last day of the exemption. */
  @Column('integer', { name: 'exemption_months', default: 6 })
  exemptionMonths: number;

  /** After the last day of the absence: the days stay, the reason goes. */
  @Column('integer', { name: 'absence_reason_months', default: 24 })
  absenceReasonMonths: number;

  @VersionColumn({ default: 1 })
  version: number;
}
