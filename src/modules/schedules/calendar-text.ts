import { createHash } from 'node:crypto';
import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventStatus } from 'ical-generator';
import type { LanguageId } from '../../planner/explain/sentences/language';
import { clockTime } from '../../planner/problem/civil-clock';
import type { ShiftEvent } from './calendar-events';
import type { OfficeNames } from './office-names.service';

const MILLISECONDS_PER_MINUTE = 60_000;

/** How often a calendar may ask again; most ask less often whatever they are told. */
const REFRESH_SECONDS = 3600;

interface CalendarWords {
  readonly name: string;
  readonly agile: string;
  readonly cancelled: string;
  readonly break: (from: string, to: string) => string;
}

const WORDS: Readonly<Record<LanguageId, CalendarWords>> = {
  it: {
    name: 'Turni',
    agile: 'Lavoro agile',
    cancelled: 'Annullato',
    break: (from, to) => `Pausa ${from}-${to}`,
  },
  en: { name: 'Shifts', agile: 'Agile work', cancelled: 'Cancelled', break: (from, to) => `Break ${from}-${to}` },
};

/**
 * Somebody's shifts as an iCalendar object (RFC 5545, with the refresh interval of RFC 7986), in UTC. It says what the
 * own roster says and nothing about anybody else; no reason, no absence.
 */
export function calendarText(
  personId: string,
  events: readonly ShiftEvent[],
  names: OfficeNames,
  language: LanguageId,
): string {
  const words = WORDS[language];
  const calendar = ical({
    name: plain(`${words.name} - ${names.unitName}`),
    prodId: { company: 'Turnario', product: 'turnario', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  });
  for (const event of events) calendar.createEvent(eventOf(personId, event, names, words));
  return calendar.toString();
}

function eventOf(personId: string, event: ShiftEvent, names: OfficeNames, words: CalendarWords) {
  const { on, sequence, isCancelled, changedAt, assignment } = event;
  const { dutyId, activityId, siteId, startAtMinute, endAtMinute, breakStartAtMinute, breakMinutes } = assignment;
  const duty = names.duties.get(dutyId)?.name ?? dutyId;
  const title = `${duty} - ${names.activities.get(activityId) ?? activityId}`;
  const breakStart = breakStartAtMinute ?? 0;
  const time = (atMinute: number): string => clockTime(atMinute, names.timeZone);
  return {
    id: uidOf(personId, on),
    sequence,
    stamp: changedAt,
    lastModified: changedAt,
    start: instant(startAtMinute),
    end: instant(endAtMinute),
    summary: plain(isCancelled ? `${words.cancelled}: ${title}` : title),
    location: plain(siteId === null ? words.agile : placeOf(siteId, names)),
    ...(breakMinutes > 0 ? { description: plain(words.break(time(breakStart), time(breakStart + breakMinutes))) } : {}),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    busystatus: isCancelled ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.BUSY,
  };
}

function placeOf(siteId: string, { sites }: OfficeNames): string {
  const site = sites.get(siteId);
  return [site?.name ?? siteId, site?.address ?? ''].filter((part) => part !== '').join(', ');
}

/** The same for a person and day in every version, and nobody's name. */
function uidOf(personId: string, on: string): string {
  const digest = createHash('sha256').update(`${personId} ${on}`).digest('hex');
  return `${digest.slice(0, 32)}@turnario`;
}

/** A name somebody typed is one line of text: a line break in it would be one of the calendar's own lines. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

function instant(atMinute: number): Date {
  return new Date(atMinute * MILLISECONDS_PER_MINUTE);
}
