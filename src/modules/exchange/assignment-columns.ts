import { optional, required } from './table/cell';
import { id, oneOf, whole } from './table/cell-types';
import type { Cells, RowProblem } from './table/table-spec';
import { date } from './table/time-cells';
import { momentCell } from './table/moment-cell';

/** Columns of an assignment, in roster files and in `history.csv`, `pinned.csv` and `baseline.csv` alike. */
export const assignmentColumns = {
  person: required(id, 'person', 'p001', { references: 'people' }),
  on: required(date, 'day on which the duty starts', '2026-11-30'),
  duty: required(id, 'shift template', 'm', { references: 'shiftTemplates' }),
  site: optional(id, null, 'none: agile work', 'site; filled exactly when on site', 'desk', { references: 'sites' }),
  activity: required(id, 'activity', 'desk', { references: 'activities' }),
  mode: required(oneOf(['on-site', 'agile']), 'mode', 'on-site'),
  start: optional(momentCell, null, 'as the template', 'start', '07:45', { aliases: ['startAt'] }),
  end: optional(momentCell, null, 'as the template', 'end; not after the start: on the next day', '13:45', {
    aliases: ['endAt'],
  }),
  paid_minutes: optional(whole(0, 1440), null, 'start to end less the break', 'minutes that count', '360', {
    aliases: ['paidMinutes'],
  }),
  break_start: optional(momentCell, null, 'as the template, first start', 'start of the break', '12:30', {
    aliases: ['breakStartAt'],
  }),
  break_minutes: optional(whole(0, 240), null, 'as the template', 'length of the break, in minutes', '30', {
    aliases: ['breakMinutes'],
  }),
};

export type AssignmentCells = Cells<typeof assignmentColumns>;

/** Rules within one assignment; the times need the template and are checked when they are filled in. */
export function assignmentProblems({ mode, site }: AssignmentCells): readonly RowProblem<typeof assignmentColumns>[] {
  if ((mode === 'agile') === (site === null)) return [];
  return mode === 'agile'
    ? [
        {
          column: 'site',
          rule: 'empty, since the work is agile',
          howToFix: 'Empty the cell, or write on-site as mode.',
        },
      ]
    : [{ column: 'site', rule: 'filled, since the work is on site', howToFix: 'Write the site, or agile as mode.' }];
}
