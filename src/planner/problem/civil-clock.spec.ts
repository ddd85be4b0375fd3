import { instantAt } from '../../../test/support/planner/civil-instants';
import { clockTime, hoursAndMinutes } from './civil-clock';

describe('clockTime', () => {
  it('shows the clock of the zone, in winter, in summer and in the hour that comes twice', () => {
    expect(clockTime(instantAt('2026-11-30', '08:30'), 'Europe/Rome')).toBe('08:30');
    expect(clockTime(instantAt('2026-07-01', '08:30'), 'Europe/Rome')).toBe('08:30');
    const twice = instantAt('2026-10-25', '02:30');
    expect([clockTime(twice, 'Europe/Rome'), clockTime(twice + 60, 'Europe/Rome')]).toEqual(['02:30', '02:30']);
    expect(clockTime(instantAt('2026-11-30', '00'), 'Europe/Rome')).toBe('00:00');
  });
});

describe('hoursAndMinutes', () => {
  it('writes durations as people say them', () => {
    expect([360, 432, 65, 30, 0].map(hoursAndMinutes)).toEqual(['6 h', '7 h 12', '1 h 05', '0 h 30', '0 h']);
  });
});
