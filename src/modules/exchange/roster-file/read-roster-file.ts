import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { CivilTime } from '../../rosters/civil-time';
import type { AssignmentData, PlanningData } from '../../rosters/planning-data';
import { assignmentColumns, assignmentProblems } from '../assignment-columns';
import { RosterFileError } from '../input-error';
import { resolveAssignments } from '../resolve-assignment';
import { decodeText } from '../table/decode-text';
import { ProblemCollector } from '../table/problem-collector';
import { readRows, readTable } from '../table/read-table';
import { defineTable, type Table } from '../table/table-spec';
import { parseRosterJson } from './parse-roster-json';

/** A roster file: rows of assignments, in any order; whether they obey the rules is the checker's question. */
const rosterTable = defineTable('roster', 'roster.csv', 'A roster.', assignmentColumns, { checks: assignmentProblems });

/** What a roster's ids must be among. */
type Known = Pick<PlanningData, 'body' | 'people' | 'shiftTemplates' | 'sites' | 'activities'>;

/**
 * Reads a roster made by anyone: JSON as `turnario plan --format json` writes it (or its list of assignments alone), or
 * CSV with the same columns, also edited by hand. Times may be instants with offset or `hh:mm` of the body's clock;
 * empty ones are the shift template's.
 *
 * @throws RosterFileError with every problem of the file; nothing is half-read
 * @throws the system's error (`ENOENT`, `EACCES`, …) where the file cannot be read
 */
export async function readRosterFile(path: string, planning: Known): Promise<readonly AssignmentData[]> {
  const bytes = await readFile(path);
  const file = basename(path);
  const problems = new ProblemCollector();
  defineKnown(planning, problems);
  const table = readAssignments(file, bytes, problems);
  const civilTime = new CivilTime(planning.body.timeZone);
  const templates = new Map(planning.shiftTemplates.map((template) => [template.id, template]));
  const assignments = resolveAssignments(table, { templates, civilTime }, problems);
  problems.checkReferences((name) =>
    name === 'shiftTemplates' ? 'shift templates of the scenario' : `${name} of the scenario`,
  );
  if (!problems.isEmpty) throw new RosterFileError(file, problems.inOrder([file]));
  return assignments.map((assignment) => civilTime.assignmentData(assignment));
}

function readAssignments(file: string, bytes: Uint8Array, problems: ProblemCollector): Table<typeof assignmentColumns> {
  if (!looksLikeJson(bytes)) return readTable(rosterTable, file, bytes, problems);
  const text = decodeText(file, bytes, problems);
  const rows = text === null ? [] : parseRosterJson(file, text, problems);
  return { file, rows: readRows(rosterTable, file, rows, problems) };
}

/** By content, not by name: a JSON text starts with a brace or a bracket, a CSV header never does. */
function looksLikeJson(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart();
  return start.startsWith('{') || start.startsWith('[');
}

function defineKnown(planning: Known, problems: ProblemCollector): void {
  for (const { id } of planning.people) problems.define('people', id);
  for (const { id } of planning.shiftTemplates) problems.define('shiftTemplates', id);
  for (const { id } of planning.sites) problems.define('sites', id);
  for (const { id } of planning.activities) problems.define('activities', id);
}
