import { Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { DirectorateEntity } from './directorate.entity';

/** An organisational unit (unità organizzativa): people with one head, planned together. */
@Entity('units')
export class UnitEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_units' })
  id: string;

  @Index('ix_units_directorate')
  @ForeignKey(() => DirectorateEntity, { name: 'fk_units_directorate' })
  @Column('text', { name: 'directorate_id' })
  directorateId: string;

  @Column('text')
  name: string;

  @VersionColumn({ default: 1 })
  version: number;
}
