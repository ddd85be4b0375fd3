import { csvCell } from '../../modules/exchange/roster-file/roster-csv';
import { clock } from '../../modules/exchange/table/time-cells';
import type { PatternDocument } from './pattern-document';

/** The calendar where people are named, otherwise the pattern week by week; only the header without a pattern. */
export function patternCsv({ starts, weeks, shifts }: PatternDocument): string {
  if (starts === null) {
    return csvText([
      ['week', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'minutes'],
      ...weeks.map(({ week, days, minutes }) => [String(week), ...days, String(minutes)]),
    ]);
  }
  const times = new Map(shifts.map((shift) => [shift.key, shift]));
  return csvText([
    ['person', 'on', 'shift', 'start', 'end', 'minutes'],
    ...starts.calendar.map(({ person, on, shift, minutes }) => {
      const { startMinuteOfDay = 0, endMinuteOfDay = 0 } = times.get(shift) ?? {};
      return [person, on, shift, clock(startMinuteOfDay), clock(endMinuteOfDay % 1440), String(minutes)];
    }),
  ]);
}

function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map((cell) => (cell === '-' ? cell : csvCell(cell))).join(',')}\r\n`).join('');
}
