import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { DataSource, In, LessThanOrEqual } from 'typeorm';
import { Clock } from '../../../platform/clock';
import { DomainError } from '../../../platform/errors/domain-error';
import { Jobs } from '../../../platform/queue/jobs';
import { DutyTradeEntity } from './duty-trade.entity';
import { TRADE_EXPIRY } from './trade-jobs';
import { TradeSteps } from './trade-steps.service';

/** Ends trades that nobody answered or decided in time; whoever reads trades sees none of them running. */
@Injectable()
export class TradeExpiry implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly steps: TradeSteps,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.work(TRADE_EXPIRY, () => this.expireOverdue());
    this.jobs.schedule(TRADE_EXPIRY, '*/10 * * * *');
  }

  async expireOverdue(): Promise<void> {
    const overdue = await this.dataSource.manager.find(DutyTradeEntity, {
      where: { status: In(['open', 'accepted']), expiresAt: LessThanOrEqual(this.clock.now()) },
      order: { id: 'ASC' },
    });
    for (const trade of overdue) await this.expire(trade, 'deadline');
  }

  /** Nothing happens where somebody changed the trade meanwhile. */
  async expire(trade: DutyTradeEntity, expiredBecause: 'deadline' | 'roster-changed'): Promise<void> {
    const changes = { status: 'expired', expiredBecause } as const;
    try {
      await this.dataSource.transaction((manager) => this.steps.change(manager, null, trade, changes, 'expired'));
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'precondition-failed') throw error;
    }
  }
}
