import { weekdayOf } from '../../../planner/problem/calendar';
import { optional, required } from '../table/cell';
import { id, text, whole } from '../table/cell-types';
import { date, hoursAndMinutes, timeOfDay } from '../table/time-cells';
import { parseWeekdays } from '../table/weekdays';
import { dictionary, list, object, scalar, type ValueOf } from '../scenario/yaml-schema';
import { breakLength, dayRange, hourRange, succession, wishText } from './pattern-cells';

/** Longer than any run anybody plans: no limit. */
const ANY_LENGTH = { min: 1, max: 3_650 };
const SHIFT_KEY = /^[A-Za-z0-9][A-Za-z0-9.]{0,5}$/;

const run = (what: string, example: string) =>
  scalar(optional(dayRange(ANY_LENGTH.max), ANY_LENGTH, 'no limit', what, example));

const need = dictionary('weekdays', scalar(required(whole(0, 1000), 'people needed', '2')), (key, place, problems) => {
  if (parseWeekdays(key.split(/[\s,]+/)) !== null) return true;
  problems.report(place, key, 'weekdays mon to sun or a range of them', 'Write for example mon-fri or "tue thu".');
  return false;
});

const shift = object(
  {
    name: scalar(optional(text(60), '', 'the key', 'name of the shift', 'Mattina')),
    start: scalar(required(timeOfDay, 'start of the shift', '06:00')),
    end: scalar(required(timeOfDay, 'end of the shift; not after the start: on the next day', '14:00')),
    break: scalar(optional(breakLength, 0, 'none', 'break that does not count as worked', '00:30')),
    block: run('days in a row with this shift', '2-5'),
    need,
    template: scalar(optional(id, null, 'none', 'shift template of the scenario folder this shift is', 'mattina')),
  },
  ({ need: needs }) => {
    const days = [...needs.keys()].flatMap((key) => parseWeekdays(key.split(/[\s,]+/)) ?? []);
    return new Set(days).size === days.length
      ? []
      : [{ key: 'need', rule: 'each weekday once', howToFix: 'Take a weekday out of one of the lines.' }];
  },
);

const person = object({
  id: scalar(required(id, 'id of the person', 'rossi')),
  name: scalar(optional(text(100), '', 'the id', 'name to print', 'Anna Rossi')),
  startWeek: scalar(optional(whole(1, 1000), null, 'any', 'week of the pattern the person has to start with', '3')),
  lastDays: scalar(
    optional(text(400), '', 'unknown', 'shifts of the days right before the start, the latest last', 'D D D - -'),
  ),
  wishes: list(scalar(required(wishText, 'a wish for a day', '2026-12-24 off'))),
});

const staff = object(
  {
    from: scalar(optional(date, null, '--from', 'Monday on which everybody starts', '2026-11-30')),
    unit: scalar(optional(id, null, 'none', 'unit of the scenario folder whose people rotate', 'sportello')),
    squad: scalar(optional(id, null, 'none', 'squad of the scenario folder whose people rotate', 'squadra-a')),
    people: list(person),
  },
  ({ from }) =>
    from === null || weekdayOf(from) === 1
      ? []
      : [{ key: 'from', rule: 'a Monday', howToFix: 'Write the Monday of that week: patterns are made of weeks.' }],
);

/** What `pattern.yaml` must look like. */
export const patternSchema = object({
  name: scalar(optional(text(100), '', 'the file', 'title', 'Sala operativa')),
  people: scalar(optional(whole(1, 500), null, 'those of staff', 'how many people rotate', '9')),
  shifts: dictionary('shift', shift, (key, place, problems) => {
    if (SHIFT_KEY.test(key)) return true;
    problems.report(place, key, 'a key of one to six letters and digits', 'Write for example M, P or N1.');
    return false;
  }),
  daysWorked: run('days worked in a row', '3-6'),
  daysOff: run('days off in a row', '2-4'),
  weekHours: scalar(optional(hourRange, null, 'no limit', 'hours of each week of the pattern', '36:00')),
  minRest: scalar(
    optional(
      hoursAndMinutes(0, 1440),
      660,
      '11:00',
      'rest between two shifts (D.Lgs. 66/2003 art. 7); shifts closer than that may not follow each other',
      '11:00',
    ),
  ),
  forbidden: list(scalar(required(succession, 'shifts that may not follow each other', 'N - D'))),
  staff,
});

export type PatternSettings = ValueOf<typeof patternSchema>;
export type ShiftSettings = ValueOf<typeof shift>;
export type PersonSettings = ValueOf<typeof person>;
