import { Check, Column, Entity, ForeignKey, PrimaryColumn, VersionColumn } from 'typeorm';

/** A squad (squadra) of a six-by-six rotation and where its alternation starts. */
@Entity('squads')
@Check('ck_squads_alternation', `alternation IN ('weekly', 'daily')`)
@Check('ck_squads_anchor', `anchor_band IN ('morning', 'afternoon') AND extract(isodow FROM anchor_on) = 1`)
export class SquadEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_squads' })
  id: string;

  @ForeignKey('BodyEntity', { name: 'fk_squads_body' })
  @Column('text', { name: 'body_id' })
  bodyId: string;

  @Column('text')
  alternation: 'weekly' | 'daily';

  /** Band worked in the week (or on the day) of the anchor. */
  @Column('text', { name: 'anchor_band' })
  anchorBand: 'morning' | 'afternoon';

  /** A Monday. */
  @Column('date', { name: 'anchor_on' })
  anchorOn: string;

  @VersionColumn({ default: 1 })
  version: number;
}
