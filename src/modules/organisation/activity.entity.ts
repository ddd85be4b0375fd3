import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { ActivityClass } from '../../planner/problem/roster-problem';
import { BodyEntity } from './body.entity';

export const ACTIVITY_CLASSES = [
  'non-deferrable',
  'public-contact',
  'digital-platform',
  'contact-centre',
  'administrative',
] as const satisfies readonly ActivityClass[];

/** An activity (attività, prodotto) people are assigned to for a whole duty. */
@Entity('activities')
@Check(
  'ck_activities_class',
  `activity_class IN ('non-deferrable', 'public-contact', 'digital-platform', 'contact-centre', 'administrative')`,
)
export class ActivityEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_activities' })
  id: string;

  @Index('ix_activities_body')
  @ForeignKey(() => BodyEntity, { name: 'fk_activities_body' })
  @Column('text', { name: 'body_id' })
  bodyId: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'activity_class' })
  activityClass: ActivityClass;

  @Column('boolean', { name: 'can_be_remote' })
  canBeRemote: boolean;

  @Column('text', { name: 'qualification_ids', array: true, default: [] })
  qualificationIds: string[];

  /** Units whose people may do it; empty: every unit. */
  @Column('text', { name: 'unit_ids', array: true, default: [] })
  unitIds: string[];

  /** Sites where it is done on site; empty: every site. */
  @Column('text', { name: 'site_ids', array: true, default: [] })
  siteIds: string[];

  @VersionColumn({ default: 1 })
  version: number;
}
