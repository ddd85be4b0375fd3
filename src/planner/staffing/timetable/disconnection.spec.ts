import { doors, turn } from '../../../../test/support/planner/segrate-timetables';
import { disconnection } from './disconnection';
import type { TimetableShift } from './timetable';

const MEAN_OF_36_HOURS = 432;
const agile = (hours: string, more: Partial<TimetableShift> = {}) =>
  turn('F', [1, 2], hours, { id: 'agile', isTurno: false, modes: ['agile'], ...more });
const OFFICE = turn('F', [1, 2], '8.00-15.42', { id: 'office', isTurno: false, breakMinutes: 30 });

describe('disconnection', () => {
  // Minutes too much on Monday, by what they are too much of; the same on Tuesday but for the rest before Wednesday.
  it.each<[string, TimetableShift, object]>([
    ['the hours of the office', agile('8.00-15.42', { breakMinutes: 30 }), {}],
    ['one minute before the office opens', agile('7.59-15.11'), { 'outside-service': 1 }],
    ['one minute after doors close', agile('9.00-16.01'), { 'outside-service': 1 }],
    ['a minute above the mean daily hours', agile('8.00-15.13'), { 'above-mean-hours': 1 }],
    ['a break is no contact', agile('8.00-16.00', { breakMinutes: 48 }), {}],
    ['late into the night', agile('15.00-22.01'), { 'outside-service': 361, 'at-night': 1 }],
    ['early', agile('5.30-9.00'), { 'outside-service': 150, 'at-night': 30 }],
    ['past midnight', agile('20.00-25.00'), { 'outside-service': 300, 'at-night': 180 }],
    ['thirteen hours leave eleven', agile('8.00-21.00', { breakMinutes: 400 }), { 'outside-service': 300 }],
    [
      'a minute more does not',
      agile('8.00-21.01', { breakMinutes: 400 }),
      { 'outside-service': 301, 'short-inoperability': 1 },
    ],
  ])('%s', (_, shift, excess) => {
    const openings = doors([1, 2], '9.00-16.00');
    const findings = disconnection([OFFICE, shift], openings, new Map([['agile', MEAN_OF_36_HOURS]]));
    const on = (day: number) =>
      Object.fromEntries(findings.filter(({ weekday }) => weekday === day).map(({ kind, minutes }) => [kind, minutes]));
    expect(on(1)).toEqual(excess);
    expect(on(2)).toEqual({ ...excess, 'short-inoperability': undefined });
  });

  it('asks for no service hours where a unit works from home alone', () => {
    expect(disconnection([agile('9.00-15.00')], [], new Map())).toEqual([]);
  });

  it('finds a day outside service on which nobody else works', () => {
    const shift = agile('9.00-15.00', { weekdays: [1, 6] });
    const findings = disconnection([OFFICE, shift], [], new Map());
    expect(findings).toEqual([
      { kind: 'outside-service', weekday: 6, shiftId: 'agile', from: 540, to: 900, minutes: 360 },
    ]);
  });

  it('leaves shifts on site alone', () => {
    expect(disconnection([turn('P', [1, 2], '20.00-30.00')], [], new Map())).toEqual([]);
  });
});
