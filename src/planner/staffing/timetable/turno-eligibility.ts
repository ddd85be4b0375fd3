import type { Weekday } from '../../problem/calendar';
import { WEEKDAYS, type TimetableShift } from './timetable';
import { serviceTime, type ServiceTime } from './service-time';
import { runningOn } from './windows';

const SATURDAY = 6;
const SUNDAY = 7;
const NIGHT_BEGINS = 22 * 60;
const NIGHT_ENDS = 6 * 60;
const MINUTES_PER_DAY = 1440;

/** What a service day is, and a rotation, before the contract speaks of shifts. */
export interface TurnoNeeds {
  /** Minutes of uninterrupted service that every service day needs: 10 hours. */
  readonly serviceMinutes: number;
  readonly serviceDays: number;
  readonly bands: number;
}

export const CONTRACT_TURNO_NEEDS: TurnoNeeds = { serviceMinutes: 600, serviceDays: 5, bands: 2 };

/** One service day of a unit. */
export interface ServiceDay {
  readonly weekday: Weekday;
  /** The longest uninterrupted stretch of service, in minutes. */
  readonly serviceMinutes: number;
  /** Bands with a turn on the day. */
  readonly bandCount: number;
  readonly holds: boolean;
}

/** Minutes of turns a week (of the shifts, not of people) at each percentage of allowance. */
export interface AllowanceMinutes {
  readonly percent: 10 | 30 | 50;
  readonly weeklyMinutes: number;
}

/**
 * What decides: `holds` where every service day does, `short-service` and `one-band` the days that do not, `few-days` where
 * fewer days hold than the contract asks for, `no-rotation` where nobody may work in both bands.
 */
export interface TurnoReason {
  readonly kind: 'holds' | 'short-service' | 'one-band' | 'few-days' | 'no-rotation';
  readonly weekdays: readonly Weekday[];
  readonly article: string;
}

const ROTATION = 'CCNL Funzioni Locali 16.11.2022 art. 30 c. 1-2 (21.5.2018 art. 23)';
const SERVICE_DAY = 'CCNL Funzioni Locali 16.11.2022 art. 30 c. 3 (21.5.2018 art. 23 c. 3); ARAN RAL-1968';
const ARTICLES: Readonly<Record<TurnoReason['kind'], string>> = {
  holds: SERVICE_DAY,
  'short-service': SERVICE_DAY,
  'one-band': ROTATION,
  'few-days': 'ARAN RAL-1968',
  'no-rotation': ROTATION,
};

export interface TurnoJudgement {
  /** `disputed`: only a short Saturday stands against it, which the body has to settle; never decided here. */
  readonly result: 'turno' | 'disputed' | 'staggered';
  readonly days: readonly ServiceDay[];
  /** Whether anybody may work in more than one band at all. */
  readonly rotates: boolean;
  /** Why, each with where it is written; weekdays where it is about some. */
  readonly reasons: readonly TurnoReason[];
  /** What is due, or at stake where disputed; empty for staggered hours. */
  readonly allowance: readonly AllowanceMinutes[];
}

/**
 * Whether shifts meant as a rotation are turnazione, with its allowance, or staggered hours (orario sfalsato).
 *
 * Source: CCNL Funzioni Locali 2018 art. 23, now art. 30 CCNL 16.11.2022: effective rotation over pre-set bands, in units with
 * at least 10 hours of service a day; ARAN RAL-1968: the 10 hours are continuous and hold on all days of the working week, of
 * which five are enough. Allowance as commonly given: 10 % by day (6-22), 30 % at night or on a holiday, 50 % in a night before
 * or on a holiday; Sundays are the holidays of a week. That bands alternate within the month is judged on rosters
 * (monthly-alternation), here only that somebody can.
 *
 * @param shifts what one unit works on site at one place; turns and other shifts
 * @param rotatingPeopleCount people whose contract allows turns of more than one band
 * @param service when the unit works, as the body states it or as its shifts run
 */
export function turnoEligibility(
  shifts: readonly TimetableShift[],
  rotatingPeopleCount: number,
  service: ServiceTime = serviceTime([], shifts),
  needs: TurnoNeeds = CONTRACT_TURNO_NEEDS,
): TurnoJudgement {
  const days = WEEKDAYS.filter(
    (weekday) =>
      shifts.some(({ weekdays }) => weekdays.includes(weekday)) ||
      (service.source === 'stated' && (service.stretches.get(weekday) ?? []).length > 0),
  ).map((weekday) => serviceDay(shifts, service, weekday, needs));
  const rotates = rotatingPeopleCount > 0;
  const failing = days.filter(({ holds }) => !holds);
  const isLongEnough = rotates && days.length - failing.length >= needs.serviceDays;
  const result = !isLongEnough
    ? 'staggered'
    : failing.length === 0
      ? 'turno'
      : failing.every(({ weekday }) => weekday === SATURDAY)
        ? 'disputed'
        : 'staggered';
  const reasons = reasonsOf(days, rotates, needs);
  return { result, days, rotates, reasons, allowance: result === 'staggered' ? [] : allowanceOf(shifts) };
}

function reasonsOf(days: readonly ServiceDay[], rotates: boolean, needs: TurnoNeeds): readonly TurnoReason[] {
  const daysThat = (fail: (day: ServiceDay) => boolean) => days.filter(fail).map(({ weekday }) => weekday);
  const found: [TurnoReason['kind'], readonly Weekday[] | null][] = [
    ['no-rotation', rotates ? null : []],
    ['short-service', daysThat(({ serviceMinutes }) => serviceMinutes < needs.serviceMinutes)],
    ['one-band', daysThat(({ bandCount }) => bandCount < needs.bands)],
    ['few-days', days.filter(({ holds }) => holds).length < needs.serviceDays ? [] : null],
  ];
  const reasons = found.flatMap(([kind, weekdays]) =>
    weekdays === null || (DAY_KINDS.has(kind) && weekdays.length === 0)
      ? []
      : [{ kind, weekdays, article: ARTICLES[kind] }],
  );
  if (reasons.length > 0) return reasons;
  return [{ kind: 'holds', weekdays: days.map(({ weekday }) => weekday), article: ARTICLES.holds }];
}

const DAY_KINDS: ReadonlySet<TurnoReason['kind']> = new Set(['short-service', 'one-band']);

function serviceDay(
  shifts: readonly TimetableShift[],
  { stretches }: ServiceTime,
  weekday: Weekday,
  needs: TurnoNeeds,
): ServiceDay {
  const running = runningOn(shifts, weekday);
  const serviceMinutes = Math.max(0, ...(stretches.get(weekday) ?? []).map(({ from, to }) => to - from));
  const bandCount = new Set(running.filter(({ isTurno }) => isTurno).map(({ band }) => band)).size;
  const holds = serviceMinutes >= needs.serviceMinutes && bandCount >= needs.bands;
  return { weekday, serviceMinutes, bandCount, holds };
}

function allowanceOf(shifts: readonly TimetableShift[]): readonly AllowanceMinutes[] {
  return allowanceMinutes(
    shifts
      .filter(({ isTurno }) => isTurno)
      .flatMap(({ weekdays, ...shift }) => weekdays.map((weekday) => ({ ...shift, weekday, count: 1 }))),
  );
}

/** Some people on a turn of one weekday. */
export interface WorkedTurn {
  readonly weekday: Weekday;
  readonly startMinuteOfDay: number;
  readonly endMinuteOfDay: number;
  readonly count: number;
}

/** Minutes of people on turns at each percentage of the allowance, in rising order; what nobody works is left out. */
export function allowanceMinutes(turns: readonly WorkedTurn[]): readonly AllowanceMinutes[] {
  const weeklyMinutes = { 10: 0, 30: 0, 50: 0 };
  for (const { weekday, startMinuteOfDay, endMinuteOfDay, count } of turns) {
    for (let minute = startMinuteOfDay; minute < endMinuteOfDay; minute++) {
      weeklyMinutes[percentAt(weekday, minute)] += count;
    }
  }
  return ([10, 30, 50] as const)
    .map((percent) => ({ percent, weeklyMinutes: weeklyMinutes[percent] }))
    .filter((line) => line.weeklyMinutes > 0);
}

/** A night of a holiday runs from 22 of its eve to 6 of the day after. */
function percentAt(weekday: Weekday, minute: number): AllowanceMinutes['percent'] {
  const minuteOfDay = minute % MINUTES_PER_DAY;
  const day = ((weekday - 1 + Math.floor(minute / MINUTES_PER_DAY)) % 7) + 1;
  const isEarly = minuteOfDay < NIGHT_ENDS;
  const isLate = minuteOfDay >= NIGHT_BEGINS;
  if (!isEarly && !isLate) return day === SUNDAY ? 30 : 10;
  const nightOfHoliday = day === SUNDAY || (isLate && day === SATURDAY) || (isEarly && day === 1);
  return nightOfHoliday ? 50 : 30;
}
