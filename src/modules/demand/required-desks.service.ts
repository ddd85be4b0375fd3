import { Injectable } from '@nestjs/common';
import { weekdayOf } from '../../planner/problem/calendar';
import { DomainError } from '../../platform/errors/domain-error';
import { omit } from '../../platform/omit';
import { HoursRecords } from '../hours/hours-records.service';
import { isOwnBody, requireRole } from '../identity/access';
import type { Actor } from '../identity/actor';
import { OrganisationRecords } from '../organisation/organisation-records.service';
import { closedDays } from '../rosters/closed-days';
import { requiredDesksOn } from './required-desks';
import type { RequiredDesksDto, RequiredDesksQueryDto } from './required-desks.dto';
import { VisitRecords } from './visit-records.service';

/** Desks required: the personnel office sees all, a head those of activities the own people may do. */
@Injectable()
export class RequiredDesksService {
  constructor(
    private readonly organisation: OrganisationRecords,
    private readonly hours: HoursRecords,
    private readonly visits: VisitRecords,
  ) {}

  /** @throws DomainError `not-found` where there is no such site */
  async requiredDesks(actor: Actor, { siteId, activityId, on }: RequiredDesksQueryDto): Promise<RequiredDesksDto> {
    requireRole(actor, 'hr_officer', 'unit_head', 'auditor');
    const site = await this.organisation.findSite(siteId);
    if (site === null || !isOwnBody(actor, site.bodyId))
      throw new DomainError('not-found', 'site-not-found', `There is no site "${siteId}".`);
    const isHoliday = closedDays(await this.hours.calendarOf(site.bodyId)).has(on);
    if (isHoliday) return { siteId, on, isHoliday, halfHours: [] };
    const data = {
      sites: [site],
      openingHours: await this.hours.openingHoursOf([siteId]),
      ...(await this.visits.recordsOfSites([siteId])),
    };
    const visible = await this.visibleActivities(actor);
    const halfHours = requiredDesksOn(data, { on, weekday: weekdayOf(on) })
      .filter((row) => visible === null || visible.has(row.activityId))
      .filter((row) => activityId === undefined || row.activityId === activityId)
      .map((row) => omit(row, 'siteId'));
    return { siteId, on, isHoliday, halfHours };
  }

  /** Null: all of them. */
  private async visibleActivities(actor: Actor): Promise<ReadonlySet<string> | null> {
    if (actor.scope !== 'units') return null;
    return new Set(await this.organisation.activityIdsOfUnits(actor.unitIds));
  }
}
