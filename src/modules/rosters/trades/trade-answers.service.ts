import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock';
import { DomainError } from '../../../platform/errors/domain-error';
import type { Actor } from '../../identity/actor';
import type { TradeStep } from '../../notifications/domain-event';
import { assigneeOf } from './duty-trade.dto';
import type { DutyTradeEntity, TradeKind } from './duty-trade.entity';
import { areSameDuties, dutiesOf, tradeDays } from './trade-change';
import { TradeCheck } from './trade-check.service';
import { TradeExpiry } from './trade-expiry.service';
import { TradeList } from './trade-list.service';
import { forbiddenFor, notYourTurn, rosterChanged } from './trade-refusals';
import { TradeSteps } from './trade-steps.service';

/** What the two people do with a trade: the colleague accepts or declines, who asked withdraws. */
@Injectable()
export class TradeAnswers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly list: TradeList,
    private readonly check: TradeCheck,
    private readonly steps: TradeSteps,
    private readonly expiry: TradeExpiry,
    private readonly clock: Clock,
  ) {}

  /**
   * Accepts, as the colleague asked or as the first who takes an offer. All rules are asked once more.
   *
   * @throws DomainError `not-found`; `conflict` where it is nobody's turn any more, the duties changed, or a rule forbids
   * it by now; `precondition-failed`: somebody else was first
   */
  async accept(actor: Actor, kind: TradeKind, id: string, version: number): Promise<DutyTradeEntity> {
    const trade = await this.forColleague(actor, kind, id, version);
    const colleagueId = actor.personId!;
    const colleagueUnitId = trade.colleagueUnitId ?? trade.unitId;
    const parties = { personId: trade.personId, colleagueId, days: tradeDays(trade.on, trade.colleagueOn) };
    // Of an offer only the duty offered was looked at before: who takes it is not yet one of the two.
    const known = kind === 'offer' ? { ...parties, colleagueId: '' } : parties;
    const current = await this.check.currentDuties(parties);
    const isSame = areSameDuties(dutiesOf(known, current), trade.duties);
    const weighed = isSame ? await this.check.weigh(parties, [trade.unitId, colleagueUnitId]) : null;
    if (weighed === null) {
      await this.expiry.expire(trade, 'roster-changed');
      throw rosterChanged();
    }
    const { duties, lawRaised, impact } = weighed;
    if (lawRaised.length > 0) throw forbiddenFor('conflict', colleagueId, lawRaised);
    const accepted = { status: 'accepted', acceptedAt: this.clock.now(), colleagueId, colleagueUnitId } as const;
    return this.change(actor, trade, { ...accepted, duties, impact }, 'accepted');
  }

  /** Declines a swap; the reason stays with the colleague. */
  async decline(actor: Actor, id: string, version: number): Promise<DutyTradeEntity> {
    const trade = await this.forColleague(actor, 'swap', id, version);
    return this.change(actor, trade, { status: 'declined' }, 'declined');
  }

  /** Takes back what one asked, before a head has decided. */
  async withdraw(actor: Actor, kind: TradeKind, id: string, version: number): Promise<DutyTradeEntity> {
    const { trade } = await this.list.find(actor, kind, id);
    if (trade.personId !== actor.personId) throw notYours();
    requireVersionOf(trade, version);
    if (assigneeOf(trade) === null) throw notYourTurn(trade.status, null);
    return this.change(actor, trade, { status: 'withdrawn' }, 'withdrawn');
  }

  private async forColleague(actor: Actor, kind: TradeKind, id: string, version: number): Promise<DutyTradeEntity> {
    const { trade } = await this.list.find(actor, kind, id);
    const colleagues = kind === 'swap' ? [trade.colleagueId] : trade.eligibleIds;
    if (actor.personId === null || !colleagues.includes(actor.personId)) throw notYours();
    if (trade.status !== 'open') throw notYourTurn(trade.status, assigneeOf(trade));
    requireVersionOf(trade, version);
    return trade;
  }

  private change(
    actor: Actor,
    trade: DutyTradeEntity,
    changes: Partial<DutyTradeEntity>,
    step: TradeStep,
  ): Promise<DutyTradeEntity> {
    return this.dataSource.transaction((manager) => this.steps.change(manager, actor, trade, changes, step));
  }
}

/** @throws DomainError `precondition-failed` */
export function requireVersionOf({ version }: DutyTradeEntity, expected: number): void {
  if (version === expected) return;
  const detail = `This was changed by somebody else: it is now at version ${version}, not ${expected}. Read it again.`;
  throw new DomainError('precondition-failed', 'version-is-stale', detail);
}

function notYours(): DomainError {
  return new DomainError('forbidden', 'not-your-turn', 'This step is another person’s.');
}
