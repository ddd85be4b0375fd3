import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { SupplyItem } from './supply-item';

/** Protective equipment (DPI) or a consumable: so much per person on site, or per site, in a period. */
@Entity('supply_items')
@Check('ck_supply_items_per', `per IN ('person', 'site')`)
@Check('ck_supply_items_quantity', 'quantity >= 0')
@Check('ck_supply_items_period', 'period_days BETWEEN 1 AND 366')
@Check('ck_supply_items_pack', 'pack_size > 0')
export class SupplyItemEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_supply_items' })
  id: string;

  @Index('ix_supply_items_body')
  @ForeignKey('BodyEntity', { name: 'fk_supply_items_body' })
  @Column('text', { name: 'body_id' })
  bodyId: string;

  @Column('text')
  name: string;

  @Column('text')
  per: SupplyItem['per'];

  /** Pieces per person on site, or per site. */
  @Column('double precision')
  quantity: number;

  @Column('integer', { name: 'period_days' })
  periodDays: number;

  @Column('integer', { name: 'pack_size' })
  packSize: number;

  @VersionColumn({ default: 1 })
  version: number;
}
