import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DutyTradeEntity } from './duty-trade.entity';

/** One person-day that a running trade is about. The primary key keeps every person-day to one trade at a time. */
@Entity('duty_trade_claims')
export class DutyTradeClaimEntity {
  @PrimaryColumn('text', { name: 'person_id', primaryKeyConstraintName: 'pk_duty_trade_claims' })
  personId: string;

  @PrimaryColumn('date', { name: 'on_date', primaryKeyConstraintName: 'pk_duty_trade_claims' })
  on: string;

  @Index('ix_duty_trade_claims_trade')
  @ForeignKey(() => DutyTradeEntity, { name: 'fk_duty_trade_claims_trade', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'trade_id' })
  tradeId: string;
}
