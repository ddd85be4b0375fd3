import { Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { BodyEntity } from './body.entity';

/** A directorate (direzione) of a body. */
@Entity('directorates')
export class DirectorateEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_directorates' })
  id: string;

  @Index('ix_directorates_body')
  @ForeignKey(() => BodyEntity, { name: 'fk_directorates_body' })
  @Column('text', { name: 'body_id' })
  bodyId: string;

  @Column('text')
  name: string;

  @VersionColumn({ default: 1 })
  version: number;
}
