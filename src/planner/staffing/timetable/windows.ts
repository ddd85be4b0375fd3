import type { Weekday } from '../../problem/calendar';
import type { TimetableShift, WeekdayWindow } from './timetable';

const MINUTES_PER_DAY = 1440;

/** [from, to) in minutes of a civil day. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

export function windowOf({ fromMinuteOfDay, toMinuteOfDay }: WeekdayWindow): Window {
  return { from: fromMinuteOfDay, to: toMinuteOfDay };
}

/** What runs on a weekday: the shifts that begin on it, and the rest of those that began the evening before. */
export function runningOn<Shift extends Pick<TimetableShift, 'weekdays' | 'startMinuteOfDay' | 'endMinuteOfDay'>>(
  shifts: readonly Shift[],
  weekday: Weekday,
): readonly (Window & Shift)[] {
  const dayBefore = weekday === 1 ? 7 : weekday - 1;
  return shifts.flatMap((shift) => [
    ...(shift.weekdays.includes(weekday) ? [{ ...shift, from: shift.startMinuteOfDay, to: shift.endMinuteOfDay }] : []),
    ...(shift.endMinuteOfDay > MINUTES_PER_DAY && shift.weekdays.some((day) => day === dayBefore)
      ? [{ ...shift, from: 0, to: shift.endMinuteOfDay - MINUTES_PER_DAY }]
      : []),
  ]);
}

/** The stretches that windows cover together, in order; windows that touch make one stretch. */
export function stretchesOf(windows: readonly Window[]): readonly Window[] {
  const stretches: Window[] = [];
  for (const { from, to } of [...windows].sort((a, b) => a.from - b.from)) {
    const last = stretches.at(-1);
    if (last !== undefined && from <= last.to) stretches[stretches.length - 1] = { ...last, to: Math.max(last.to, to) };
    else stretches.push({ from, to });
  }
  return stretches;
}

/** A window cut at every border of others that falls inside it. */
export function piecesOf(window: Window, others: readonly Window[]): readonly Window[] {
  const borders = others.flatMap(({ from, to }) => [from, to]).filter((at) => window.from < at && at < window.to);
  const cuts = [...new Set([window.from, ...borders, window.to])].sort((a, b) => a - b);
  return cuts.slice(1).map((to, index) => ({ from: cuts[index] ?? window.from, to }));
}

/** Whether a piece cut by `piecesOf` lies in a window it was cut at. */
export function liesIn(piece: Window, { from, to }: Window): boolean {
  return from <= piece.from && piece.to <= to;
}
