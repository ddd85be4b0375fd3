import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';

/** A dated phase (fase) of a body's plan: start, steady, or an emergency profile. Both dates inclusive. */
@Entity('phases')
@Index('ix_phases_body', ['bodyId', 'fromOn'])
@Check('ck_phases_period', 'to_on IS NULL OR to_on >= from_on')
export class PhaseEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_phases' })
  id: string;

  @ForeignKey('BodyEntity', { name: 'fk_phases_body' })
  @Column('text', { name: 'body_id' })
  bodyId: string;

  @Column('text')
  name: string;

  @Column('date', { name: 'from_on' })
  fromOn: string;

  @Column('date', { name: 'to_on', nullable: true })
  toOn: string | null;

  @VersionColumn({ default: 1 })
  version: number;
}
