import { dayNumber, lastOfMonth, type PlanDay } from '../problem/calendar';
import type { Person } from '../problem/roster-problem';
import { groupBy } from '../problem/roster-view';

/** Whole months, both dates inclusive. */
export interface MonthWindow {
  readonly from: string;
  readonly to: string;
}

/** The window of so many months a date lies in; windows begin in January and do not overlap. */
export function monthWindow(on: string, months: number): MonthWindow {
  const [year = '', month = ''] = on.split('-');
  const first = Math.floor((Number(month) - 1) / months) * months;
  const last = Math.min(11, first + months - 1);
  const firstOf = (index: number): string => `${year}-${String(index + 1).padStart(2, '0')}-01`;
  return { from: firstOf(first), to: lastOfMonth(firstOf(last)) };
}

/** The days of a plan week that lie in one window. */
export interface WindowPart {
  readonly window: MonthWindow;
  readonly days: readonly PlanDay[];
}

/** A plan's weeks, each cut where a window ends, in the order of time. */
export function windowParts(days: readonly PlanDay[], months: number): WindowPart[] {
  const parts = groupBy(days, ({ on, weekIndex }) => `${weekIndex} ${monthWindow(on, months).from}`);
  return [...parts.values()].map((own) => ({ window: monthWindow(own[0]!.on, months), days: own }));
}

/**
 * About how many days a person can still work after a date and up to another: the contract's days a week pro rata, less
 * the absences that are known. What lies beyond a plan is not known better.
 */
export function daysStillAhead({ daysPerWeek, absentOn }: Person, after: string, to: string): number {
  const calendarDays = dayNumber(to) - dayNumber(after);
  const absent = [...absentOn].filter((on) => on > after && on <= to).length;
  return Math.max(0, Math.floor((calendarDays * daysPerWeek) / 7) - absent);
}
