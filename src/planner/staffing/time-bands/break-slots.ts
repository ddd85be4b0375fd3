import { BREAK_MINUTES, hasBreak } from './lawful-week';
import { SLOT_MINUTES, type BandParameters, type DayHours } from './time-band';

/** Work without a break lasts no longer than this, before it and after it. */
const LONGEST_STRETCH_MINUTES = 360;
/** Nobody comes for less than this before a break, or after it. */
const SHORTEST_STRETCH_MINUTES = 60;

/**
 * Half hours in which the break of a day may lie, by their first minute; empty where it has none. Those of the usual time for
 * lunch, where one of them splits the day into stretches of one to six hours; otherwise all that do.
 */
export function breakSlots(day: DayHours, { breakFromMinuteOfDay, breakToMinuteOfDay }: BandParameters): number[] {
  if (!hasBreak(day)) return [];
  const first = Math.max(
    day.startMinuteOfDay + SHORTEST_STRETCH_MINUTES,
    day.endMinuteOfDay - BREAK_MINUTES - LONGEST_STRETCH_MINUTES,
  );
  const last = Math.min(
    day.startMinuteOfDay + LONGEST_STRETCH_MINUTES,
    day.endMinuteOfDay - BREAK_MINUTES - SHORTEST_STRETCH_MINUTES,
  );
  const slots: number[] = [];
  for (let slot = Math.ceil(first / SLOT_MINUTES) * SLOT_MINUTES; slot <= last; slot += SLOT_MINUTES) slots.push(slot);
  const atLunch = slots.filter((slot) => slot >= breakFromMinuteOfDay && slot < breakToMinuteOfDay);
  return atLunch.length > 0 ? atLunch : slots;
}

/** Half hours somebody is there for in full, by their first minute, the break not yet taken off. */
export function presentSlots({ startMinuteOfDay, endMinuteOfDay }: DayHours): number[] {
  const slots: number[] = [];
  const first = Math.ceil(startMinuteOfDay / SLOT_MINUTES) * SLOT_MINUTES;
  for (let slot = first; slot + SLOT_MINUTES <= endMinuteOfDay; slot += SLOT_MINUTES) slots.push(slot);
  return slots;
}
