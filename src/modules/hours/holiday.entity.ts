import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique, VersionColumn } from 'typeorm';

/** A day on which a body is closed (festività, santo patrono). */
@Entity('holidays')
@Unique('uq_holidays_day', ['bodyId', 'on'])
export class HolidayEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_holidays' })
  id: string;

  @ForeignKey('BodyEntity', { name: 'fk_holidays_body', onDelete: 'CASCADE' })
  @Column('text', { name: 'body_id' })
  bodyId: string;

  @Column('date', { name: 'on_day' })
  on: string;

  @Column('text')
  name: string;

  @VersionColumn({ default: 1 })
  version: number;
}
