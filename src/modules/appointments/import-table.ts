import { DomainError } from '../../platform/errors/domain-error';
import { optional, required } from '../exchange/table/cell';
import { id, text, whole } from '../exchange/table/cell-types';
import { ProblemCollector } from '../exchange/table/problem-collector';
import { readTable } from '../exchange/table/read-table';
import { defineTable } from '../exchange/table/table-spec';
import { clock, date, timeOfDay } from '../exchange/table/time-cells';

/** One row of an import, with its line in the file. */
export interface ImportedAppointment {
  readonly reference: string;
  readonly siteId: string;
  readonly activityId: string;
  readonly on: string;
  readonly startMinuteOfDay: number;
  readonly count: number;
}

const FILE = 'appointments.csv';
const MINUTES_PER_DAY = 1440;
const MAX_LISTED = 1000;

const importTable = defineTable(
  'appointments',
  FILE,
  'Bookings of the booking system.',
  {
    reference: required(text(100), "the booking system's reference", 'CIE-2020-000123'),
    site: required(id, 'site', 'larga'),
    activity: required(id, 'activity', 'desk'),
    on: required(date, 'day', '2020-05-04'),
    start: required(timeOfDay, 'start', '08:30'),
    count: optional(whole(0, 10_000), 1, '1', 'visitors who start then; 0 for a cancelled booking', '1'),
  },
  { unique: ['reference'] },
);

/**
 * Reads the rows of an import.
 *
 * @param slotMinutesOf minutes of an appointment by `site activity`, for those that receive by appointment
 * @throws DomainError `invalid` with every bad line, as `/rows/<line>/<column>`
 */
export function readImport(bytes: Uint8Array, slotMinutesOf: ReadonlyMap<string, number>): ImportedAppointment[] {
  const problems = new ProblemCollector();
  const { rows } = readTable(importTable, FILE, bytes, problems);
  for (const { row, cells } of rows) {
    const minutes = slotMinutesOf.get(`${cells.site} ${cells.activity}`);
    if (minutes === undefined) {
      const rule = `a site and activity that receive by appointment; "${cells.activity}" at "${cells.site}" does not`;
      problems.report(
        { file: FILE, row, column: 'activity' },
        cells.activity,
        rule,
        'Add its appointment setting first.',
      );
    } else if (cells.start + minutes > MINUTES_PER_DAY) {
      const rule = `an appointment of ${minutes} minutes that ends on the same day`;
      problems.report({ file: FILE, row, column: 'start' }, clock(cells.start), rule, 'Correct the time.');
    }
  }
  if (!problems.isEmpty) throw refused(problems);
  return rows.map(({ cells: { reference, site, activity, on, start, count } }) => ({
    ...{ reference, siteId: site, activityId: activity, on, startMinuteOfDay: start, count },
  }));
}

function refused(problems: ProblemCollector): DomainError {
  const found = problems.inOrder([FILE]);
  return new DomainError(
    'invalid',
    'appointments-invalid',
    `${found.length} problem(s) in the file; nothing was changed. See errors.`,
    found.slice(0, MAX_LISTED).map(({ row, column, value, rule, howToFix }) => ({
      pointer: ['', 'rows', row ?? 1, ...(column === null ? [] : [column])].join('/'),
      rule: 'row',
      detail: `Line ${row ?? 1}: ${rule}${value === null ? '' : ` (found "${value.slice(0, 60)}")`}. ${howToFix}`,
    })),
  );
}
