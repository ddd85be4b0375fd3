import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppointmentRecords } from '../../appointments/appointment-records.service';
import { ContingentRecords } from '../../contingents/contingent-records.service';
import { DemandRecords } from '../../demand/demand-records.service';
import { SkillNeedRecords } from '../../demand/skill-need-records.service';
import { VisitRecords } from '../../demand/visit-records.service';
import { OfficeCoverRecords } from '../../demand/office-cover-records.service';
import { HoursRecords } from '../../hours/hours-records.service';
import { OrganisationRecords } from '../../organisation/organisation-records.service';
import { PhaseRecords } from '../../phases/phase-records.service';
import { SupplyRecords } from '../../supplies/supply-records.service';
import { StaffRecords } from '../../staff/staff-records.service';
import type { Scenario } from '../scenario/scenario';
import { refuseTakenIds } from './refuse-taken-ids';

/** Writes a scenario into the database through the rooms' own imports. */
@Injectable()
export class ScenarioImport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisation: OrganisationRecords,
    private readonly hours: HoursRecords,
    private readonly staff: StaffRecords,
    private readonly phases: PhaseRecords,
    private readonly demand: DemandRecords,
    private readonly visits: VisitRecords,
    private readonly officeCover: OfficeCoverRecords,
    private readonly contingents: ContingentRecords,
    private readonly skillNeeds: SkillNeedRecords,
    private readonly appointments: AppointmentRecords,
    private readonly supplies: SupplyRecords,
  ) {}

  /**
   * All of the body or nothing: one transaction, in the order the foreign keys ask for.
   *
   * @throws DomainError `conflict` naming files and ids where ids are taken
   */
  async importBody(bodyId: string, scenario: Scenario): Promise<void> {
    const { planning, directorates, services, staff, siteKinds, phaseNames, criteria, patron } = scenario;
    const sites = planning.sites.map((site) => ({ ...site, kind: siteKinds.get(site.id) }));
    const derivesSkillNeeds = planning.skillGroups !== undefined;
    const { appointmentSettings = [], appointments = [] } = planning;
    await this.dataSource.transaction(async (manager) => {
      await refuseTakenIds(manager, bodyId, scenario);
      await this.organisation.importRecords(manager, {
        body: { id: bodyId, ...planning.body, ruleSettings: planning.ruleSettings, criteria, derivesSkillNeeds },
        directorates,
        units: planning.units,
        sites,
        activities: planning.activities,
        services,
      });
      await this.hours.importRecords(manager, bodyId, planning, patron);
      await this.staff.importRecords(manager, bodyId, { planning, personnel: staff, dutyLimits: scenario.dutyLimits });
      const names = new Map(phaseNames.map(({ id, name }) => [id, name]));
      await this.phases.importRecords(manager, bodyId, planning.phases, names);
      await this.demand.importRecords(manager, planning.demand);
      await this.visits.importRecords(manager, planning);
      await this.officeCover.importRecords(manager, planning.officeCover ?? []);
      await this.contingents.importRecords(manager, planning.contingents);
      await this.skillNeeds.importRecords(manager, planning.skillNeeds ?? []);
      await this.appointments.importRecords(manager, bodyId, { appointmentSettings, appointments });
      await this.supplies.importRecords(manager, bodyId, scenario);
    });
  }
}
