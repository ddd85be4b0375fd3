import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One row of an equipment table as a body printed it, wrong sums included; nothing of it is ever corrected. */
@Entity('printed_supplies')
export class PrintedSupplyEntity {
  @ForeignKey('BodyEntity', { name: 'fk_printed_supplies_body' })
  @PrimaryColumn('text', { name: 'body_id', primaryKeyConstraintName: 'pk_printed_supplies' })
  bodyId: string;

  @PrimaryColumn('integer', { name: 'row_number', primaryKeyConstraintName: 'pk_printed_supplies' })
  row: number;

  /** As printed, e.g. `LARGA` or `TOT_ANAG`. */
  @Column('text')
  site: string;

  /** `subtotal`, `total`, or a kind of site. */
  @Column('text')
  kind: string;

  @Column('integer')
  staff: number;

  /** Printed quantity by supply item id. */
  @Column('jsonb')
  quantities: Record<string, number>;
}
