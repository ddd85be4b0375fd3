import type { Weekday } from '../../../planner/problem/calendar';

/** Names of the weekdays in input files, from ISO weekday 1. */
export const WEEKDAY_NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Weekdays of words like `mon`, `mon-fri`, sorted; null where a word is none of them or a range runs backwards. */
export function parseWeekdays(words: readonly string[]): readonly Weekday[] | null {
  const found = new Set<Weekday>();
  for (const word of words) {
    const [first = '', last = first, ...rest] = word.toLowerCase().split('-');
    const from = weekdayOfName(first);
    const to = weekdayOfName(last);
    if (from === null || to === null || to < from || rest.length > 0) return null;
    for (let day = from; day <= to; day++) found.add(day);
  }
  return [...found].sort((a, b) => a - b);
}

export function weekdayName(weekday: Weekday): string {
  return WEEKDAY_NAMES[weekday - 1] ?? '';
}

function weekdayOfName(name: string): Weekday | null {
  const index = WEEKDAY_NAMES.findIndex((known) => known === name);
  return index < 0 ? null : ((index + 1) as Weekday);
}
