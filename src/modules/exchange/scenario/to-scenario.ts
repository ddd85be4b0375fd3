import { groupBy } from '../../../planner/problem/roster-view';
import { criteriaOf } from './criteria-schema';
import { printedColumn } from './check-together';
import { patronOf } from './holidays-of';
import { dutyLimitRulesOf, planningOf, type CompleteSettings, type RecordedAssignments } from './planning-of';
import type { PrintedSiteRow, Scenario, StaffRecord } from './scenario';
import type { ScenarioTables } from './scenario-tables';
import type { Settings } from './settings-schema';

/** Checked settings and tables as a scenario. */
export function toScenario(checked: Settings, tables: ScenarioTables, recorded: RecordedAssignments): Scenario {
  const settings = complete(checked);
  const criteria = criteriaOf(settings.criteria);
  return {
    planning: planningOf(settings, tables, recorded, criteria),
    horizon: settings.horizon,
    staff: staffOf(tables),
    criteria,
    directorates: settings.body.directorates,
    siteKinds: new Map(tables.sites.rows.map(({ cells }) => [cells.id, cells.kind])),
    phaseNames: settings.phases.map(({ id, name, from, to }) => ({ id, name: name === '' ? id : name, from, to })),
    patron: patronOf(settings.holidays),
    services: tables.services.rows.map(({ cells }) => ({
      id: cells.id,
      name: cells.name,
      skillGroup: cells.skill_group,
      activityId: cells.activity,
      isCore: cells.core,
    })),
    dutyLimits: dutyLimitRulesOf(tables),
    supplyItems: tables.supplyItems.rows.map(({ cells }) => ({
      id: cells.id,
      name: cells.name,
      per: cells.per,
      quantity: cells.quantity,
      periodDays: cells.period_days,
      packSize: cells.pack_size,
    })),
    printedSites: printedSitesOf(tables),
  };
}

/** A setting that could not be read was reported, so its scenario was refused before it came here. */
function complete(settings: Settings): CompleteSettings {
  const { body, horizon, phases, squads, holidays, criteria, services, rules } = settings;
  if (!body || !horizon || !phases || !squads || !holidays || !criteria || !services || !rules) {
    throw new Error('A setting is missing though no problem was reported.');
  }
  return { body, horizon, phases, squads, holidays, criteria, services, rules };
}

function staffOf({ people, absences, exemptions }: ScenarioTables): readonly StaffRecord[] {
  const absencesOf = groupBy(absences.rows, ({ cells }) => cells.person);
  const exemptionsOf = groupBy(exemptions.rows, ({ cells }) => cells.person);
  return people.rows.map(({ cells }) => ({
    personId: cells.id,
    name: cells.name,
    birthDate: cells.birth_date,
    commute: cells.commute,
    publicTransport: cells.public_transport,
    absences: (absencesOf.get(cells.id) ?? []).map(({ cells: { from, to, reason } }) => ({ from, to, reason })),
    exemptions: (exemptionsOf.get(cells.id) ?? []).map(({ cells: { kind, from, to, ...document } }) => ({
      ...{ kind, from, to, reviewBy: document.review_by },
      ...{ issuedByRole: document.issued_by, docRef: document.doc_ref },
    })),
  }));
}

function printedSitesOf({ sitesAsPrinted, supplyItems }: ScenarioTables): readonly PrintedSiteRow[] {
  const itemOfColumn = new Map(supplyItems.rows.map(({ cells }) => [printedColumn(cells), cells.id]));
  return sitesAsPrinted.rows.map(({ cells, others }) => ({
    ...cells,
    quantities: new Map([...others].map(([column, quantity]) => [itemOfColumn.get(column) ?? column, quantity])),
  }));
}
