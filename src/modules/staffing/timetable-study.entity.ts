import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export type StudyKind = 'time-bands' | 'shift-design';

/** A study as it was asked for and answered; nothing changes it afterwards. */
@Entity('timetable_studies')
@Check('ck_timetable_studies_kind', `kind IN ('time-bands', 'shift-design')`)
@Index('ix_timetable_studies_body', ['bodyId', 'kind'])
export class TimetableStudyEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_timetable_studies' })
  id: string;

  @Column('text')
  kind: StudyKind;

  @ForeignKey('BodyEntity', { name: 'fk_timetable_studies_body' })
  @Column('text', { name: 'body_id' })
  bodyId: string;

  @Column('jsonb')
  question: object;

  @Column('jsonb')
  answer: object;

  @Column('text', { name: 'created_by' })
  createdBy: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
