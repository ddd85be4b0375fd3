import { optional, required } from '../../table/cell';
import { id, weekdays, whole } from '../../table/cell-types';
import { defineTable } from '../../table/table-spec';
import { clock, date, timeOfDay } from '../../table/time-cells';
import { periodProblems } from './people-tables';

export const demandTable = defineTable(
  'demand',
  'demand.csv',
  'People needed on an activity. Planned in half hours; none on holidays. Rows of one site and activity must not overlap.',
  {
    site: optional(id, null, 'anywhere: agile people serve too', 'site', 'desk', { references: 'sites' }),
    activity: required(id, 'activity', 'desk', { references: 'activities' }),
    weekdays: required(weekdays, 'weekdays', 'mon-fri'),
    start: required(timeOfDay, 'from', '08:30'),
    end: required(timeOfDay, 'to, exclusive', '12:00'),
    floor: optional(whole(0, 10_000), 0, '0', 'people without whom the service cannot open', '2'),
    target: required(whole(0, 10_000), 'people wanted, at least the floor', '7'),
    from: optional(date, null, 'always', 'first day it holds', '2026-11-30'),
    to: optional(date, null, 'until further notice', 'last day it holds, inclusive', '2026-12-27'),
  },
  {
    checks: ({ start, end, floor, target, from, to }) => [
      ...periodProblems(from, to, 'to'),
      ...(start < end
        ? []
        : [
            { column: 'end' as const, rule: `after the start, ${clock(start)}`, howToFix: 'Correct one of the times.' },
          ]),
      ...(target >= floor
        ? []
        : [
            {
              column: 'target' as const,
              rule: `at least the floor, ${floor}`,
              howToFix: 'Raise the target or lower the floor.',
            },
          ]),
    ],
  },
);

export const contingentsTable = defineTable(
  'contingents',
  'contingents.csv',
  'Presence contingents (contingenti in presenza): people of a unit on site at a site, each open day. Rows of one unit and site must not overlap.',
  {
    unit: required(id, 'unit', 'registry', { references: 'units' }),
    site: required(id, 'site', 'larga', { references: 'sites' }),
    weekdays: optional(weekdays, [1, 2, 3, 4, 5, 6, 7], 'every day', 'weekdays', 'mon-fri'),
    from: optional(date, null, 'always', 'first day it holds', '2020-05-04'),
    to: optional(date, null, 'until further notice', 'last day it holds, inclusive', '2020-05-31'),
    min: optional(whole(0, 10_000), 0, '0', 'fewest people on site', '17'),
    max: optional(whole(0, 10_000), null, 'no upper bound', 'most people on site', '17'),
    target: optional(whole(0, 10_000), null, '`min`', 'people expected, from min to max', '17'),
  },
  {
    checks: ({ min, max, target, from, to }) => [
      ...periodProblems(from, to, 'to'),
      ...(max === null || min <= max
        ? []
        : [{ column: 'max' as const, rule: `at least min, ${min}`, howToFix: 'Raise max or lower min.' }]),
      ...(target === null || (target >= min && (max === null || target <= max))
        ? []
        : [{ column: 'target' as const, rule: 'from min to max', howToFix: 'Move the target between min and max.' }]),
    ],
  },
);
