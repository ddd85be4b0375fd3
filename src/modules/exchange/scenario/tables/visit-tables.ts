import type { HourlyFactor } from '../../../../planner/staffing/visit-rates';
import { PRIORITY_LANES } from '../../../../planner/staffing/desk-service';
import { invalid, optional, required, valid, type CellType } from '../../table/cell';
import { decimal, id, oneOf, splitList, text, weekdays, whole } from '../../table/cell-types';
import { defineTable } from '../../table/table-spec';
import { date, timeOfDay } from '../../table/time-cells';
import { timeProblems } from './demand-tables';
import { periodProblems } from './people-tables';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const;
const FACTOR = decimal(0, 100);

/** The shape of a day: from each time on so many times as many visits as on average. */
const hourlyFactors: CellType<readonly HourlyFactor[]> = {
  format: 'list of `hh:mm=factor`, factors 0 to 100',
  parse: (cell) => {
    const factors: HourlyFactor[] = [];
    for (const part of splitList(cell)) {
      const [time = '', number = '', ...rest] = part.split('=');
      const [from, factor] = [timeOfDay.parse(time), FACTOR.parse(number)];
      const isInOrder = from.ok && from.value > (factors.at(-1)?.fromMinuteOfDay ?? -1);
      if (!isInOrder || !factor.ok || rest.length > 0) {
        const howToFix = 'Write for example 08:00=1.36 12:00=0.92 14:00=0.93 18:00=0.51.';
        return invalid('times hh:mm in order, each with = and a factor from 0 to 100', howToFix);
      }
      factors.push({ fromMinuteOfDay: from.value, factor: factor.value });
    }
    return factors.some(({ factor }) => factor > 0)
      ? valid(factors)
      : invalid('a factor above 0', 'Leave the cell empty for the usual profile.');
  },
};

export const visitProfilesTable = defineTable(
  'visitProfiles',
  'visit-profiles.csv',
  'Visitors expected (profili degli accessi); the desks of each half hour follow from them (Erlang C), and their predicted wait is priced. Give `visits_per_hour`, or `yearly_visits` to spread over the opening hours. An activity here needs no rows in `demand.csv`. Rows of one site and activity must not overlap.',
  {
    site: required(id, 'site', 'desk', { references: 'sites' }),
    activity: required(id, 'activity', 'desk', { references: 'activities' }),
    weekdays: optional(weekdays, EVERY_DAY, 'every day', 'weekdays', 'mon-sat'),
    start: optional(timeOfDay, 0, 'from opening', 'from; never before doors open', '08:30'),
    end: optional(timeOfDay, 1440, 'to closing', 'to, exclusive; never after doors close', '12:00'),
    visits_per_hour: optional(decimal(0, 1_000), null, 'from `yearly_visits`', 'visitors expected in an hour', '24'),
    yearly_visits: optional(
      whole(1, 5_000_000),
      null,
      'from `visits_per_hour`',
      'visits of a year, spread over the open hours of this row',
      '60000',
    ),
    open_weeks: optional(whole(10, 53), 50, '50', 'open weeks of the year', '50'),
    hourly_factors: optional(
      hourlyFactors,
      [],
      '`08:00=1.36 12:00=0.92 14:00=0.93 18:00=0.51`',
      'how busy the hours from each time are, to spread yearly visits by',
      '08:00=1.5 12:00=1 17:00=0.5',
    ),
    service_minutes: required(decimal(0.1, 240), 'mean minutes a visit keeps a desk busy', '10'),
    wait_minutes: optional(decimal(0.1, 480), 4, '4', 'average wait wanted, in minutes', '4'),
    max_occupancy: optional(decimal(0.1, 1), 0.85, '0.85', 'largest share of the time a desk is busy', '0.85'),
    min_desks: optional(whole(0, 10_000), 2, '2', 'fewest desks open while doors are', '2'),
    appointment_share: optional(decimal(0, 1), 0, '0', 'share of the visits that come by appointment', '0.4'),
    priority_share: optional(decimal(0, 1), 0, '0', 'share of the other visits that have priority', '0.02'),
    priority_lane: optional(
      oneOf(PRIORITY_LANES),
      'none',
      '`none`',
      'how those are served: as all others, first in the queue, or at a desk kept for them',
      'priority',
    ),
    from: optional(date, null, 'always', 'first day it holds', '2026-11-30'),
    to: optional(date, null, 'until further notice', 'last day it holds, inclusive', '2026-12-27'),
  },
  {
    isRequired: false,
    checks: ({ start, end, from, to, visits_per_hour, yearly_visits }) => [
      ...periodProblems(from, to, 'to'),
      ...timeProblems(start, end),
      ...((visits_per_hour === null) !== (yearly_visits === null)
        ? []
        : [
            {
              column: 'visits_per_hour' as const,
              rule: 'either visits_per_hour or yearly_visits',
              howToFix: 'Fill one of the two cells and empty the other.',
            },
          ]),
    ],
  },
);

export const guestDesksTable = defineTable(
  'guestDesks',
  'guest-desks.csv',
  'Guest desks of partners (temporary desk): they take desk positions of a site and need nobody of the body. Rows may overlap; then all of them take positions.',
  {
    site: required(id, 'site', 'desk', { references: 'sites' }),
    name: required(text(200), 'who uses it', 'Ospedale San Raffaele'),
    weekdays: required(weekdays, 'weekdays', 'tue thu'),
    start: required(timeOfDay, 'from', '09:00'),
    end: required(timeOfDay, 'to, exclusive', '12:00'),
    desks: optional(whole(1, 10_000), 1, '1', 'positions taken', '1'),
    from: optional(date, null, 'always', 'first day it holds', '2026-11-30'),
    to: optional(date, null, 'until further notice', 'last day it holds, inclusive', '2026-12-27'),
  },
  {
    isRequired: false,
    checks: ({ start, end, from, to }) => [...periodProblems(from, to, 'to'), ...timeProblems(start, end)],
  },
);
