import { optional, required } from '../../table/cell';
import { id, oneOf, weekdays, whole } from '../../table/cell-types';
import { defineTable } from '../../table/table-spec';
import { timeOfDay } from '../../table/time-cells';

const SLOT_MINUTES = 30;

function windowProblems<Column extends string>(
  start: number,
  end: number,
  column: Column,
): { column: Column; rule: string; howToFix: string }[] {
  if (start < end) return [];
  return [{ column, rule: 'after the start', howToFix: 'Swap or correct the two times.' }];
}

export const wishedHoursTable = defineTable(
  'wishedHours',
  'wished-hours.csv',
  'Hours people would like to keep every week, for the choice of time bands (`turnario bands`). Presence, break included: a day of more than six hours holds one of 30 minutes. Weekdays without a row are wished off. There is no place for a reason, and none is ever asked.',
  {
    person: required(id, 'person', 'p001', { references: 'people' }),
    weekdays: required(weekdays, 'weekdays', 'mon-fri'),
    start: required(timeOfDay, 'start of the day', '08:00'),
    end: required(timeOfDay, 'end of the day', '15:42'),
    tolerance_minutes: optional(
      whole(0, 240),
      15,
      '15',
      'minutes by which a start or an end may differ; the same in all rows of a person',
      '15',
    ),
    importance: optional(
      oneOf(['low', 'medium', 'high']),
      'medium',
      '`medium`',
      'how much it matters; the same in all rows of a person',
      'high',
    ),
  },
  { isRequired: false, checks: ({ start, end }) => windowProblems(start, end, 'end' as const) },
);

export const officeCoverTable = defineTable(
  'officeCover',
  'office-cover.csv',
  'People of a unit who have to be there, whatever they do, for the choice of time bands (`turnario bands`). Rows of one unit must not overlap.',
  {
    unit: required(id, 'unit', 'registry', { references: 'units' }),
    weekdays: required(weekdays, 'weekdays', 'mon-fri'),
    start: required(timeOfDay, 'from, a whole or half hour', '08:30'),
    end: required(timeOfDay, 'to, exclusive, a whole or half hour', '12:30'),
    required: required(whole(0, 10_000), 'people needed', '8'),
  },
  {
    isRequired: false,
    checks: ({ start, end }) => [
      ...windowProblems(start, end, 'end' as const),
      ...halfHourProblem(start, 'start' as const),
      ...halfHourProblem(end, 'end' as const),
    ],
  },
);

function halfHourProblem<Column extends string>(
  minuteOfDay: number,
  column: Column,
): { column: Column; rule: string; howToFix: string }[] {
  if (minuteOfDay % SLOT_MINUTES === 0) return [];
  return [{ column, rule: 'a whole or half hour', howToFix: 'Round it: cover is counted in half hours.' }];
}
