import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { addDays } from '../../planner/problem/calendar';
import { Clock } from '../../platform/clock';
import { DomainError } from '../../platform/errors/domain-error';
import { Actors } from '../identity/actors.service';
import { PersonalRosters } from '../rosters/personal-rosters.service';
import { SelfServiceSettings } from '../staff/self-service-settings.service';
import { StaffRecords } from '../staff/staff-records.service';
import { calendarEvents } from './calendar-events';
import { CalendarFeedEntity } from './calendar-feed.entity';
import { calendarText } from './calendar-text';
import { hashOfFeedToken } from './feed-token';
import { OfficeNamesService } from './office-names.service';

/** Days before today and after it that a calendar is told of. */
const DAYS_BACK = 35;
const DAYS_AHEAD = 184;

export interface CalendarAnswer {
  readonly text: string;
  /** Strong entity tag, quotes included. */
  readonly etag: string;
}

/** Reads a feed for whoever knows its address: no other sign of who asks exists. */
@Injectable()
export class CalendarReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly actors: Actors,
    private readonly staff: StaffRecords,
    private readonly settings: SelfServiceSettings,
    private readonly rosters: PersonalRosters,
    private readonly names: OfficeNamesService,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `not-found` for a token that is unknown, closed or expired, of somebody who may not sign in any
   * more, or of a body that allows no feeds: all read the same
   */
  async read(token: string): Promise<CalendarAnswer> {
    const feed = await this.feedOf(token);
    const unitId = feed && (await this.isStillTheirs(feed)) ? await this.staff.unitOf(feed.personId) : null;
    if (feed === null || unitId === null) throw unknownFeed();
    const { settings, today } = await this.settings.termsOf(unitId);
    if (!settings.calendarFeedsAllowed) throw unknownFeed();
    const window = [addDays(today, -DAYS_BACK), addDays(today, DAYS_AHEAD)] as const;
    const versions = await this.rosters.versionsOf(feed.personId, unitId, ...window);
    const names = await this.names.ofUnit(unitId);
    const text = calendarText(feed.personId, calendarEvents(versions, window), names, feed.language);
    return { text, etag: `"${createHash('sha256').update(text).digest('base64url')}"` };
  }

  private async feedOf(token: string): Promise<CalendarFeedEntity | null> {
    const tokenHash = hashOfFeedToken(token);
    if (tokenHash === null) return null;
    const feed = await this.dataSource.manager.findOneBy(CalendarFeedEntity, { tokenHash });
    return feed !== null && feed.expiresAt > this.clock.now() ? feed : null;
  }

  /** Whoever was disabled, or is another person by now, has no feed any more. */
  private async isStillTheirs({ userId, personId }: CalendarFeedEntity): Promise<boolean> {
    try {
      return (await this.actors.ofUser(userId)).personId === personId;
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'unauthenticated') return false;
      throw error;
    }
  }
}

function unknownFeed(): DomainError {
  const detail = 'There is no calendar under this address. Open the feed anew, or renew it.';
  return new DomainError('not-found', 'calendar-feed-not-found', detail);
}
