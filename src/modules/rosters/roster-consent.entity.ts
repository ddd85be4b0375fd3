import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { RosterEntity } from './roster.entity';

/** One day of a person before and after a roster, as the person agreed to it. */
export interface ConsentedChange {
  readonly on: string;
  /** In words, in the body's civil time; null where there was or is no work. */
  readonly before: string | null;
  readonly after: string | null;
}

/** A person's agreement to changes inside the notice period. It holds for these very changes and no others. */
@Entity('roster_consents')
export class RosterConsentEntity {
  @PrimaryColumn('uuid', { name: 'roster_id', primaryKeyConstraintName: 'pk_roster_consents' })
  rosterId: string;

  @PrimaryColumn('text', { name: 'person_id', primaryKeyConstraintName: 'pk_roster_consents' })
  personId: string;

  @ManyToOne(() => RosterEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'roster_id', foreignKeyConstraintName: 'fk_roster_consents_roster' })
  roster: Relation<RosterEntity>;

  /** User id of the person. */
  @Column('text', { name: 'given_by' })
  givenBy: string;

  @Column('timestamptz', { name: 'given_at' })
  givenAt: Date;

  @Column('jsonb')
  changes: ConsentedChange[];
}
