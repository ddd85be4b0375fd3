import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';
import type { StaffingStudy } from './run-study';

/** A study of timetables as it was made; never changed. */
@Entity('staffing_studies')
export class StaffingStudyEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_staffing_studies' })
  id: string;

  @Index('ix_staffing_studies_body')
  @ForeignKey('BodyEntity', { name: 'fk_staffing_studies_body' })
  @Column('text', { name: 'body_id' })
  bodyId: string;

  @Column('text')
  name: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;

  @Column('jsonb')
  study: StaffingStudy;

  @VersionColumn({ default: 1 })
  version: number;
}
