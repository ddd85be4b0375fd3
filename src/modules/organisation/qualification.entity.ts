import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** A qualification (abilitazione, delega) that an activity may ask for. */
@Entity('qualifications')
export class QualificationEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_qualifications' })
  id: string;

  @Column('text')
  name: string;

  @VersionColumn({ default: 1 })
  version: number;
}
