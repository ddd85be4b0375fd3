import { appointmentSlotsTable, appointmentsTable } from './tables/appointment-tables';
import { contingentsTable, demandTable, skillNeedsTable } from './tables/demand-tables';
import { openingHoursTable, serviceHoursTable, shiftTemplatesTable, standbysTable } from './tables/hours-tables';
import { activitiesTable, servicesTable, sitesTable, unitsTable } from './tables/organisation-tables';
import {
  absencesTable,
  agileAgreementsTable,
  companionWishesTable,
  contractsTable,
  exemptionsTable,
  overtimeTable,
  peopleTable,
  wishesTable,
} from './tables/people-tables';
import { baselineTable, historyTable, ledgerTable, pinnedTable } from './tables/record-tables';
import { dutyLimitsTable, forbiddenSuccessionsTable } from './tables/succession-tables';
import { sitesAsPrintedTable, supplyItemsTable } from './tables/supply-tables';
import { officeCoverTable, wishedHoursTable } from './tables/time-band-tables';
import { guestDesksTable, visitProfilesTable } from './tables/visit-tables';
import type { AnyTableSpec, Table, TableSpec } from '../table/table-spec';

/** Every CSV file of a scenario folder, in the order of the format document. */
export const SCENARIO_TABLES = {
  units: unitsTable,
  sites: sitesTable,
  activities: activitiesTable,
  services: servicesTable,
  contracts: contractsTable,
  people: peopleTable,
  openingHours: openingHoursTable,
  serviceHours: serviceHoursTable,
  shiftTemplates: shiftTemplatesTable,
  demand: demandTable,
  visitProfiles: visitProfilesTable,
  guestDesks: guestDesksTable,
  skillNeeds: skillNeedsTable,
  appointmentSlots: appointmentSlotsTable,
  appointments: appointmentsTable,
  contingents: contingentsTable,
  absences: absencesTable,
  agileAgreements: agileAgreementsTable,
  exemptions: exemptionsTable,
  standbys: standbysTable,
  overtime: overtimeTable,
  wishes: wishesTable,
  companionWishes: companionWishesTable,
  wishedHours: wishedHoursTable,
  officeCover: officeCoverTable,
  forbiddenSuccessions: forbiddenSuccessionsTable,
  dutyLimits: dutyLimitsTable,
  pinned: pinnedTable,
  baseline: baselineTable,
  history: historyTable,
  ledger: ledgerTable,
  supplyItems: supplyItemsTable,
  sitesAsPrinted: sitesAsPrintedTable,
} as const;

export type ScenarioTables = {
  readonly [K in keyof typeof SCENARIO_TABLES]: (typeof SCENARIO_TABLES)[K] extends TableSpec<infer C>
    ? Table<C>
    : never;
};

/** The same, without the types of their columns. */
export const TABLE_SPECS: readonly AnyTableSpec[] = Object.values(SCENARIO_TABLES);
