import { basename } from 'node:path';
import { CivilTime } from '../../rosters/civil-time';
import { ScenarioError } from '../input-error';
import { resolveAssignments } from '../resolve-assignment';
import type { ReferenceName } from '../table/cell';
import { ProblemCollector } from '../table/problem-collector';
import { checkTogether } from './check-together';
import { InputFolder } from './input-folder';
import { shiftTemplatesOf } from './planning-of';
import { readSettings } from './read-settings';
import { readTables } from './read-tables';
import type { Scenario } from './scenario';
import { SCENARIO_TABLES, TABLE_SPECS } from './scenario-tables';
import { toScenario } from './to-scenario';

export interface ReadScenarioOptions {
  /** Scenario file of the folder; default `scenario.yaml`. */
  readonly file?: string;
}

/**
 * Reads a scenario folder (format: `docs/scenario-format.md`), all of it or nothing.
 *
 * @throws ScenarioError with every problem of every file, each with file, row, column, value, rule and how to fix it
 * @throws the system's error (`ENOENT`, `EACCES`, …) where the folder itself cannot be read
 */
export async function readScenario(folderPath: string, options: ReadScenarioOptions = {}): Promise<Scenario> {
  const folder = new InputFolder(folderPath);
  const file = options.file ?? 'scenario.yaml';
  const problems = new ProblemCollector();
  const tableNames = Object.keys(SCENARIO_TABLES);
  const settingsFile = await readSettings(folder, file, tableNames, problems);
  // Without the YAML file nothing says which CSV files to read, nor which directorates and squads there are.
  if (settingsFile === null) throw new ScenarioError(basename(folderPath), problems.inOrder([file]));
  const { settings, fileNames, files } = settingsFile;
  const tables = await readTables(folder, fileNames, problems);
  checkTogether(settings, file, tables, problems);
  const context = {
    templates: new Map(shiftTemplatesOf(tables).map((template) => [template.id, template])),
    civilTime: new CivilTime(settings.body?.timeZone ?? 'Europe/Rome'),
  };
  const recorded = {
    pinned: resolveAssignments(tables.pinned, context, problems),
    baseline: resolveAssignments(tables.baseline, context, problems),
    history: resolveAssignments(tables.history, context, problems),
  };
  problems.checkReferences((name) => placeOfIds(name, file, fileNames.get(name)?.name));
  const order = [...files, ...Object.values(tables).map((table) => table.file)];
  if (!problems.isEmpty) throw new ScenarioError(basename(folderPath), problems.inOrder(order));
  return toScenario(settings, tables, recorded);
}

/** Where the ids of a reference are defined, in words. */
function placeOfIds(name: ReferenceName, settingsFile: string, fileName: string | undefined): string {
  if (name === 'directorates') return `body.directorates in ${settingsFile}`;
  if (name === 'squads') return `squads in ${settingsFile}`;
  return fileName ?? TABLE_SPECS.find((table) => table.name === name)?.file ?? name;
}
