import type { Weekday } from '../../../src/planner/problem/calendar';
import type { TimetableShift, WeekdayWindow } from '../../../src/planner/staffing/timetable/timetable';

const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5] as const;
const MONDAY_TO_SATURDAY = [1, 2, 3, 4, 5, 6] as const;
const SATURDAY = [6] as const;

/** A timetable in Italian clock times. */
export interface Timetable {
  readonly openings: readonly WeekdayWindow[];
  readonly shifts: readonly TimetableShift[];
}

/** Minutes of the day of `8.30`. */
export function at(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split('.').map(Number);
  return hours * 60 + minutes;
}

/** Windows of `8.30-17.30` on some weekdays. */
export function doors(weekdays: readonly Weekday[], hours: string): readonly WeekdayWindow[] {
  const [from = '', to = ''] = hours.split('-');
  return weekdays.map((weekday) => ({ weekday, fromMinuteOfDay: at(from), toMinuteOfDay: at(to) }));
}

/** A turn on site: `M` is a morning, `P` an afternoon, `F` a full day. */
export function turn(
  band: 'M' | 'P' | 'F',
  weekdays: readonly Weekday[],
  hours: string,
  more: Partial<TimetableShift> = {},
): TimetableShift {
  const [start = '', end = ''] = hours.split('-');
  return {
    id: `${band} ${hours}`,
    weekdays,
    startMinuteOfDay: at(start),
    endMinuteOfDay: at(end),
    breakMinutes: 0,
    band: ({ M: 'morning', P: 'afternoon', F: 'full-day' } as const)[band],
    isTurno: true,
    modes: ['on-site'],
    ...more,
  };
}

/** Three timetables of a desk open exactly 50 hours a week. */
export const SEGRATE_TIMETABLES: Readonly<Record<'t1' | 't2' | 't3', Timetable>> = {
  // Nine hours and five on Saturday, which has mornings alone.
  t1: {
    openings: [...doors(MONDAY_TO_FRIDAY, '8.30-17.30'), ...doors(SATURDAY, '8.30-13.30')],
    shifts: [turn('M', MONDAY_TO_SATURDAY, '8.00-14.00'), turn('P', MONDAY_TO_FRIDAY, '12.00-18.00')],
  },
  // Late on Tuesday and Thursday.
  t2: {
    openings: [...doors([1, 3, 5], '8.30-17.00'), ...doors([2, 4], '8.30-18.30'), ...doors(SATURDAY, '8.30-13.00')],
    shifts: [
      turn('M', MONDAY_TO_FRIDAY, '8.00-14.00'),
      turn('P', [1, 3, 5], '11.30-17.30'),
      turn('P', [2, 4], '13.00-19.00'),
      turn('M', SATURDAY, '7.45-13.45'),
    ],
  },
  // Six equal days.
  t3: {
    openings: doors(MONDAY_TO_SATURDAY, '8.30-16.50'),
    shifts: [turn('M', MONDAY_TO_SATURDAY, '7.45-13.45'), turn('P', MONDAY_TO_SATURDAY, '11.45-17.45')],
  },
};

/** Ways to work Saturdays at 36 hours a week: the shifts of the weeks that differ from six days of six hours. */
export const SATURDAY_SCHEMES: Readonly<Record<string, readonly TimetableShift[]>> = {
  'S1, everybody every Saturday in one turn': SEGRATE_TIMETABLES.t1.shifts,
  'S1, everybody every Saturday in both turns': SEGRATE_TIMETABLES.t3.shifts,
  'S2, a week of five days of 7 h 12': [
    turn('M', MONDAY_TO_FRIDAY, '7.45-14.57'),
    turn('P', MONDAY_TO_FRIDAY, '10.33-17.45'),
  ],
  'S3, another day off for a Saturday of one turn': [
    turn('M', MONDAY_TO_SATURDAY, '7.45-14.57'),
    turn('P', MONDAY_TO_FRIDAY, '10.33-17.45'),
  ],
  'S4, a week of six days of 7 h': [
    turn('M', MONDAY_TO_SATURDAY, '7.45-14.45'),
    turn('P', MONDAY_TO_SATURDAY, '10.45-17.45'),
  ],
  'S5, a fixed afternoon return': [
    turn('M', [1, 3, 4, 5, 6], '8.00-14.00'),
    turn('F', [2], '8.00-17.30', { breakMinutes: 30 }),
  ],
};
