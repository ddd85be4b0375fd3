import { Injectable } from '@nestjs/common';
import { addDays } from '../../../planner/problem/calendar';
import { DomainError } from '../../../platform/errors/domain-error';
import { ContingentRecords } from '../../contingents/contingent-records.service';
import { DemandRecords } from '../../demand/demand-records.service';
import { HoursRecords } from '../../hours/hours-records.service';
import { isOwnUnit, requireRole } from '../../identity/access';
import type { Actor } from '../../identity/actor';
import { OrganisationRecords } from '../../organisation/organisation-records.service';
import { OrganisationReferences } from '../../organisation/organisation-references.service';
import { RosterPlaces } from '../../rosters/roster-places.service';
import { AppointmentRecords } from '../appointment-records.service';
import { desksOfPlans, desksOfRoster, type OpenDesks } from '../open-desks';
import { LOOK_AHEAD_DAYS, siteLoads, type SiteLoads } from '../site-loads';
import type { AppointmentLoadQueryDto } from './appointment-load.dto';

const MAX_DAYS = 31;

/** Appointments of a site against its planned desks. */
@Injectable()
export class AppointmentLoadsService {
  constructor(
    private readonly organisation: OrganisationRecords,
    private readonly references: OrganisationReferences,
    private readonly hours: HoursRecords,
    private readonly demand: DemandRecords,
    private readonly contingents: ContingentRecords,
    private readonly appointments: AppointmentRecords,
    private readonly rosters: RosterPlaces,
  ) {}

  /**
   * The personnel office asks about any site, a head about those where the own people receive by appointment.
   *
   * @throws DomainError `invalid` for a range out of bounds, `not-found` where nobody receives by appointment
   */
  async find(actor: Actor, { siteId, from, to, rosterId }: AppointmentLoadQueryDto): Promise<SiteLoads> {
    requireRole(actor, 'hr_officer', 'unit_head');
    requireRange(from, to);
    const units = await this.unitsAround(actor, siteId);
    const range = { from, to: addDays(to, LOOK_AHEAD_DAYS) };
    const booked = await this.appointments.planningRecords(units.own, range);
    const appointmentSettings = booked.appointmentSettings.filter((setting) => setting.siteId === siteId);
    if (appointmentSettings.length === 0) throw noAppointments(siteId);
    const organisation = await this.organisation.planningRecords(units.all);
    const hours = await this.hours.planningRecords(units.all);
    const openDesks =
      rosterId === undefined
        ? await this.plannedDesks(units.all, { ...organisation, ...hours })
        : desksOfRoster(await this.rosters.assignments(actor, rosterId), hours.openingHours);
    const data = { ...organisation, ...hours, appointmentSettings, appointments: booked.appointments };
    const [found] = siteLoads(data, { from, to }, openDesks);
    if (found === undefined) throw noAppointments(siteId);
    return found;
  }

  private async plannedDesks(
    unitIds: readonly string[],
    data: Pick<Parameters<typeof desksOfPlans>[0], 'activities' | 'openingHours'>,
  ): Promise<OpenDesks> {
    const demand = await this.demand.planningRecords(unitIds);
    return desksOfPlans({ ...data, demand, contingents: await this.contingents.planningRecords(unitIds) });
  }

  /** Units whose activities the actor may see, and all units of the body: a site's desks are shared by several. */
  private async unitsAround(actor: Actor, siteId: string): Promise<{ own: readonly string[]; all: readonly string[] }> {
    const bodyId = await this.references
      .requireOneBody(actor, [{ kind: 'site', pointer: '/siteId', ids: [siteId] }])
      .catch(() => {
        throw noAppointments(siteId);
      });
    const all = await this.organisation.unitIdsOfBody(bodyId);
    return { all, own: all.filter((id) => isOwnUnit(actor, id)) };
  }
}

function requireRange(from: string, to: string): void {
  if (from <= to && to < addDays(from, MAX_DAYS)) return;
  const detail = `to is not before from, and the range has at most ${MAX_DAYS} days.`;
  throw new DomainError('invalid', 'invalid-values', detail, [{ pointer: '/to', rule: 'range', detail }]);
}

function noAppointments(siteId: string): DomainError {
  const detail = `Nobody receives by appointment at a site "${siteId}" within your responsibility.`;
  return new DomainError('not-found', 'appointments-not-found', detail);
}
