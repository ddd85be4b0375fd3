import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock';
import { requireRole } from '../../identity/access';
import type { Actor } from '../../identity/actor';
import type { PublishedAssignment } from '../published-rosters.service';
import type { CreateDutyOfferDto, CreateSwapRequestDto } from './duty-trade.dto';
import type { DutyTradeEntity } from './duty-trade.entity';
import { dutiesOf, tradeDays } from './trade-change';
import { TradeCheck } from './trade-check.service';
import { acrossRosters, forbiddenFor, invalidTrade } from './trade-refusals';
import { TradeSteps } from './trade-steps.service';

/** How long a trade waits at most; never beyond the start of the first duty. */
const LONGEST_WAIT_MS = 7 * 24 * 3_600_000;
const MILLISECONDS_PER_MINUTE = 60_000;

/** Asking for a trade. All rules are asked before any colleague is. */
@Injectable()
export class TradeRequests {
  constructor(
    private readonly dataSource: DataSource,
    private readonly check: TradeCheck,
    private readonly steps: TradeSteps,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks a colleague to swap: on each of the two days, the two exchange whatever they have.
   *
   * @throws DomainError `invalid` for a day without a published duty or in the past, for duties not planned together, or
   * where a rule forbids it: the own side's rules by name, the colleague's as "not possible"; `conflict` where one of the
   * own days is part of another trade
   */
  async requestSwap(
    actor: Actor,
    id: string,
    { on, colleagueId, colleagueOn }: CreateSwapRequestDto,
  ): Promise<DutyTradeEntity> {
    const own = await this.ownDuty(actor, on);
    const other = await this.check.dutyOn(colleagueId, colleagueOn);
    if (colleagueId === own.personId) throw invalidTrade('/colleagueId', 'colleague', 'Name a colleague.');
    if (other?.rosterId !== own.rosterId) {
      const detail = 'The colleague has no duty on that day in the published roster of yours.';
      throw invalidTrade('/colleagueOn', 'published-duty', detail);
    }
    const parties = { personId: own.personId, colleagueId, days: tradeDays(on, colleagueOn) };
    const weighed = await this.check.weigh(parties, [own.unitId, other.unitId]);
    if (weighed === null) throw acrossRosters();
    const { duties, lawRaised, impact } = weighed;
    if (lawRaised.length > 0) throw forbiddenFor('invalid', own.personId, lawRaised);
    const expiresAt = this.deadline(duties.map(({ startAtMinute }) => startAtMinute));
    const colleague = { colleagueId, colleagueUnitId: other.unitId, colleagueOn };
    return this.open(actor, { id, kind: 'swap', ...ownerOf(own), ...colleague, duties, impact, expiresAt });
  }

  /**
   * Offers a duty to the colleagues of the unit who are free on that day and whom no rule keeps from taking it. Who they
   * are is shown to nobody.
   *
   * @throws DomainError as `requestSwap`; `invalid` where nobody can take it
   */
  async offer(actor: Actor, id: string, { on }: CreateDutyOfferDto): Promise<DutyTradeEntity> {
    const own = await this.ownDuty(actor, on);
    const eligibleIds = await this.eligible(own);
    if (eligibleIds.length === 0) {
      throw invalidTrade('/on', 'somebody-able', 'No colleague of your unit can take this duty over.');
    }
    const duties = dutiesOf({ personId: own.personId, colleagueId: '', days: [on] }, [own]);
    const expiresAt = this.deadline([own.startAtMinute]);
    return this.open(actor, { id, kind: 'offer', ...ownerOf(own), eligibleIds, duties, expiresAt });
  }

  private async eligible(own: PublishedAssignment): Promise<string[]> {
    const week = await this.check.unitWeek(own.unitId, own.on);
    const busy = new Set(week.filter(({ on }) => on === own.on).map(({ personId }) => personId));
    const free = [...new Set(week.map(({ personId }) => personId))].filter((personId) => !busy.has(personId)).sort();
    const able: string[] = [];
    for (const colleagueId of free) {
      const parties = { personId: own.personId, colleagueId, days: [own.on] };
      const weighed = await this.check.weigh(parties, [own.unitId]);
      if (weighed?.lawRaised.length === 0) able.push(colleagueId);
    }
    return able;
  }

  private async ownDuty(actor: Actor, on: string): Promise<PublishedAssignment> {
    requireRole(actor, 'employee', 'unit_head', 'hr_officer');
    const own = actor.personId === null ? undefined : await this.check.dutyOn(actor.personId, on);
    if (own === undefined) throw invalidTrade('/on', 'published-duty', 'You have no published duty on that day.');
    return own;
  }

  private deadline(startsAtMinutes: readonly number[]): Date {
    const now = this.clock.now().getTime();
    const start = Math.min(...startsAtMinutes) * MILLISECONDS_PER_MINUTE;
    if (start <= now) throw invalidTrade('/on', 'future', 'Only duties that have not begun can be traded.');
    return new Date(Math.min(start, now + LONGEST_WAIT_MS));
  }

  private open(actor: Actor, trade: Partial<DutyTradeEntity> & { id: string }): Promise<DutyTradeEntity> {
    const values = { ...trade, madeAt: this.clock.now() };
    return this.dataSource.transaction((manager) => this.steps.open(manager, actor, values));
  }
}

function ownerOf({ personId, unitId, on }: PublishedAssignment) {
  return { personId, unitId, on };
}
