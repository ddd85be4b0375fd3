import { optional, required } from '../../table/cell';
import { decimal, id, weekdays, whole } from '../../table/cell-types';
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
    visits_per_hour: optional(
      decimal(0, 10_000),
      null,
      'not known: no wait is predicted',
      'visitors expected in an hour',
      '24',
    ),
    service_minutes: optional(decimal(0.1, 480), null, 'not known', 'minutes a visit keeps a desk busy', '10'),
    from: optional(date, null, 'always', 'first day it holds', '2026-11-30'),
    to: optional(date, null, 'until further notice', 'last day it holds, inclusive', '2026-12-27'),
  },
  {
    checks: ({ start, end, floor, target, from, to, visits_per_hour, service_minutes }) => [
      ...periodProblems(from, to, 'to'),
      ...timeProblems(start, end),
      ...((visits_per_hour === null) === (service_minutes === null)
        ? []
        : [
            {
              column: visits_per_hour === null ? ('visits_per_hour' as const) : ('service_minutes' as const),
              rule: 'both visits_per_hour and service_minutes, or none',
              howToFix: 'Fill the other one as well.',
            },
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

export const skillNeedsTable = defineTable(
  'skillNeeds',
  'skill-needs.csv',
  'Skills asked on site, whatever each person does there. Planned in half hours; none on holidays. Rows of one skill and site must not overlap.',
  {
    skill: required(id, 'skill: a qualification of `people.csv`, also the skill group of a service', 'civil-status'),
    site: required(id, 'site', 'larga', { references: 'sites' }),
    weekdays: optional(weekdays, [1, 2, 3, 4, 5, 6, 7], 'every day', 'weekdays', 'mon-fri'),
    start: required(timeOfDay, 'from', '08:30'),
    end: required(timeOfDay, 'to, exclusive', '15:30'),
    required: optional(
      whole(0, 10_000),
      1,
      '1',
      'people with the skill without whom its services cannot be given',
      '1',
    ),
    wished: optional(
      whole(0, 10_000),
      null,
      'one more than `required` where a core service of `services.csv` has the skill, otherwise as `required`',
      'people with the skill wished, at least the required ones',
      '2',
    ),
    from: optional(date, null, 'always', 'first day it holds', '2026-11-30'),
    to: optional(date, null, 'until further notice', 'last day it holds, inclusive', '2026-12-27'),
  },
  {
    isRequired: false,
    checks: ({ start, end, required: requiredCount, wished, from, to }) => [
      ...periodProblems(from, to, 'to'),
      ...timeProblems(start, end),
      ...(wished === null || wished >= requiredCount
        ? []
        : [{ column: 'wished' as const, rule: `at least the required, ${requiredCount}`, howToFix: 'Raise it.' }]),
    ],
  },
);

export function timeProblems(start: number, end: number) {
  if (start < end) return [];
  const howToFix = 'Correct one of the times.';
  return [{ column: 'end' as const, rule: `after the start, ${clock(start)}`, howToFix }];
}

export const contingentsTable = defineTable(
  'contingents',
  'contingents.csv',
  'Presence contingents (contingenti in presenza): people of a unit on site at a site, each open day. Rows of one unit, site, activity and shift must not overlap.',
  {
    unit: required(id, 'unit', 'registry', { references: 'units' }),
    site: required(id, 'site', 'larga', { references: 'sites' }),
    activity: optional(id, null, 'whatever they do', 'counts only people on this activity', 'desk', {
      references: 'activities',
    }),
    shift: optional(id, null, 'whatever their hours', 'counts only people on this shift', 'morning', {
      references: 'shiftTemplates',
    }),
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
