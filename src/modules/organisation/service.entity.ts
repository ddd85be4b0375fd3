import { Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { ActivityEntity } from './activity.entity';
import { BodyEntity } from './body.entity';

/** A service (servizio) a citizen comes for: one of the eighty or so of a one-stop desk. */
@Entity('services')
export class ServiceEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_services' })
  id: string;

  @ForeignKey(() => BodyEntity, { name: 'fk_services_body' })
  @Column('text', { name: 'body_id' })
  bodyId: string;

  /** Activity within which it is given; null: not told yet. */
  @Index('ix_services_activity')
  @ForeignKey(() => ActivityEntity, { name: 'fk_services_activity' })
  @Column('text', { name: 'activity_id', nullable: true })
  activityId: string | null;

  @Column('text')
  name: string;

  /** Group of services that need the same training. */
  @Column('text', { name: 'skill_group' })
  skillGroup: string;

  /** A core service wants two trained people on duty, any other one. */
  @Column('boolean', { name: 'is_core', default: false })
  isCore: boolean;

  @VersionColumn({ default: 1 })
  version: number;
}
