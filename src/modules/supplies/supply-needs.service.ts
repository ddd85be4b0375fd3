import { Injectable } from '@nestjs/common';
import { addDays, dayNumber } from '../../planner/problem/calendar';
import { DomainError } from '../../platform/errors/domain-error';
import { ContingentRecords } from '../contingents/contingent-records.service';
import { HoursRecords } from '../hours/hours-records.service';
import { isOwnBody, isOwnUnit, requireBodyWide, requireRole } from '../identity/access';
import type { Actor } from '../identity/actor';
import { OrganisationRecords } from '../organisation/organisation-records.service';
import { RosterPlaces } from '../rosters/roster-places.service';
import { compareWithPrinted, type PrintedDifference } from './compare-with-printed';
import { presenceOfAssignments, presenceOfContingents } from './site-presence';
import type { SitePresence, SupplyNeed } from './supply-item';
import { supplyNeeds } from './supply-needs';
import { SupplyRecords } from './supply-records.service';
import type { SupplyNeedQueryDto } from './supply.dto';

const MAX_DAYS = 366;

/** Supplies from the people planned on site: the personnel office for all sites, a head for those of the own units. */
@Injectable()
export class SupplyNeedsService {
  constructor(
    private readonly organisation: OrganisationRecords,
    private readonly hours: HoursRecords,
    private readonly contingents: ContingentRecords,
    private readonly rosters: RosterPlaces,
    private readonly supplies: SupplyRecords,
  ) {}

  /** @throws DomainError `invalid` for a range out of bounds, `not-found` for a body or roster that is not the actor's */
  async needs(actor: Actor, query: SupplyNeedQueryDto): Promise<readonly SupplyNeed[]> {
    requireRole(actor, 'hr_officer', 'unit_head', 'auditor');
    requireRange(query.from, query.to);
    const all = await this.organisation.unitIdsOfBody(query.bodyId);
    const own = all.filter((id) => isOwnUnit(actor, id));
    if (own.length === 0) throw unknownBody(query.bodyId);
    const days = dayNumber(query.to) - dayNumber(query.from) + 1;
    const presence = await this.presence(actor, query, all);
    const sites = own.length === all.length ? null : await this.sitesOf(own);
    const visible = presence.filter(({ siteId }) => sites === null || sites.has(siteId));
    return supplyNeeds(await this.supplies.items(query.bodyId), visible, { from: query.from, days });
  }

  /**
   * The cells of the body's printed table that the computation does not confirm; nothing is corrected.
   *
   * @throws DomainError `not-found` where the body has printed none
   */
  async comparison(actor: Actor, query: SupplyNeedQueryDto): Promise<readonly PrintedDifference[]> {
    requireBodyWide(actor);
    const printed = isOwnBody(actor, query.bodyId) ? await this.supplies.printedRows(query.bodyId) : [];
    if (printed.length === 0) {
      const detail = `The body "${query.bodyId}" has no printed table to compare with.`;
      throw new DomainError('not-found', 'printed-supplies-not-found', detail);
    }
    return compareWithPrinted(await this.needs(actor, query), printed);
  }

  private async presence(
    actor: Actor,
    { from, to, rosterId }: SupplyNeedQueryDto,
    unitIds: readonly string[],
  ): Promise<readonly SitePresence[]> {
    if (rosterId !== undefined) return presenceOfAssignments(await this.rosters.assignments(actor, rosterId));
    const { holidays } = await this.hours.planningRecords(unitIds);
    const closedOn = new Set(holidays.map(({ on }) => on));
    const days = dayNumber(to) - dayNumber(from) + 1;
    return presenceOfContingents(await this.contingents.planningRecords(unitIds), { from, days }, closedOn);
  }

  /** Sites that presence contingents of these units name. */
  private async sitesOf(unitIds: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set((await this.contingents.planningRecords(unitIds)).map(({ siteId }) => siteId));
  }
}

function requireRange(from: string, to: string): void {
  if (from <= to && to < addDays(from, MAX_DAYS)) return;
  const detail = `to is not before from, and the range has at most ${MAX_DAYS} days.`;
  throw new DomainError('invalid', 'invalid-values', detail, [{ pointer: '/to', rule: 'range', detail }]);
}

function unknownBody(bodyId: string): DomainError {
  return new DomainError('not-found', 'body-not-found', `There is no body "${bodyId}" within your responsibility.`);
}
