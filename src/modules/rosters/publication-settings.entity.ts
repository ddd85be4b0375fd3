import { Check, Column, Entity, ForeignKey, PrimaryColumn, VersionColumn } from 'typeorm';

/** What a body asks of the publication of its rosters. A body without a row has the defaults. */
@Entity('publication_settings')
@Check('ck_publication_settings_notice_days', 'notice_days BETWEEN 0 AND 90')
export class PublicationSettingsEntity {
  /** The body's id. */
  @ForeignKey('BodyEntity', { name: 'fk_publication_settings_body', onDelete: 'CASCADE' })
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_publication_settings' })
  id: string;

  /** Whether somebody else must sign off what one person submitted or edited. */
  @Column('boolean', { name: 'four_eyes', default: true })
  fourEyes: boolean;

  /** A published day that changes fewer civil days ahead than this changes late. */
  @Column('integer', { name: 'notice_days', default: 7 })
  noticeDays: number;

  @VersionColumn({ default: 1 })
  version: number;
}
