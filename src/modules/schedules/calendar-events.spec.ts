import type { Assignment } from '../../planner/problem/assignment';
import type { PublishedVersion } from '../rosters/personal-rosters.service';
import { calendarEvents } from './calendar-events';

const MONDAY = '2026-11-30';
const WINDOW = ['2026-11-01', '2027-05-01'] as const;

const shift = (on: string, startAtMinute = 480): Assignment => ({
  ...{ personId: 'rossi', on, dutyId: 'day', siteId: 'larga', activityId: 'desk', mode: 'on-site' },
  ...{ startAtMinute, endAtMinute: startAtMinute + 360, paidMinutes: 360, breakStartAtMinute: null, breakMinutes: 0 },
});

const version = (day: number, ...assignments: readonly Assignment[]): PublishedVersion => ({
  publishedAt: new Date(Date.UTC(2026, 10, day)),
  ...{ from: MONDAY, to: '2026-12-07', assignments },
});

/** `2026-12-01 2 cancelled` */
const told = (...versions: readonly PublishedVersion[]): string[] =>
  calendarEvents(versions, WINDOW).map(({ on, sequence, isCancelled, changedAt }) =>
    [on, sequence, isCancelled ? 'cancelled' : 'confirmed', changedAt.getUTCDate()].join(' '),
  );

describe('the events of a calendar', () => {
  it('are the shifts of the one version there is', () => {
    expect(told(version(10, shift('2026-12-02'), shift('2026-12-01')))).toEqual([
      '2026-12-01 0 confirmed 10',
      '2026-12-02 0 confirmed 10',
    ]);
  });

  it('stay as they are where a new version says the same', () => {
    expect(told(version(10, shift('2026-12-01')), version(11, shift('2026-12-01')))).toEqual([
      '2026-12-01 0 confirmed 10',
    ]);
  });

  it('grow in sequence when hours change, when a shift goes, and when it comes back', () => {
    const first = version(10, shift('2026-12-01'));
    const later = version(11, shift('2026-12-01', 600));
    expect(told(first, later)).toEqual(['2026-12-01 1 confirmed 11']);
    expect(told(first, later, version(12))).toEqual(['2026-12-01 2 cancelled 12']);
    expect(told(first, later, version(12), version(13))).toEqual(['2026-12-01 2 cancelled 12']);
    expect(told(first, later, version(12), version(14, shift('2026-12-01', 600)))).toEqual([
      '2026-12-01 3 confirmed 14',
    ]);
  });

  it('leave the weeks alone that a version does not speak of', () => {
    const other = { ...version(12, shift('2026-12-08')), from: '2026-12-07', to: '2026-12-14' };
    expect(told(version(10, shift('2026-12-01')), other)).toEqual([
      '2026-12-01 0 confirmed 10',
      '2026-12-08 0 confirmed 12',
    ]);
  });

  it('are those of the window', () => {
    const events = calendarEvents(
      [version(10, shift('2026-12-01'), shift('2026-12-04'))],
      ['2026-12-02', '2026-12-04'],
    );
    expect(events).toEqual([]);
  });
});
