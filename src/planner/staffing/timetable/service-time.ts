import type { Weekday } from '../../problem/calendar';
import { WEEKDAYS, type TimetableShift, type WeekdayWindow } from './timetable';
import { liesIn, piecesOf, runningOn, stretchesOf, windowOf, type Window } from './windows';

/** When an office works in a week (orario di servizio). */
export interface ServiceTime {
  /** `stated` by the body, or `derived` from the shifts where it states nothing. */
  readonly source: 'stated' | 'derived';
  /** Uninterrupted stretches of each weekday, in order; one that goes on past midnight shows again on the next day. */
  readonly stretches: ReadonlyMap<Weekday, readonly Window[]>;
}

/** What stated service hours do not go together with, over the window it names. */
export interface ServiceFinding {
  /** Doors open outside the service, service in which no shift runs, or a shift outside the service. */
  readonly kind: 'doors-outside' | 'no-shift' | 'shift-outside';
  readonly weekday: Weekday;
  readonly from: number;
  readonly to: number;
}

/**
 * The service hours of an office: what the body states, else what the shifts worked there on site add up to.
 *
 * Source: art. 22 L. 724/1994 and CCNL Funzioni Locali keep three times apart: service, opening to the public within it, and
 * each person's working hours.
 */
export function serviceTime(stated: readonly WeekdayWindow[], shifts: readonly TimetableShift[]): ServiceTime {
  const isStated = stated.length > 0;
  const running = isStated ? stated.map(asRunning) : shifts;
  return {
    source: isStated ? 'stated' : 'derived',
    stretches: new Map(WEEKDAYS.map((weekday) => [weekday, stretchesOf(runningOn(running, weekday))])),
  };
}

/** Minutes of a week in which an office works. */
export function weeklyServiceMinutes({ stretches }: ServiceTime): number {
  // The rest of an evening before is counted there.
  return [...stretches.values()]
    .flat()
    .reduce((sum, { from, to }) => sum + Math.min(to, MINUTES_PER_DAY) - Math.min(from, MINUTES_PER_DAY), 0);
}

/** Holds stated service hours against doors and shifts; derived ones agree with the shifts by their making. */
export function serviceFindings(
  service: ServiceTime,
  openings: readonly WeekdayWindow[],
  shifts: readonly TimetableShift[],
): readonly ServiceFinding[] {
  if (service.source === 'derived') return [];
  return WEEKDAYS.flatMap((weekday) => {
    const hours = service.stretches.get(weekday) ?? [];
    const doors = stretchesOf(openings.filter((opening) => opening.weekday === weekday).map(windowOf));
    const running = stretchesOf(runningOn(shifts, weekday));
    return [
      ...outside(doors, hours).map((window) => ({ kind: 'doors-outside' as const, weekday, ...window })),
      ...outside(hours, running).map((window) => ({ kind: 'no-shift' as const, weekday, ...window })),
      ...outside(running, hours).map((window) => ({ kind: 'shift-outside' as const, weekday, ...window })),
    ];
  });
}

const MINUTES_PER_DAY = 1440;

/** The parts of windows that lie in none of others. */
function outside(windows: readonly Window[], others: readonly Window[]): readonly Window[] {
  return stretchesOf(
    windows
      .flatMap((window) => piecesOf(window, others))
      .filter((piece) => !others.some((other) => liesIn(piece, other))),
  );
}

function asRunning({ weekday, fromMinuteOfDay, toMinuteOfDay }: WeekdayWindow): RunningHours {
  return { weekdays: [weekday], startMinuteOfDay: fromMinuteOfDay, endMinuteOfDay: toMinuteOfDay };
}

type RunningHours = Pick<TimetableShift, 'weekdays' | 'startMinuteOfDay' | 'endMinuteOfDay'>;
