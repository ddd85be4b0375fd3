import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DutyTradeEntity } from './duty-trade.entity';

/** A head's approval of a trade for one unit; a trade between two units needs both. */
@Entity('duty_trade_approvals')
export class DutyTradeApprovalEntity {
  @ForeignKey(() => DutyTradeEntity, { name: 'fk_duty_trade_approvals_trade', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'trade_id', primaryKeyConstraintName: 'pk_duty_trade_approvals' })
  tradeId: string;

  @PrimaryColumn('text', { name: 'unit_id', primaryKeyConstraintName: 'pk_duty_trade_approvals' })
  unitId: string;

  @Column('text', { name: 'decided_by' })
  decidedBy: string;

  @Column('timestamptz', { name: 'decided_at' })
  decidedAt: Date;
}
