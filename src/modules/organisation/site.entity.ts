import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { BodyEntity } from './body.entity';

/** Registry office (sede anagrafica), one-stop desk (sportello polifunzionale) or any other office. */
export const SITE_KINDS = ['registry-office', 'one-stop-desk', 'office'] as const;
export type SiteKind = (typeof SITE_KINDS)[number];

/** A place where people work on site (sede). */
@Entity('sites')
@Check('ck_sites_kind', `kind IN ('registry-office', 'one-stop-desk', 'office')`)
@Check('ck_sites_visitors', 'max_visitors_inside > 0')
@Check('ck_sites_desks', 'desk_count >= 0')
@Check('ck_sites_places', 'places_count >= 0 AND (places_until IS NULL OR places_count IS NOT NULL)')
export class SiteEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_sites' })
  id: string;

  @Index('ix_sites_body')
  @ForeignKey(() => BodyEntity, { name: 'fk_sites_body' })
  @Column('text', { name: 'body_id' })
  bodyId: string;

  @Column('text')
  name: string;

  @Column('text', { default: '' })
  address: string;

  @Column('text', { default: 'office' })
  kind: SiteKind;

  /** Visitors who may be inside at the same time (accesso contingentato); null: no limit. */
  @Column('integer', { name: 'max_visitors_inside', nullable: true })
  maxVisitorsInside: number | null;

  /** Desk positions; null: as many as wanted. */
  @Column('integer', { name: 'desk_count', nullable: true })
  deskCount: number | null;

  /** Places for people at work, of all units together; null: as many as wanted. */
  @Column('integer', { name: 'places_count', nullable: true })
  placesCount: number | null;

  /** Last day on which the places are the bound; null: until further notice. */
  @Column('date', { name: 'places_until', nullable: true })
  placesUntil: string | null;

  @VersionColumn({ default: 1 })
  version: number;
}
