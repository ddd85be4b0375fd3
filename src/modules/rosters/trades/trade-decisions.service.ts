import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock';
import { mayActOnUnit, requireRole } from '../../identity/access';
import type { Actor } from '../../identity/actor';
import { DerivedRosters } from '../editing/derived-rosters.service';
import { RosterPublication } from '../publication/roster-publication.service';
import { DutyTradeApprovalEntity } from './duty-trade-approval.entity';
import { assigneeOf } from './duty-trade.dto';
import type { TradeDecisionDto } from './duty-trade.dto';
import type { DutyTradeEntity, TradeKind } from './duty-trade.entity';
import { requireVersionOf } from './trade-answers.service';
import { areSameDuties, changeOf, tradeDays } from './trade-change';
import { TradeCheck } from './trade-check.service';
import type { WeighedTrade } from './trade-check.service';
import { TradeExpiry } from './trade-expiry.service';
import { TradeList } from './trade-list.service';
import { forbiddenForHead, invalidTrade, notYourTurn, ownTrade, rosterChanged, withoutSecrets } from './trade-refusals';
import { TradeSteps } from './trade-steps.service';

/** Deciding trades: the head of each unit concerned, never about the own duties. Approval publishes the correction. */
@Injectable()
export class TradeDecisions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly list: TradeList,
    private readonly check: TradeCheck,
    private readonly steps: TradeSteps,
    private readonly expiry: TradeExpiry,
    private readonly derived: DerivedRosters,
    private readonly publication: RosterPublication,
    private readonly clock: Clock,
  ) {}

  /**
   * Approves for the units that the actor answers for, or declines for good. With the last approval the corrected roster
   * is published in the transaction that ends the trade.
   *
   * @throws DomainError `not-found`; `forbidden` for one's own trade; `conflict` where it is not a head's turn, the duties
   * changed, or a rule forbids it now; `invalid` for declining without a reason; `precondition-failed`
   */
  async decide(
    actor: Actor,
    kind: TradeKind,
    id: string,
    version: number,
    { decision, reason = null }: TradeDecisionDto,
  ): Promise<DutyTradeEntity> {
    requireRole(actor, 'unit_head', 'hr_officer');
    const { trade, approvedUnitIds } = await this.list.find(actor, kind, id);
    if (actor.personId === trade.personId || actor.personId === trade.colleagueId) throw ownTrade();
    if (trade.status !== 'accepted') throw notYourTurn(trade.status, assigneeOf(trade));
    requireVersionOf(trade, version);
    if (decision === 'declined') return this.decline(actor, trade, reason);
    const unitIds = [...new Set([trade.unitId, trade.colleagueUnitId!])];
    const own = unitIds.filter((unitId) => mayActOnUnit(actor, unitId) && !approvedUnitIds.includes(unitId));
    const isLast = unitIds.every((unitId) => own.includes(unitId) || approvedUnitIds.includes(unitId));
    try {
      const weighed = await this.weigh(trade, unitIds);
      return await (isLast ? this.publish(actor, trade, own, weighed, reason) : this.signOff(actor, trade, own));
    } catch (error) {
      throw actor.role === 'hr_officer' ? error : withoutSecrets(error);
    }
  }

  private decline(actor: Actor, trade: DutyTradeEntity, reason: string | null): Promise<DutyTradeEntity> {
    if (reason === null || reason.trim() === '') throw invalidTrade('/reason', 'given', 'Say why you decline.');
    const changes = { status: 'declined', decisionReason: reason, decidedAt: this.clock.now() } as const;
    return this.dataSource.transaction((manager) => this.steps.change(manager, actor, trade, changes, 'declined'));
  }

  private async weigh(trade: DutyTradeEntity, unitIds: readonly string[]): Promise<WeighedTrade> {
    const weighed = await this.check.weigh(partiesOf(trade), unitIds);
    if (weighed === null || !areSameDuties(weighed.duties, trade.duties)) {
      await this.expiry.expire(trade, 'roster-changed');
      throw rosterChanged();
    }
    if (weighed.lawRaised.length > 0) throw forbiddenForHead(weighed.lawRaised);
    return weighed;
  }

  private signOff(actor: Actor, trade: DutyTradeEntity, unitIds: readonly string[]): Promise<DutyTradeEntity> {
    return this.dataSource.transaction(async (manager) => {
      await this.approve(manager, actor, trade, unitIds);
      return this.steps.change(manager, actor, trade, { decisionReason: null }, null);
    });
  }

  private async publish(
    actor: Actor,
    trade: DutyTradeEntity,
    unitIds: readonly string[],
    { roster: basis, duties }: WeighedTrade,
    reason: string | null,
  ): Promise<DutyTradeEntity> {
    const why = `${trade.kind} ${trade.id}`;
    const changes = changeOf(partiesOf(trade), duties);
    // The two colleagues are its authors: a head who approves it goes on signing off what is derived from it.
    const derivation = { basis, changes, origin: trade.kind, reason: why, authorIds: [] };
    const draft = await this.derived.prepare(actor, derivation);
    const decided = { status: 'approved', correctionId: draft.roster.id, decisionReason: reason } as const;
    await this.publication.publishCorrection(actor, {
      draft,
      store: (manager) => this.derived.store(manager, actor, derivation, draft),
      reason: why,
      approvedBy: actor.userId,
      alongside: async (manager) => {
        await this.approve(manager, actor, trade, unitIds);
        await this.steps.change(manager, actor, trade, { ...decided, decidedAt: this.clock.now() }, 'approved');
      },
    });
    return (await this.list.find(actor, trade.kind, trade.id)).trade;
  }

  private async approve(
    manager: EntityManager,
    { userId: decidedBy }: Actor,
    { id: tradeId }: DutyTradeEntity,
    unitIds: readonly string[],
  ): Promise<void> {
    const decidedAt = this.clock.now();
    const rows = unitIds.map((unitId) => ({ tradeId, unitId, decidedBy, decidedAt }));
    if (rows.length > 0) await manager.insert(DutyTradeApprovalEntity, rows);
  }
}

function partiesOf({ personId, colleagueId, on, colleagueOn }: DutyTradeEntity) {
  return { personId, colleagueId: colleagueId!, days: tradeDays(on, colleagueOn) };
}
