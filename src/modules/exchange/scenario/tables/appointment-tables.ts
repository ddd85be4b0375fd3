import { optional, required } from '../../table/cell';
import { decimal, id, whole } from '../../table/cell-types';
import { defineTable } from '../../table/table-spec';
import { date, timeOfDay } from '../../table/time-cells';

export const appointmentSlotsTable = defineTable(
  'appointmentSlots',
  'appointment-slots.csv',
  'Sites that receive by appointment, activity by activity: how long an appointment lasts, and how many visitors come without one.',
  {
    site: required(id, 'site', 'larga', { references: 'sites' }),
    activity: required(id, 'activity', 'desk', { references: 'activities' }),
    slot_minutes: optional(whole(5, 240), 20, '20', 'minutes an appointment keeps a desk busy', '20'),
    walk_in_share: optional(
      decimal(0, 0.9),
      0,
      '0',
      'share of all visitors who come without an appointment, for urgent cases such as a stolen identity card',
      '0.05',
    ),
    floor: optional(
      whole(0, 10_000),
      1,
      '1',
      'desks without which the service cannot open while visitors are expected',
      '2',
    ),
  },
  { unique: ['site', 'activity'], isRequired: false },
);

export const appointmentsTable = defineTable(
  'appointments',
  'appointments.csv',
  'Booked appointments, counted: so many start at a site at a time. From them follow the desks of the day; where `demand.csv` asks for more people in a half hour, that holds. None on holidays.',
  {
    site: required(id, 'site', 'larga', { references: 'sites' }),
    activity: required(id, 'activity', 'desk', { references: 'activities' }),
    on: required(date, 'day', '2020-05-04'),
    start: required(timeOfDay, 'start', '08:30'),
    count: optional(whole(0, 10_000), 1, '1', 'appointments that start then', '10'),
  },
  { unique: ['site', 'activity', 'on', 'start'], isRequired: false },
);
