import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { refusedWrite } from '../../../platform/database/refused-write';
import type { ConstraintMessages } from '../../../platform/database/refused-write';
import { updateVersioned } from '../../../platform/database/versioned-update';
import { AuditTrail } from '../../audit/audit-trail.service';
import type { Actor } from '../../identity/actor';
import type { TradeStep } from '../../notifications/domain-event';
import { Outbox } from '../../notifications/outbox.service';
import { DutyTradeClaimEntity } from './duty-trade-claim.entity';
import { DutyTradeEntity } from './duty-trade.entity';
import { auditedTrade } from './duty-trade.dto';
import { tradeDays } from './trade-change';

const CLAIM_MESSAGES: ConstraintMessages = {
  pk_duty_trade_claims: {
    pointer: '/on',
    detail: 'One of these days is already part of a swap or an offer under way.',
  },
};

const isRunning = ({ status }: DutyTradeEntity): boolean => status === 'open' || status === 'accepted';

/** Writes the steps of trades: the row, the person-days it holds, the trail, and whom to tell; all in one transaction. */
@Injectable()
export class TradeSteps {
  constructor(
    private readonly outbox: Outbox,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * @throws DomainError `conflict` where a day of the person is part of another trade; `not-found`;
   * `precondition-failed` where the trade changed meanwhile
   */
  async change(
    manager: EntityManager,
    actor: Actor | null,
    before: DutyTradeEntity,
    changes: Partial<DutyTradeEntity>,
    step: TradeStep | null,
  ): Promise<DutyTradeEntity> {
    const after = await updateVersioned(manager, DutyTradeEntity, before.id, before.version, changes);
    if (step === 'accepted') await this.claim(manager, after, after.colleagueId!);
    if (!isRunning(after)) await manager.delete(DutyTradeClaimEntity, { tradeId: after.id });
    await this.tell(manager, actor, before, after, step);
    return after;
  }

  /** @throws DomainError `conflict` where a day of the person is part of another trade */
  async open(
    manager: EntityManager,
    actor: Actor,
    values: Partial<DutyTradeEntity> & { id: string },
  ): Promise<DutyTradeEntity> {
    await refusedWrite({}, () => manager.insert(DutyTradeEntity, values));
    const trade = await manager.findOneByOrFail(DutyTradeEntity, { id: values.id });
    await this.claim(manager, trade, trade.personId);
    await this.tell(manager, actor, null, trade, 'opened');
    return trade;
  }

  private async claim(manager: EntityManager, trade: DutyTradeEntity, personId: string): Promise<void> {
    const days = tradeDays(trade.on, trade.colleagueOn);
    const claims = days.map((on) => ({ personId, on, tradeId: trade.id }));
    await refusedWrite(CLAIM_MESSAGES, () => manager.insert(DutyTradeClaimEntity, claims));
  }

  private async tell(
    manager: EntityManager,
    actor: Actor | null,
    before: DutyTradeEntity | null,
    after: DutyTradeEntity,
    step: TradeStep | null,
  ): Promise<void> {
    const { id, kind, version } = after;
    if (step !== null) {
      const people = concerned(after, step, actor?.personId ?? null);
      const unitIds = [...new Set([after.unitId, after.colleagueUnitId ?? after.unitId])];
      const isForHeads = step === 'accepted';
      await this.outbox.add(manager, {
        ...{ kind: `${kind}.${step}`, tradeId: id, version, unitIds, personIds: people, headsAsked: isForHeads },
      });
    }
    await this.trail.append(manager, {
      ...{
        actor,
        action: step ?? 'signed-off',
        resource: { type: kind === 'swap' ? 'swap-requests' : 'duty-offers', id },
      },
      ...{ before: before && auditedTrade(before), after: auditedTrade(after), reason: after.decisionReason },
    });
  }
}

/** Whom a step is told, besides heads: the two people but for the one who acted; of an open offer, who may take it. */
function concerned(trade: DutyTradeEntity, step: TradeStep, actingPersonId: string | null): string[] {
  const both = [trade.personId, ...(trade.colleagueId === null ? [] : [trade.colleagueId])];
  const isOfferToMany =
    trade.kind === 'offer' && (step === 'opened' || (trade.colleagueId === null && step !== 'expired'));
  const people = isOfferToMany ? [...both, ...trade.eligibleIds] : both;
  return [...new Set(people)].filter((personId) => personId !== actingPersonId);
}
