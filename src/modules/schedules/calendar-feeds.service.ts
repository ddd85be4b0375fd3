import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LanguageId } from '../../planner/explain/sentences/language';
import { Clock } from '../../platform/clock';
import { AppConfig } from '../../platform/config/app-config';
import { insertRow } from '../../platform/database/insert-row';
import { readKeysetPage } from '../../platform/database/keyset-page';
import type { ListOrder, Rows } from '../../platform/database/keyset-page';
import { deleteVersioned } from '../../platform/database/versioned-delete';
import { updateVersioned } from '../../platform/database/versioned-update';
import { DomainError } from '../../platform/errors/domain-error';
import { AuditTrail } from '../audit/audit-trail.service';
import type { AuditStep } from '../audit/audit-trail.service';
import type { Actor } from '../identity/actor';
import { SelfServiceSettings } from '../staff/self-service-settings.service';
import { StaffRecords } from '../staff/staff-records.service';
import { calendarFeedDto } from './calendar-feed.dto';
import type { CalendarFeedListQueryDto } from './calendar-feed.dto';
import { CalendarFeedEntity } from './calendar-feed.entity';
import { hashOfFeedToken, newFeedToken } from './feed-token';
import { ownPerson } from './own-person';

const ORDER: ListOrder<CalendarFeedEntity> = { sortable: ['createdAt', 'id'] };
const MOST_FEEDS = 5;
const MILLISECONDS_PER_DAY = 86_400_000;

/** A feed, and the address that is told this once. */
export interface OpenedFeed {
  readonly row: CalendarFeedEntity;
  readonly url: string;
}

/** The feeds somebody has opened for themselves: each person's own alone, nobody else reads or closes them. */
@Injectable()
export class CalendarFeedsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly staff: StaffRecords,
    private readonly settings: SelfServiceSettings,
    private readonly trail: AuditTrail,
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, query: CalendarFeedListQueryDto): Promise<Rows<CalendarFeedEntity>> {
    const feeds = this.dataSource.manager
      .createQueryBuilder(CalendarFeedEntity, 'feed')
      .where('feed.userId = :userId AND feed.personId = :personId', {
        ...{ userId: actor.userId, personId: ownPerson(actor) },
      });
    return readKeysetPage(feeds, query, ORDER);
  }

  /** @throws DomainError `not-found`, also for a feed of somebody else */
  async find(actor: Actor, id: string): Promise<CalendarFeedEntity> {
    const own = { id, userId: actor.userId, personId: ownPerson(actor) };
    const row = await this.dataSource.manager.findOneBy(CalendarFeedEntity, own);
    if (row) return row;
    throw new DomainError('not-found', 'calendar-feed-not-found', `You have no calendar feed ${id}.`);
  }

  /**
   * Opens a feed. Nobody has one without asking.
   *
   * @throws DomainError `forbidden` where the body allows none, `conflict` beyond five feeds of a person
   */
  async open(actor: Actor, id: string, language: LanguageId): Promise<OpenedFeed> {
    const personId = ownPerson(actor);
    const lifetimeDays = await this.allowedDays(personId);
    const token = newFeedToken();
    const row = await this.dataSource.transaction(async (manager) => {
      const count = await manager.countBy(CalendarFeedEntity, { personId });
      if (count >= MOST_FEEDS) {
        const detail = `You have ${count} feeds already: remove one of them, or renew it.`;
        throw new DomainError('conflict', 'too-many-calendar-feeds', detail);
      }
      const feed = await insertRow(manager, CalendarFeedEntity, {
        ...{ id, userId: actor.userId, personId, language },
        ...{ tokenHash: hashOfFeedToken(token) ?? '', ...this.lifetime(lifetimeDays) },
      });
      await this.trail.append(manager, step(actor, 'opened', null, feed));
      return feed;
    });
    return { row, url: this.urlOf(token) };
  }

  /** Gives a feed a new address; the old one is dead at once. */
  async renew(actor: Actor, id: string, version: number): Promise<OpenedFeed> {
    const before = await this.find(actor, id);
    const lifetimeDays = await this.allowedDays(before.personId);
    const token = newFeedToken();
    const { expiresAt } = this.lifetime(lifetimeDays);
    const row = await this.dataSource.transaction(async (manager) => {
      const changes = { tokenHash: hashOfFeedToken(token) ?? '', expiresAt };
      const after = await updateVersioned(manager, CalendarFeedEntity, id, version, changes);
      await this.trail.append(manager, step(actor, 'renewed', before, after));
      return after;
    });
    return { row, url: this.urlOf(token) };
  }

  async close(actor: Actor, id: string, version: number): Promise<void> {
    const before = await this.find(actor, id);
    await this.dataSource.transaction(async (manager) => {
      await deleteVersioned(manager, CalendarFeedEntity, id, version);
      await this.trail.append(manager, step(actor, 'closed', before, null));
    });
  }

  private async allowedDays(personId: string): Promise<number> {
    const unitId = await this.staff.unitOf(personId);
    const { settings } = await this.settings.termsOf(unitId ?? '');
    if (settings.calendarFeedsAllowed) return settings.calendarFeedDays;
    const detail = 'Your body allows no calendar feeds.';
    throw new DomainError('forbidden', 'calendar-feeds-not-allowed', detail);
  }

  private lifetime(days: number): Pick<CalendarFeedEntity, 'createdAt' | 'expiresAt'> {
    const now = this.clock.now();
    return { createdAt: now, expiresAt: new Date(now.getTime() + days * MILLISECONDS_PER_DAY) };
  }

  private urlOf(token: string): string {
    return `${this.config.publicUrl}/v1/calendar-feeds/${token}.ics`;
  }
}

function step(
  actor: Actor,
  action: string,
  before: CalendarFeedEntity | null,
  after: CalendarFeedEntity | null,
): AuditStep {
  const id = (after ?? before)!.id;
  const [from, to] = [before && calendarFeedDto(before), after && calendarFeedDto(after)];
  return { actor, action, resource: { type: 'calendar-feeds', id }, before: from, after: to, reason: null };
}
