import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { RuleSettings } from '../../planner/problem/rule-settings';
import type { CriteriaSettings } from '../../planner/rotation/criteria-score';

/** A public body (ente) planned on its own: its time zone, its rule settings, its calendar. */
@Entity('bodies')
export class BodyEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_bodies' })
  id: string;

  @Column('text')
  name: string;

  /** IANA name, e.g. `Europe/Rome`. */
  @Column('text', { name: 'time_zone' })
  timeZone: string;

  @Column('jsonb', { name: 'rule_settings', default: {} })
  ruleSettings: RuleSettings;

  /** Rotation criteria: what turns age and commute into one priority, inside HR scope. Null: the defaults. */
  @Column('jsonb', { nullable: true })
  criteria: CriteriaSettings | null;

  /** Whether the skill groups of the services ask for trained people on site in every open half hour. */
  @Column('boolean', { name: 'derives_skill_needs', default: false })
  derivesSkillNeeds: boolean;

  @VersionColumn({ default: 1 })
  version: number;
}
