import type { Assignment } from '../../../planner/problem/assignment';
import { CivilTime } from '../../rosters/civil-time';
import { assignmentDocument } from './roster-json';

/** Columns of a roster file, in the order they are written. */
export const ROSTER_COLUMNS = [
  'person',
  'on',
  'duty',
  'site',
  'activity',
  'mode',
  'startAt',
  'endAt',
  'paidMinutes',
  'breakStartAt',
  'breakMinutes',
] as const;

/** A roster as CSV (RFC 4180, comma, CRLF): what a spreadsheet opens and `readRosterFile` reads back. */
export function rosterCsv(assignments: readonly Assignment[], timeZone: string): string {
  const civilTime = new CivilTime(timeZone);
  const rows = assignments.map((assignment) => {
    const document = assignmentDocument(assignment, civilTime);
    // A missing break is written as 0 minutes: an empty cell would take the template's break when read back.
    return ROSTER_COLUMNS.map((column) => String(document[column] ?? (column === 'breakMinutes' ? 0 : '')));
  });
  return [[...ROSTER_COLUMNS], ...rows].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

/**
 * One cell: quoted where it must be, and with an apostrophe before what a spreadsheet would run as a formula.
 * Reading takes the apostrophe off again.
 */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
