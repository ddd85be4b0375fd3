import type { CurtoisCover, CurtoisEmployee, CurtoisInstance, CurtoisRequest, CurtoisShift } from './curtois-instance';
import { SectionLines, type SectionLine } from './section-lines';

/**
 * Reads an instance in the text format of Curtois and Qu: SECTION_HORIZON, SECTION_SHIFTS, SECTION_STAFF,
 * SECTION_DAYS_OFF, SECTION_SHIFT_ON_REQUESTS, SECTION_SHIFT_OFF_REQUESTS, SECTION_COVER.
 *
 * @throws InputError with file, line, what is wrong there and how to mend it
 */
export function readCurtois(file: string, text: string): CurtoisInstance {
  const lines = new SectionLines(file, text);
  const [horizon] = lines.of('HORIZON', '28', 1, true);
  const dayCount = lines.count(horizon!, 0, 'the days of the horizon');
  if (dayCount === 0 || dayCount % 7 !== 0) {
    throw lines.refusal(horizon!, String(dayCount), 'a horizon of whole weeks', 'Write a multiple of 7.');
  }
  const shifts = readShifts(lines);
  const shiftIds = new Set(shifts.map(({ id }) => id));
  const staff = readStaff(lines, shiftIds, dayCount);
  const employeeIds = new Set(staff.map(({ id }) => id));
  const requests = (section: string, isWanted: boolean): CurtoisRequest[] =>
    lines.of(section, 'A,2,E,3', 4, false).map((line) => ({
      employeeId: lines.oneOf(line, line.cells[0]!, employeeIds, 'an employee'),
      day: lines.day(line, 1, dayCount),
      shiftId: lines.oneOf(line, line.cells[2]!, shiftIds, 'a shift'),
      weight: lines.count(line, 3, 'the weight'),
      isWanted,
    }));
  return {
    ...{ dayCount, shifts, staff },
    requests: [...requests('SHIFT_ON_REQUESTS', true), ...requests('SHIFT_OFF_REQUESTS', false)],
    cover: lines.of('COVER', '0,E,4,100,1', 5, true).map((line): CurtoisCover => ({
      day: lines.day(line, 0, dayCount),
      shiftId: lines.oneOf(line, line.cells[1]!, shiftIds, 'a shift'),
      requirement: lines.count(line, 2, 'the requirement'),
      weightUnder: lines.count(line, 3, 'the weight for under'),
      weightOver: lines.count(line, 4, 'the weight for over'),
    })),
  };
}

const MINUTES_OF_A_DAY = 1_440;

function readShifts(lines: SectionLines): CurtoisShift[] {
  const rows = lines.of('SHIFTS', 'L,480,E|D', 2, true);
  const ids = new Set(rows.map(({ cells }) => cells[0]!));
  refuseTwice(lines, rows, 'shift');
  return rows.map((line) => {
    const minutes = lines.count(line, 1, 'the length in minutes');
    if (minutes === 0 || minutes >= MINUTES_OF_A_DAY) {
      throw lines.refusal(line, String(minutes), 'a length from 1 to 1439 minutes', 'Change the length.');
    }
    const notBefore = listed(line.cells[2]).map((id) => lines.oneOf(line, id, ids, 'a shift that may not follow'));
    return { id: line.cells[0]!, minutes, notBefore };
  });
}

function readStaff(lines: SectionLines, shiftIds: ReadonlySet<string>, dayCount: number): CurtoisEmployee[] {
  const form = 'A,E=14|L=0,4320,3360,5,2,2,1';
  const rows = lines.of('STAFF', form, 8, true);
  const ids = new Set(rows.map(({ cells }) => cells[0]!));
  refuseTwice(lines, rows, 'employee');
  const daysOff = new Map<string, number[]>();
  for (const line of lines.of('DAYS_OFF', 'A,3,10', 1, false)) {
    const id = lines.oneOf(line, line.cells[0]!, ids, 'an employee');
    const filled = line.cells.flatMap((cell, index) => (index > 0 && cell !== '' ? [index] : []));
    daysOff.set(id, [...(daysOff.get(id) ?? []), ...filled.map((index) => lines.day(line, index, dayCount))]);
  }
  return rows.map((line) => ({
    id: line.cells[0]!,
    maxShifts: maxShiftsOf(lines, line, shiftIds),
    maxTotalMinutes: lines.count(line, 2, 'the most minutes'),
    minTotalMinutes: lines.count(line, 3, 'the fewest minutes'),
    maxConsecutiveShifts: lines.count(line, 4, 'the longest run of shifts'),
    minConsecutiveShifts: lines.count(line, 5, 'the shortest run of shifts'),
    minConsecutiveDaysOff: lines.count(line, 6, 'the shortest run of days off'),
    maxWeekends: lines.count(line, 7, 'the most weekends'),
    daysOff: daysOff.get(line.cells[0]!) ?? [],
  }));
}

function maxShiftsOf(
  lines: SectionLines,
  line: SectionLine,
  shiftIds: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  return new Map(
    listed(line.cells[1]).map((limit) => {
      const [id = '', count = ''] = limit.split('=');
      lines.oneOf(line, id, shiftIds, 'a shift with a limit');
      if (/^\d{1,6}$/.test(count)) return [id, Number(count)] as const;
      throw lines.refusal(line, limit, 'a limit of shifts', 'Write it as E=14.');
    }),
  );
}

const listed = (cell: string | undefined): string[] => (cell ?? '').split('|').filter((part) => part !== '');

function refuseTwice(lines: SectionLines, rows: readonly SectionLine[], what: string): void {
  const seen = new Set<string>();
  for (const line of rows) {
    const id = line.cells[0]!;
    if (seen.has(id)) throw lines.refusal(line, id, `each ${what} once`, 'Remove the line, or change the id.');
    seen.add(id);
  }
}
