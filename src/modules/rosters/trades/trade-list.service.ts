import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { SelectQueryBuilder } from 'typeorm';
import { readKeysetPage } from '../../../platform/database/keyset-page';
import type { ListOrder, Rows } from '../../../platform/database/keyset-page';
import { mayActOnUnit, requireRole } from '../../identity/access';
import type { Actor } from '../../identity/actor';
import { DutyTradeApprovalEntity } from './duty-trade-approval.entity';
import { DutyTradeEntity } from './duty-trade.entity';
import type { TradeKind } from './duty-trade.entity';
import type { DutyTradeListQueryDto, SeenTrade } from './duty-trade.dto';
import { TradeExpiry } from './trade-expiry.service';
import { tradeNotFound } from './trade-refusals';

const ORDER: ListOrder<DutyTradeEntity> = { sortable: ['madeAt', 'id'] };

const OWN = `trade.person_id = :me OR trade.colleague_id = :me
  OR (trade.status = 'open' AND :me = ANY(trade.eligible_ids))`;
/** What two colleagues have not agreed on is between them. */
const AS_HEAD = `trade.accepted_at IS NOT NULL
  AND (:everywhere OR trade.unit_id = ANY(:units) OR trade.colleague_unit_id = ANY(:units))`;

/**
 * Trades as people see them: the two people, whoever may take an open offer, and, once a colleague has accepted, the heads
 * of their units and the personnel office.
 */
@Injectable()
export class TradeList {
  constructor(
    private readonly dataSource: DataSource,
    private readonly expiry: TradeExpiry,
  ) {}

  async list(actor: Actor, kind: TradeKind, query: DutyTradeListQueryDto): Promise<Rows<SeenTrade>> {
    await this.expiry.expireOverdue();
    const trades = this.visibleTo(actor).andWhere('trade.kind = :kind', { kind });
    if (query.status !== undefined) trades.andWhere('trade.status = :status', query);
    const { rows, nextCursor } = await readKeysetPage(trades, query, ORDER);
    return { rows: await this.seen(actor, rows), nextCursor };
  }

  /** @throws DomainError `not-found`, also for a trade that does not concern the actor */
  async find(actor: Actor, kind: TradeKind, id: string): Promise<SeenTrade> {
    await this.expiry.expireOverdue();
    const trade = await this.visibleTo(actor).andWhere('trade.kind = :kind AND trade.id = :id', { kind, id }).getOne();
    if (trade === null) throw tradeNotFound(kind, id);
    return this.see(actor, trade);
  }

  /** A trade that the actor has just changed, as the actor sees it. */
  async see(actor: Actor, trade: DutyTradeEntity): Promise<SeenTrade> {
    return (await this.seen(actor, [trade]))[0]!;
  }

  private async seen(actor: Actor, trades: readonly DutyTradeEntity[]): Promise<SeenTrade[]> {
    const approvals = await this.dataSource.manager.find(DutyTradeApprovalEntity, {
      where: { tradeId: In(trades.map(({ id }) => id)) },
      order: { unitId: 'ASC' },
    });
    return trades.map((trade) => ({
      trade,
      approvedUnitIds: approvals.filter(({ tradeId }) => tradeId === trade.id).map(({ unitId }) => unitId),
      asHead: [trade.unitId, trade.colleagueUnitId].some((unitId) => unitId !== null && mayActOnUnit(actor, unitId)),
    }));
  }

  private visibleTo(actor: Actor): SelectQueryBuilder<DutyTradeEntity> {
    requireRole(actor, 'employee', 'unit_head', 'hr_officer');
    const { role, scope, unitIds, personId } = actor;
    const query = this.dataSource.manager.createQueryBuilder(DutyTradeEntity, 'trade');
    return query.where(`(${OWN} OR (${AS_HEAD}))`, {
      me: personId ?? '',
      everywhere: scope === 'installation' && role === 'hr_officer',
      units: role === 'employee' ? [] : [...unitIds],
    });
  }
}
