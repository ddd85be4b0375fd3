import type { ProblemCollector } from '../table/problem-collector';
import { nearestName } from '../table/nearest-name';
import { readTable } from '../table/read-table';
import type { Columns, Table, TableSpec } from '../table/table-spec';
import type { InputFolder } from './input-folder';
import type { FileName } from './read-settings';
import { SCENARIO_TABLES, type ScenarioTables } from './scenario-tables';

/** Reads every table of the folder; a missing file that must be there is reported. */
export async function readTables(
  folder: InputFolder,
  fileNames: ReadonlyMap<string, FileName>,
  problems: ProblemCollector,
): Promise<ScenarioTables> {
  const read = <C extends Columns>(spec: TableSpec<C>) => readOne(folder, spec, fileNames.get(spec.name), problems);
  const tables = SCENARIO_TABLES;
  return {
    units: await read(tables.units),
    sites: await read(tables.sites),
    activities: await read(tables.activities),
    services: await read(tables.services),
    contracts: await read(tables.contracts),
    people: await read(tables.people),
    openingHours: await read(tables.openingHours),
    serviceHours: await read(tables.serviceHours),
    shiftTemplates: await read(tables.shiftTemplates),
    demand: await read(tables.demand),
    visitProfiles: await read(tables.visitProfiles),
    guestDesks: await read(tables.guestDesks),
    skillNeeds: await read(tables.skillNeeds),
    appointmentSlots: await read(tables.appointmentSlots),
    appointments: await read(tables.appointments),
    contingents: await read(tables.contingents),
    absences: await read(tables.absences),
    agileAgreements: await read(tables.agileAgreements),
    exemptions: await read(tables.exemptions),
    standbys: await read(tables.standbys),
    overtime: await read(tables.overtime),
    wishes: await read(tables.wishes),
    companionWishes: await read(tables.companionWishes),
    wishedHours: await read(tables.wishedHours),
    officeCover: await read(tables.officeCover),
    forbiddenSuccessions: await read(tables.forbiddenSuccessions),
    dutyLimits: await read(tables.dutyLimits),
    pinned: await read(tables.pinned),
    baseline: await read(tables.baseline),
    history: await read(tables.history),
    ledger: await read(tables.ledger),
    supplyItems: await read(tables.supplyItems),
    sitesAsPrinted: await read(tables.sitesAsPrinted),
  };
}

async function readOne<C extends Columns>(
  folder: InputFolder,
  spec: TableSpec<C>,
  named: FileName | undefined,
  problems: ProblemCollector,
): Promise<Table<C>> {
  const file = named?.name ?? spec.file;
  const bytes = await folder.read(file);
  if (bytes !== null) return readTable(spec, file, bytes, problems);
  const present = await folder.fileNames('.csv');
  // An optional file under a slightly wrong name would be left out without a word: holidays planned as working days.
  const known: string[] = Object.values(SCENARIO_TABLES).map((table) => table.file);
  const nearest = nearestName(
    file,
    present.filter((name) => !known.includes(name)),
  );
  if (named !== undefined) {
    problems.report(
      named.place,
      file,
      'a file of this folder',
      nearest === null ? 'Correct the name.' : `Did you mean "${nearest}"?`,
    );
  } else if (spec.isRequired) {
    const header = Object.keys(spec.columns).join(',');
    const fix =
      nearest === null ? `Create it; with nothing to say, its header is enough: ${header}` : `Rename "${nearest}".`;
    problems.report({ file, row: null, column: null }, null, 'a file that must be there', fix);
  } else if (nearest !== null && isTypingError(nearest, file)) {
    const fix = `Rename it to "${file}", or name it under files: in the scenario file.`;
    problems.report({ file: nearest, row: null, column: null }, null, 'the name of a table', fix);
  }
  if (spec.defines !== null) problems.markUnreadable(spec.defines);
  return { file, rows: [] };
}

/** `ledgers.csv` for `ledger.csv`, but not `ledger-t1.csv`, which a variant names. */
function isTypingError(found: string, wanted: string): boolean {
  return Math.abs(found.length - wanted.length) <= 1;
}
