import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A day on which a body is closed (festività, santo patrono). */
@Entity('holidays')
export class HolidayEntity {
  @ForeignKey('BodyEntity', { name: 'fk_holidays_body', onDelete: 'CASCADE' })
  @PrimaryColumn('text', { name: 'body_id', primaryKeyConstraintName: 'pk_holidays' })
  bodyId: string;

  @PrimaryColumn('date', { name: 'on_day', primaryKeyConstraintName: 'pk_holidays' })
  on: string;

  @Column('text')
  name: string;
}
