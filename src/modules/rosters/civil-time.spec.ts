import { CivilTime } from './civil-time';

describe('CivilTime', () => {
  const rome = new CivilTime('Europe/Rome');

  it('counts elapsed minutes across the spring change: a night of ten hours on the clock lasts nine', () => {
    expect(rome.atMinute('2027-03-28', 7 * 60) - rome.atMinute('2027-03-27', 21 * 60)).toBe(9 * 60);
    expect(rome.atMinute('2027-03-28', 24 * 60) - rome.atMinute('2027-03-28', 0)).toBe(23 * 60);
  });

  it('counts elapsed minutes across the autumn change: a night of ten hours on the clock lasts eleven', () => {
    expect(rome.atMinute('2026-10-25', 7 * 60) - rome.atMinute('2026-10-24', 21 * 60)).toBe(11 * 60);
    expect(rome.atMinute('2026-10-25', 24 * 60) - rome.atMinute('2026-10-25', 0)).toBe(25 * 60);
  });

  it('takes a time the clock skips as the same time after the change, and a doubled one as the first', () => {
    expect(rome.iso(rome.atMinute('2027-03-28', 150))).toBe('2027-03-28T03:30:00+02:00');
    expect(rome.iso(rome.atMinute('2026-10-25', 150))).toBe('2026-10-25T02:30:00+02:00');
  });

  it.each(['2026-10-24', '2026-10-25', '2026-10-26', '2027-03-27', '2027-03-28', '2027-03-29', '2026-11-30'])(
    'gives back the minute of the day it was given on %s',
    (on) => {
      for (const minute of [0, 60, 465, 825, 1439, 1440, 1441, 1800]) {
        expect(rome.minuteOfDay(on, rome.atMinute(on, minute))).toBe(minute);
      }
    },
  );

  it('carries minutes from 1440 on to the next days', () => {
    expect(rome.atMinute('2026-12-31', 1500)).toBe(rome.atMinute('2027-01-01', 60));
    expect(rome.dateOf(rome.atMinute('2026-12-31', 1500))).toBe('2027-01-01');
  });

  it('agrees with the offset of the zone', () => {
    expect(rome.atMinute('2026-11-30', 465)).toBe(Date.parse('2026-11-30T07:45:00+01:00') / 60_000);
    expect(new CivilTime('America/New_York').iso(0)).toBe('1969-12-31T19:00:00-05:00');
  });

  it.each(['Europe/Milan', '', '+01:00', 'local', 'system', '../etc'])('refuses the zone "%s"', (zone) => {
    expect(() => new CivilTime(zone)).toThrow(RangeError);
  });
});
