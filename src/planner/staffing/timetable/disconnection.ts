import type { Weekday } from '../../problem/calendar';
import { serviceTime } from './service-time';
import { WEEKDAYS, type TimetableShift, type WeekdayWindow } from './timetable';
import { liesIn, piecesOf, runningOn, stretchesOf, windowOf, type Window } from './windows';

const MINUTES_PER_DAY = 1440;
/** Before 6 and from 22 on, on the two civil days a shift may touch. */
const NIGHTS = [
  { from: 0, to: 360 },
  { from: 1320, to: 1800 },
  { from: 2760, to: 2880 },
];

export interface DisconnectionNeeds {
  /** Minutes without any contact between two days of agile work: 11 hours. */
  readonly inoperableMinutes: number;
}

export const CONTRACT_DISCONNECTION_NEEDS: DisconnectionNeeds = { inoperableMinutes: 660 };

/**
 * What an agile shift takes too much of, in minutes: `outside-service` beyond the service hours, `above-mean-hours` beyond the
 * mean daily hours of a contract, `at-night` between 22 and 6, `short-inoperability` missing of the 11 hours to the next day.
 */
export interface DisconnectionFinding {
  readonly kind: 'outside-service' | 'above-mean-hours' | 'at-night' | 'short-inoperability';
  readonly weekday: Weekday;
  readonly shiftId: string;
  readonly from: number;
  readonly to: number;
  readonly minutes: number;
}

/**
 * Whether agile shifts leave people the right to disconnect. The hours of an agile shift, less its break, are the band in which
 * colleagues may reach the person (fascia di contattabilità).
 *
 * Source: CCNL Funzioni Locali 16.11.2022 art. 66: contact no longer than the mean daily hours; a band of inoperability of the
 * 11 hours of daily rest and of the night from 22 to 6; L. 81/2017 art. 19.
 *
 * @param shifts all shifts of one unit; those that may be agile work are judged
 * @param openings doors of the unit's sites; with its shifts on site they make the service hours, where none are stated
 * @param shortestMeanDailyMinutes by agile shift, of the contracts that allow it; none: nobody has it
 * @param stated service hours of the unit, as the body states them; none: derived
 */
export function disconnection(
  shifts: readonly TimetableShift[],
  openings: readonly WeekdayWindow[],
  shortestMeanDailyMinutes: ReadonlyMap<string, number>,
  stated: readonly WeekdayWindow[] = [],
  needs: DisconnectionNeeds = CONTRACT_DISCONNECTION_NEEDS,
): readonly DisconnectionFinding[] {
  const agile = shifts.filter(({ modes }) => modes.includes('agile'));
  const onSite = shifts.filter(({ modes }) => modes.includes('on-site'));
  const knowsService = onSite.length > 0 || openings.length > 0;
  const hours = stated.length > 0 ? serviceTime(stated, []) : null;
  return WEEKDAYS.flatMap((weekday) => {
    const doors = openings.filter((opening) => opening.weekday === weekday).map(windowOf);
    const derived = knowsService ? stretchesOf([...runningOn(onSite, weekday), ...doors]) : null;
    const service = hours === null ? derived : (hours.stretches.get(weekday) ?? []);
    return agile
      .filter(({ weekdays }) => weekdays.includes(weekday))
      .flatMap((shift) => {
        const excess = excessOf(shift, weekday, service, shortestMeanDailyMinutes.get(shift.id) ?? null, needs);
        const band = { from: shift.startMinuteOfDay, to: shift.endMinuteOfDay };
        return KINDS.filter((kind) => excess[kind] > 0).map((kind) => ({
          kind,
          weekday,
          shiftId: shift.id,
          ...band,
          minutes: excess[kind],
        }));
      });
  });
}

const KINDS = ['outside-service', 'above-mean-hours', 'at-night', 'short-inoperability'] as const;

function excessOf(
  { startMinuteOfDay, endMinuteOfDay, breakMinutes, weekdays }: TimetableShift,
  weekday: Weekday,
  service: readonly Window[] | null,
  meanDailyMinutes: number | null,
  { inoperableMinutes }: DisconnectionNeeds,
): Readonly<Record<DisconnectionFinding['kind'], number>> {
  const band = { from: startMinuteOfDay, to: endMinuteOfDay };
  const length = endMinuteOfDay - startMinuteOfDay;
  const isNextDayToo = weekdays.some((day) => day === (weekday % 7) + 1);
  return {
    'outside-service': service === null ? 0 : length - minutesWithin(band, service),
    'above-mean-hours': meanDailyMinutes === null ? 0 : length - breakMinutes - meanDailyMinutes,
    'at-night': minutesWithin(band, NIGHTS),
    'short-inoperability': isNextDayToo ? inoperableMinutes - (MINUTES_PER_DAY - length) : 0,
  };
}

function minutesWithin(band: Window, others: readonly Window[]): number {
  return piecesOf(band, others)
    .filter((piece) => others.some((other) => liesIn(piece, other)))
    .reduce((sum, { from, to }) => sum + to - from, 0);
}
