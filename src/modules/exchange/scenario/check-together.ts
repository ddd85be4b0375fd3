import { WEEKDAY_NAMES, weekdayName } from '../table/weekdays';
import type { Weekday } from '../../../planner/problem/calendar';
import { periodsOverlap, type Period } from '../../rosters/period';
import type { ProblemCollector } from '../table/problem-collector';
import type { Columns, Table, TableRow } from '../table/table-spec';
import { clock } from '../table/time-cells';
import { checkAppointments } from './check-appointments';
import { checkPhases } from './check-phases';
import { checkSkillGroups } from './check-skill-groups';
import type { Settings } from './settings-schema';
import type { ScenarioTables } from './scenario-tables';
import { endMinuteOfDay } from './tables/hours-tables';
import { checkWishedHours } from './time-bands-of';

const MINUTES_PER_DAY = 1440;

/** What only several rows together can break. Runs on the rows that are right by themselves. */
export function checkTogether(
  settings: Settings,
  settingsFile: string,
  tables: ScenarioTables,
  problems: ProblemCollector,
): void {
  checkPhases(settings.phases ?? [], settingsFile, tables, problems);
  checkDutiesAtHand(tables, problems);
  checkPrintedColumns(tables, problems);
  checkBirthDates(settings, tables, problems);
  checkAppointments(tables, problems);
  checkSkillGroups(settings, tables, problems);
  checkOverlaps(tables.openingHours, 'weekdays', problems, ({ cells }) => ({
    key: cells.site,
    weekdays: cells.weekdays,
    period: cells,
    fromMinute: cells.opens,
    toMinute: cells.closes,
  }));
  checkOverlaps(tables.serviceHours, 'start', problems, ({ cells }) => ({
    key: `${cells.site} ${cells.unit ?? ''}`,
    weekdays: cells.weekdays,
    period: cells,
    fromMinute: cells.start,
    toMinute: endMinuteOfDay(cells.start, cells.end),
  }));
  checkOverlaps(tables.demand, 'start', problems, ({ cells }) => ({
    key: `${cells.site ?? ''} ${cells.activity}`,
    weekdays: cells.weekdays,
    period: cells,
    fromMinute: cells.start,
    toMinute: cells.end,
  }));
  checkOverlaps(tables.visitProfiles, 'start', problems, ({ cells }) => ({
    key: `${cells.site} ${cells.activity}`,
    weekdays: cells.weekdays,
    period: cells,
    fromMinute: cells.start,
    toMinute: cells.end,
  }));
  checkYearlyVisits(tables, problems);
  checkOverlaps(tables.skillNeeds, 'start', problems, ({ cells }) => ({
    key: `${cells.skill} ${cells.site}`,
    weekdays: cells.weekdays,
    period: cells,
    fromMinute: cells.start,
    toMinute: cells.end,
  }));
  checkOverlaps(tables.companionWishes, 'companion', problems, ({ cells }) =>
    everyDay(`${cells.person} ${cells.companion}`, cells),
  );
  checkOverlaps(tables.contingents, 'from', problems, ({ cells }) => ({
    key: `${cells.unit} ${cells.site} ${cells.activity ?? ''} ${cells.shift ?? ''}`,
    weekdays: cells.weekdays,
    period: cells,
    fromMinute: 0,
    toMinute: MINUTES_PER_DAY,
  }));
  checkOverlaps(tables.wishedHours, 'weekdays', problems, ({ cells }) => ({
    ...everyDay(cells.person, { from: null, to: null }),
    weekdays: cells.weekdays,
  }));
  checkWishedHours(tables, problems);
  checkOverlaps(tables.officeCover, 'start', problems, ({ cells }) => ({
    key: cells.unit,
    weekdays: cells.weekdays,
    period: { from: null, to: null },
    fromMinute: cells.start,
    toMinute: cells.end,
  }));
  checkOverlaps(tables.absences, 'from', problems, ({ cells }) => everyDay(cells.person, cells));
  checkOverlaps(tables.agileAgreements, 'from', problems, ({ cells }) => everyDay(cells.person, cells));
  checkOverlaps(tables.exemptions, 'from', problems, ({ cells }) => everyDay(`${cells.person} ${cells.kind}`, cells));
}

interface Extent {
  /** Rows of different keys never meet. */
  readonly key: string;
  readonly weekdays: readonly Weekday[];
  readonly period: Period;
  readonly fromMinute: number;
  readonly toMinute: number;
}

function everyDay(key: string, { from, to }: Period): Extent {
  const weekdays = WEEKDAY_NAMES.map((_, index) => (index + 1) as Weekday);
  return { key, weekdays, period: { from, to }, fromMinute: 0, toMinute: MINUTES_PER_DAY };
}

/** Reports each row that covers something an earlier row covers already: nobody could say which of the two holds. */
function checkOverlaps<C extends Columns>(
  table: Table<C>,
  column: keyof C & string,
  problems: ProblemCollector,
  extentOf: (row: TableRow<C>) => Extent,
): void {
  const earlier = new Map<string, { row: number; extent: Extent }[]>();
  for (const row of table.rows) {
    const extent = extentOf(row);
    const same = earlier.get(extent.key) ?? [];
    const other = same.find((candidate) => sharedWeekday(candidate.extent, extent) !== null);
    if (other !== undefined) {
      const weekday = sharedWeekday(other.extent, extent) ?? 1;
      const isWholeDay = extent.toMinute - extent.fromMinute === MINUTES_PER_DAY;
      const time = isWholeDay ? '' : ` ${clock(Math.max(extent.fromMinute, other.extent.fromMinute))}`;
      const rule = `no overlap with row ${other.row}; both hold on ${weekdayName(weekday)}${time}`;
      const value = row.raw.get(column) ?? null;
      problems.report(
        { file: table.file, row: row.row, column },
        value,
        rule,
        'Shorten or remove one of the two rows.',
      );
    }
    earlier.set(extent.key, [...same, { row: row.row, extent }]);
  }
}

function sharedWeekday(a: Extent, b: Extent): Weekday | null {
  if (a.fromMinute >= b.toMinute || b.fromMinute >= a.toMinute || !periodsOverlap(a.period, b.period)) return null;
  return a.weekdays.find((weekday) => b.weekdays.includes(weekday)) ?? null;
}

/** A yearly total is spread over opening hours: without any it would ask for nobody. */
function checkYearlyVisits({ visitProfiles, openingHours }: ScenarioTables, problems: ProblemCollector): void {
  const open = new Set(openingHours.rows.map(({ cells }) => cells.site));
  for (const { row, cells, raw } of visitProfiles.rows) {
    if (cells.yearly_visits === null || open.has(cells.site)) continue;
    const place = { file: visitProfiles.file, row, column: 'yearly_visits' };
    const fix = `Give ${cells.site} opening hours in ${openingHours.file}, or fill visits_per_hour instead.`;
    problems.report(place, raw.get('yearly_visits') ?? null, 'a site with opening hours', fix);
  }
}

/** A contract whose shift templates are all worked on other weekdays, or by other units, could never be planned. */
function checkDutiesAtHand(tables: ScenarioTables, problems: ProblemCollector): void {
  const templates = tables.shiftTemplates.rows.map(({ cells }) => cells);
  for (const { row, cells, raw } of tables.contracts.rows) {
    const allowed = templates.filter(({ id }) => cells.shifts.length === 0 || cells.shifts.includes(id));
    if (allowed.length === 0 || cells.weekdays.some((day) => allowed.some(({ weekdays }) => weekdays.includes(day))))
      continue;
    problems.report(
      { file: tables.contracts.file, row, column: 'weekdays' },
      raw.get('weekdays') ?? null,
      'a weekday on which one of its shift templates is offered',
      'Add weekdays to the contract or to a shift template.',
    );
  }
}

/** A further column of the printed table must be a supply item's. */
function checkPrintedColumns({ supplyItems, sitesAsPrinted }: ScenarioTables, problems: ProblemCollector): void {
  const known = new Set(supplyItems.rows.map(({ cells }) => printedColumn(cells)));
  const columns = new Set(sitesAsPrinted.rows.flatMap(({ others }) => [...others.keys()]));
  for (const column of columns) {
    if (known.has(column)) continue;
    const place = { file: sitesAsPrinted.file, row: 1, column };
    problems.report(
      place,
      column,
      'the column of a supply item',
      `Known: ${[...known].join(', ')}. See supply-items.csv.`,
    );
  }
}

/** Name of a supply item's column in the printed table. */
export function printedColumn({
  id,
  printed_column,
}: {
  readonly id: string;
  readonly printed_column: string | null;
}): string {
  return printed_column ?? id.replaceAll('-', '_');
}

function checkBirthDates(settings: Settings, { people }: ScenarioTables, problems: ProblemCollector): void {
  const start = settings.horizon?.from;
  if (start === undefined) return;
  for (const { row, cells } of people.rows) {
    if (cells.birth_date === null || cells.birth_date < start) continue;
    const place = { file: people.file, row, column: 'birth_date' };
    problems.report(place, cells.birth_date, `before the horizon, ${start}`, 'Correct the year.');
  }
}
