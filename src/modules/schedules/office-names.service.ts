import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { HoursRecords } from '../hours/hours-records.service';
import { OrganisationRecords } from '../organisation/organisation-records.service';
import { CivilTime } from '../rosters/civil-time';
import type { ShiftTemplateData, SiteData } from '../rosters/planning-data';

/** What ids are called in an office; an id without a name stands for itself. */
export interface OfficeNames {
  readonly bodyId: string;
  readonly bodyName: string;
  readonly unitName: string;
  readonly timeZone: string;
  /** Of the time zone; it remembers what it was asked. */
  readonly civilTime: CivilTime;
  readonly sites: ReadonlyMap<string, Pick<SiteData, 'name' | 'address'>>;
  readonly activities: ReadonlyMap<string, string>;
  readonly duties: ReadonlyMap<string, ShiftTemplateData>;
  /** Names of the days on which the body is closed. */
  readonly holidays: ReadonlyMap<string, string>;
}

/** A new name of a site or shift shows after so long at the latest. */
const KEPT_MILLISECONDS = 30_000;
const MOST_UNITS_KEPT = 500;

/**
 * Names of sites, activities, shifts and holidays by unit, kept for half a minute in this process: everybody looks at the
 * own schedule on the same mornings, and names hardly ever change.
 */
@Injectable()
export class OfficeNamesService {
  private readonly kept = new Map<string, { readonly at: number; readonly names: Promise<OfficeNames> }>();

  constructor(
    private readonly organisation: OrganisationRecords,
    private readonly hours: HoursRecords,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `invalid` where there is no such unit */
  async ofUnit(unitId: string): Promise<OfficeNames> {
    const now = this.clock.now().getTime();
    const known = this.kept.get(unitId);
    if (known !== undefined && Math.abs(now - known.at) < KEPT_MILLISECONDS) return known.names;
    const names = this.read(unitId);
    if (this.kept.size >= MOST_UNITS_KEPT) this.kept.clear();
    this.kept.set(unitId, { at: now, names });
    // A failure is nobody's name: the next one asks again.
    names.catch(() => this.kept.delete(unitId));
    return names;
  }

  private async read(unitId: string): Promise<OfficeNames> {
    const { id: bodyId } = await this.organisation.bodyOfUnits([unitId]);
    const { body, units, sites, activities } = await this.organisation.planningRecords([unitId]);
    const { shiftTemplates, holidays } = await this.hours.planningRecords([unitId]);
    return {
      ...{ bodyId, bodyName: body.name, timeZone: body.timeZone },
      civilTime: new CivilTime(body.timeZone),
      unitName: units[0]?.name ?? unitId,
      sites: new Map(sites.map(({ id, name, address }) => [id, { name, address }])),
      activities: new Map(activities.map(({ id, name }) => [id, name])),
      duties: new Map(shiftTemplates.map((template) => [template.id, template])),
      holidays: new Map(holidays.map(({ on, name }) => [on, name])),
    };
  }
}
