import type { DataSource } from 'typeorm';
import { AuditTrail } from '../../src/modules/audit/audit-trail.service';
import { ContingentExpiry } from '../../src/modules/contingents/contingent-expiry.service';
import { ContingentReadiness } from '../../src/modules/contingents/contingent-readiness.service';
import { AppointmentRecords } from '../../src/modules/appointments/appointment-records.service';
import { ContingentRecords } from '../../src/modules/contingents/contingent-records.service';
import { DemandRecords } from '../../src/modules/demand/demand-records.service';
import { SkillNeedRecords } from '../../src/modules/demand/skill-need-records.service';
import { VisitRecords } from '../../src/modules/demand/visit-records.service';
import { OfficeCoverRecords } from '../../src/modules/demand/office-cover-records.service';
import { HoursRecords } from '../../src/modules/hours/hours-records.service';
import { Usernames } from '../../src/modules/identity/usernames.service';
import { OrganisationRecords } from '../../src/modules/organisation/organisation-records.service';
import { PhaseRecords } from '../../src/modules/phases/phase-records.service';
import type { PlanningData } from '../../src/modules/rosters/planning-data';
import { SupplyRecords } from '../../src/modules/supplies/supply-records.service';
import { StaffRecords } from '../../src/modules/staff/staff-records.service';
import type { Clock } from '../../src/platform/clock';
import { sampleOrganisation, samplePersonnel, samplePlanningData } from './sample-body';

/** Says whether contingents are decided, on a data source. */
export function contingentReadiness(dataSource: DataSource, clock: Clock): ContingentReadiness {
  const expiry = new ContingentExpiry(dataSource, clock, new AuditTrail(dataSource, clock));
  return new ContingentReadiness(dataSource, expiry, new Usernames(dataSource));
}

/** The services that turn rows into planning records, on one data source. */
export function recordServices(dataSource: DataSource) {
  const organisation = new OrganisationRecords(dataSource);
  return {
    organisation,
    hours: new HoursRecords(dataSource, organisation),
    staff: new StaffRecords(dataSource, organisation),
    phases: new PhaseRecords(dataSource, organisation),
    demand: new DemandRecords(dataSource, organisation),
    visits: new VisitRecords(dataSource),
    officeCover: new OfficeCoverRecords(dataSource),
    contingents: new ContingentRecords(dataSource),
    skillNeeds: new SkillNeedRecords(dataSource, organisation),
    appointments: new AppointmentRecords(dataSource, organisation),
    supplies: new SupplyRecords(dataSource),
  };
}

/** Loads the sample body, or another one, in one transaction. `prefix` keeps the ids of two bodies apart. */
export async function importSampleBody(
  dataSource: DataSource,
  bodyId = 'milano',
  prefix = '',
  planning = samplePlanningData(prefix),
): Promise<PlanningData> {
  const records = recordServices(dataSource);
  await dataSource.transaction(async (manager) => {
    await records.organisation.importRecords(manager, sampleOrganisation(bodyId, prefix, planning));
    await records.hours.importRecords(manager, bodyId, planning);
    await records.staff.importRecords(manager, bodyId, { planning, personnel: samplePersonnel(planning) });
    await records.phases.importRecords(
      manager,
      bodyId,
      planning.phases,
      new Map([[`${prefix}start`, 'Fase di avvio']]),
    );
    await records.demand.importRecords(manager, planning.demand);
    await records.visits.importRecords(manager, planning);
    await records.officeCover.importRecords(manager, planning.officeCover ?? []);
    await records.contingents.importRecords(manager, planning.contingents);
  });
  return planning;
}
