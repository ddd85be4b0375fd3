import ICAL from 'ical.js';
import { CivilTime } from '../rosters/civil-time';
import { calendarText } from './calendar-text';
import type { ShiftEvent } from './calendar-events';
import type { OfficeNames } from './office-names.service';

const names: OfficeNames = {
  ...{ bodyId: 'milano', bodyName: 'Comune', unitName: 'Servizi anagrafici', timeZone: 'Europe/Rome' },
  civilTime: new CivilTime('Europe/Rome'),
  sites: new Map([
    ['larga', { name: 'Larga; sede, "centrale"', address: 'Via Larga 12\r\nATTENDEE:mailto:x@example.org' }],
  ]),
  activities: new Map([
    ['desk', 'Sportello polifunzionale per le relazioni con il pubblico e le famiglie, piano terra, à è ì ò ù'],
  ]),
  duties: new Map(),
  holidays: new Map(),
};
const rome = new CivilTime('Europe/Rome');

const event = (on: string, changes: Partial<ShiftEvent['assignment']> = {}, isCancelled = false): ShiftEvent => ({
  ...{ on, sequence: 3, isCancelled, changedAt: new Date('2026-10-01T10:00:00Z') },
  assignment: {
    ...{ personId: 'rossi', on, dutyId: 'mattina', siteId: 'larga', activityId: 'desk', mode: 'on-site' },
    ...{ startAtMinute: rome.atMinute(on, 480), endAtMinute: rome.atMinute(on, 840), paidMinutes: 330 },
    ...{ breakStartAtMinute: rome.atMinute(on, 660), breakMinutes: 30, ...changes },
  },
});

/** As a calendar reads it. */
function eventsIn(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

describe('shifts as a calendar reads them', () => {
  const text = calendarText('rossi', [event('2026-10-23'), event('2026-10-26')], names, 'it');
  const [before, after] = eventsIn(text);

  it('are at the same hour of the office before and after the clocks change', () => {
    const instants = [before!, after!].map(({ startDate }) => startDate.toJSDate().toISOString());
    expect(instants).toEqual(['2026-10-23T06:00:00.000Z', '2026-10-26T07:00:00.000Z']);
  });

  it('C3 keep every letter of a name, and take none of it for a line of their own', () => {
    expect(before!.summary).toBe(`mattina - ${names.activities.get('desk')}`);
    expect(before!.location).toBe('Larga; sede, "centrale", Via Larga 12 ATTENDEE:mailto:x@example.org');
    expect(before!.attendees).toEqual([]);
    expect(before!.description).toBe('Pausa 11:00-11:30');
  });

  it('come in lines of at most 75 bytes, each ended by CR and LF', () => {
    const lines = text.split('\r\n');
    expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(text.endsWith('END:VCALENDAR') || text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it('say when to ask again, both ways that calendars understand', () => {
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H');
    expect(text).toContain('X-PUBLISHED-TTL:PT1H');
    expect(text).toContain('METHOD:PUBLISH');
  });

  it('are named by person and day without naming the person, whatever becomes of them', () => {
    const cancelled = eventsIn(calendarText('rossi', [event('2026-10-23', { dutyId: 'sera' }, true)], names, 'en'))[0]!;
    expect(cancelled.uid).toBe(before!.uid);
    expect(cancelled.uid).not.toBe(after!.uid);
    expect(text).not.toContain('rossi');
    expect(cancelled.sequence).toBe(3);
    expect(cancelled.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(cancelled.summary).toMatch(/^Cancelled: sera/);
  });

  it('say agile work in the language of the feed', () => {
    const agile = [event('2026-10-23', { siteId: null, mode: 'agile' })];
    expect(eventsIn(calendarText('rossi', agile, names, 'it'))[0]!.location).toBe('Lavoro agile');
    expect(eventsIn(calendarText('rossi', agile, names, 'en'))[0]!.location).toBe('Agile work');
  });

  it('read the same each time nothing has changed', () => {
    expect(calendarText('rossi', [event('2026-10-23'), event('2026-10-26')], names, 'it')).toBe(text);
  });
});
