import { optional, required } from '../../table/cell';
import { id, ids, oneOf, someOf, text, weekdays, whole, yesNo } from '../../table/cell-types';
import { defineTable, type Cells, type RowProblem } from '../../table/table-spec';
import { clock, date, timeOfDay } from '../../table/time-cells';
import { periodProblems } from './people-tables';

/** Longest span between start and end: 24 hours less the daily rest of 11 (D.Lgs. 66/2003 art. 7). */
const MAX_DUTY_MINUTES = 13 * 60;
/** A duty longer than this needs a break (D.Lgs. 66/2003 art. 8: the day exceeds six hours). */
const BREAK_THRESHOLD_MINUTES = 6 * 60;
/** CCNL Funzioni Locali art. 26: half an hour; in a shift rotation the legal ten minutes. */
const MIN_BREAK_MINUTES = 30;
const MIN_TURNO_BREAK_MINUTES = 10;
const MINUTES_PER_DAY = 1440;

export const openingHoursTable = defineTable(
  'openingHours',
  'opening-hours.csv',
  'When doors are open to the public (orario di apertura al pubblico). A site may have several rows a day, not overlapping.',
  {
    site: required(id, 'site', 'desk', { references: 'sites' }),
    weekdays: required(weekdays, 'weekdays', 'mon-sat'),
    opens: required(timeOfDay, 'doors open', '08:30'),
    closes: required(timeOfDay, 'doors close', '16:50'),
    from: optional(date, null, 'always', 'first day it holds', '2026-01-01'),
    to: optional(date, null, 'until further notice', 'last day it holds, inclusive', '2026-12-31'),
  },
  {
    checks: ({ opens, closes, from, to }) => [
      ...periodProblems(from, to, 'to'),
      ...(opens < closes
        ? []
        : [
            {
              column: 'closes' as const,
              rule: `after opening, ${clock(opens)}`,
              howToFix: 'Correct one of the times.',
            },
          ]),
    ],
  },
);

export const serviceHoursTable = defineTable(
  'serviceHours',
  'service-hours.csv',
  'When offices work, doors open or not (orario di servizio). A site without rows works when its shifts run. Doors open within these hours.',
  {
    site: required(id, 'site', 'desk', { references: 'sites' }),
    unit: optional(id, null, 'every unit of the site', 'unit that works so', 'desk', { references: 'units' }),
    weekdays: required(weekdays, 'weekdays', 'mon-sat'),
    start: required(timeOfDay, 'service begins', '07:45'),
    end: required(timeOfDay, 'service ends; not after the start: on the next day', '17:45'),
    from: optional(date, null, 'always', 'first day it holds', '2026-01-01'),
    to: optional(date, null, 'until further notice', 'last day it holds, inclusive', '2026-12-31'),
  },
  { isRequired: false, checks: ({ from, to }) => periodProblems(from, to, 'to') },
);

const shiftTemplateColumns = {
  id: required(id, 'id of the shift template; assignments call it `duty`', 'm'),
  name: required(text(200), 'name', 'Mattina'),
  weekdays: required(weekdays, 'weekdays on which it is offered', 'mon-sat'),
  start: required(timeOfDay, 'start of the duty', '07:45'),
  end: required(timeOfDay, 'end of the duty; not after the start: on the next day', '13:45'),
  break_minutes: optional(whole(0, 240), 0, '0', 'unpaid break, in minutes', '30'),
  break_from: optional(timeOfDay, null, 'no break', 'first time the break may start', '12:00'),
  break_to: optional(timeOfDay, null, '`break_from`', 'last time the break may start; steps of 30 minutes', '13:30'),
  band: required(oneOf(['morning', 'afternoon', 'full-day']), 'half of the day', 'morning'),
  turno: optional(yesNo, false, '`no`', 'part of a shift rotation (turno, CCNL Funzioni Locali art. 30)', 'yes'),
  modes: optional(
    someOf(['on-site', 'agile']),
    ['on-site'] as const,
    '`on-site`',
    'modes it is worked in',
    'on-site agile',
  ),
  units: optional(ids, [], 'every unit', 'units that use it', 'desk', { references: 'units' }),
  sites: optional(ids, [], 'every site', 'sites where it is worked', 'desk', { references: 'sites' }),
  co_presence: optional(
    text(500),
    null,
    'none',
    'why turns overlap here for longer than a handover of 30 minutes (CCNL Funzioni Locali art. 30)',
    'picco del pranzo',
  ),
};

export const shiftTemplatesTable = defineTable(
  'shiftTemplates',
  'shift-templates.csv',
  'Duties people can have (turni, orari individuali). Paid minutes are the time from start to end less the break.',
  shiftTemplateColumns,
  { unique: ['id'], defines: 'shiftTemplates', checks: shiftTemplateProblems },
);

export const standbysTable = defineTable(
  'standbys',
  'standbys.csv',
  'Turns of standby (reperibilità), decided elsewhere: duties are planned around them. Those of the whole month are counted, so list the ones before the horizon as well.',
  {
    person: required(id, 'person', 'p001', { references: 'people' }),
    on: required(date, 'day on which the turn starts', '2026-12-06'),
    start: required(timeOfDay, 'start', '20:00'),
    end: required(timeOfDay, 'end; not after the start: on the next day', '08:00'),
  },
  { isRequired: false, unique: ['person', 'on', 'start'] },
);

/** End of a duty in minutes after its day's midnight: above 1440 where it ends on the next day. */
export function endMinuteOfDay(start: number, end: number): number {
  return end > start ? end : end + MINUTES_PER_DAY;
}

/** First and last start of the break in minutes after the duty's midnight, or null where the template has none. */
export function breakWindow(cells: Cells<typeof shiftTemplateColumns>): { from: number; to: number } | null {
  const { start, break_from, break_to, break_minutes } = cells;
  if (break_minutes === 0 || break_from === null) return null;
  const onDuty = (minute: number) => (minute < start ? minute + MINUTES_PER_DAY : minute);
  return { from: onDuty(break_from), to: onDuty(break_to ?? break_from) };
}

function shiftTemplateProblems(
  cells: Cells<typeof shiftTemplateColumns>,
): readonly RowProblem<typeof shiftTemplateColumns>[] {
  const { start, break_minutes, break_from, break_to, turno } = cells;
  const end = endMinuteOfDay(start, cells.end);
  const found: RowProblem<typeof shiftTemplateColumns>[] = [];
  if (end - start > MAX_DUTY_MINUTES) {
    const rule = `at most 13:00 after the start, ${clock(start)} (daily rest of 11 hours)`;
    found.push({
      column: 'end',
      rule,
      howToFix: 'Correct one of the times; an end before the start is on the next day.',
    });
  }
  const wanted = turno ? MIN_TURNO_BREAK_MINUTES : MIN_BREAK_MINUTES;
  if (end - start > BREAK_THRESHOLD_MINUTES && break_minutes < wanted) {
    const rule = `at least ${wanted} minutes, since the duty is longer than 6 hours`;
    found.push({ column: 'break_minutes', rule, howToFix: 'Give the duty a break or shorten it to 6 hours.' });
  }
  if (break_minutes === 0) {
    if (break_from === null && break_to === null) return found;
    const column = break_from === null ? 'break_to' : 'break_from';
    return [
      ...found,
      { column, rule: 'empty, since there is no break', howToFix: 'Set break_minutes or empty the cell.' },
    ];
  }
  const window = breakWindow(cells);
  if (window === null) {
    const rule = 'filled, since there is a break';
    return [...found, { column: 'break_from', rule, howToFix: 'Write the first time the break may start.' }];
  }
  if (window.from <= start || window.from + break_minutes >= end) {
    const rule = `a break inside the duty, after ${clock(start)} and over before ${clock(end % MINUTES_PER_DAY)}`;
    found.push({ column: 'break_from', rule, howToFix: 'Move the break into the duty.' });
  } else if (window.to < window.from || window.to + break_minutes >= end) {
    const rule = `not before break_from, and the break over before ${clock(end % MINUTES_PER_DAY)}`;
    found.push({ column: 'break_to', rule, howToFix: 'Move the last start of the break into the duty.' });
  }
  return found;
}
