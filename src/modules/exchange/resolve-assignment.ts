import type { Assignment } from '../../planner/problem/assignment';
import type { CivilTime } from '../rosters/civil-time';
import type { ShiftTemplateData } from '../rosters/planning-data';
import type { assignmentColumns } from './assignment-columns';
import { type AssignmentCells } from './assignment-columns';
import type { Moment } from './table/moment-cell';
import type { ProblemCollector } from './table/problem-collector';
import { reportRow } from './table/read-table';
import type { RowProblem, Table, TableRow } from './table/table-spec';

type Problem = RowProblem<typeof assignmentColumns>;
type Resolved =
  { readonly ok: true; readonly assignment: Assignment } | { readonly ok: false; readonly problem: Problem };

const MINUTES_PER_DAY = 1440;

/** What gives the times a row leaves out. */
export interface AssignmentContext {
  readonly templates: ReadonlyMap<string, ShiftTemplateData>;
  readonly civilTime: CivilTime;
}

/**
 * The assignments of a table's rows, with times as instants; empty times are filled from the shift template.
 * Rows whose times do not fit together are reported; rows of an unknown template are left to the reference check.
 */
export function resolveAssignments(
  table: Table<typeof assignmentColumns>,
  context: AssignmentContext,
  problems: ProblemCollector,
): readonly Assignment[] {
  return table.rows.flatMap((row: TableRow<typeof assignmentColumns>) => {
    const template = context.templates.get(row.cells.duty);
    if (template === undefined) return [];
    const resolved = resolve(row.cells, template, context.civilTime);
    if (resolved.ok) return [resolved.assignment];
    reportRow(table.file, { row: row.row, cells: row.raw }, [resolved.problem], problems);
    return [];
  });
}

function resolve(cells: AssignmentCells, template: ShiftTemplateData, civilTime: CivilTime): Resolved {
  const { on } = cells;
  const startAtMinute = instantOf(cells.start, template.startMinuteOfDay, on, 0, civilTime);
  if (civilTime.dateOf(startAtMinute) !== on) {
    return refused('start', `on the day of the row, ${on}`, 'Correct the date in "on" or the start.');
  }
  const startMinuteOfDay = civilTime.minuteOfDay(on, startAtMinute);
  const endAtMinute = instantOf(cells.end, template.endMinuteOfDay, on, startMinuteOfDay + 1, civilTime);
  if (endAtMinute <= startAtMinute || endAtMinute - startAtMinute > MINUTES_PER_DAY) {
    return refused('end', 'after the start, by at most 24 hours', 'Correct the start or the end.');
  }
  const brk = breakOf(cells, template, { startAtMinute, startMinuteOfDay, endAtMinute }, civilTime);
  if ('problem' in brk) return brk;
  const windowMinutes = civilTime.minuteOfDay(on, endAtMinute) - startMinuteOfDay;
  return {
    ok: true,
    assignment: {
      personId: cells.person,
      on,
      dutyId: cells.duty,
      siteId: cells.site,
      activityId: cells.activity,
      mode: cells.mode,
      startAtMinute,
      endAtMinute,
      paidMinutes: cells.paid_minutes ?? Math.max(0, windowMinutes - brk.breakMinutes),
      breakStartAtMinute: brk.breakStartAtMinute,
      breakMinutes: brk.breakMinutes,
    },
  };
}

interface DutyWindow {
  readonly startAtMinute: number;
  readonly startMinuteOfDay: number;
  readonly endAtMinute: number;
}

/** The row's break; what it leaves out is the template's, where that lies inside the row's times. */
function breakOf(
  cells: AssignmentCells,
  template: ShiftTemplateData,
  { startAtMinute, startMinuteOfDay, endAtMinute }: DutyWindow,
  civilTime: CivilTime,
):
  | { readonly breakStartAtMinute: number | null; readonly breakMinutes: number }
  | { readonly ok: false; readonly problem: Problem } {
  const none = { breakStartAtMinute: null, breakMinutes: 0 };
  const breakMinutes = cells.break_minutes ?? template.breakMinutes;
  if (breakMinutes === 0) {
    return cells.break_start === null
      ? none
      : refused(
          'break_minutes',
          'above 0, since the break has a start',
          'Write its minutes, or empty the start of the break.',
        );
  }
  const fromTemplate = template.breakFromMinuteOfDay;
  if (cells.break_start === null && fromTemplate === null) {
    return refused('break_start', 'filled, since there is a break', 'Write when the break starts.');
  }
  const breakStartAtMinute = instantOf(cells.break_start, fromTemplate ?? 0, cells.on, startMinuteOfDay, civilTime);
  const isInside = breakStartAtMinute > startAtMinute && breakStartAtMinute + breakMinutes < endAtMinute;
  if (isInside) return { breakStartAtMinute, breakMinutes };
  if (cells.break_start === null && cells.break_minutes === null) return none;
  return refused('break_start', 'a break inside the duty', 'Move the break between start and end.');
}

/** A time of the day before `earliestMinuteOfDay` is on the next day. */
function instantOf(
  moment: Moment | null,
  templateMinuteOfDay: number,
  on: string,
  earliestMinuteOfDay: number,
  civilTime: CivilTime,
): number {
  if (moment?.kind === 'instant') return moment.atMinute;
  if (moment === null) return civilTime.atMinute(on, templateMinuteOfDay);
  const isNextDay = moment.minuteOfDay < earliestMinuteOfDay;
  return civilTime.atMinute(on, moment.minuteOfDay + (isNextDay ? MINUTES_PER_DAY : 0));
}

function refused(
  column: Problem['column'],
  rule: string,
  howToFix: string,
): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { column, rule, howToFix } };
}
