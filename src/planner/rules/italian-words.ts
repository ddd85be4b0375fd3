import { dayIn, monthIn } from '../problem/day-text';

/** `martedì 1 dicembre 2026`, for a civil date. */
export const italianDay = (on: string): string => dayIn('it-IT', on);

/** `dicembre 2026`, for a month `yyyy-mm`. */
export const italianMonth = (month: string): string => monthIn('it-IT', month);

/** A figure with its noun in the singular or in the plural. */
export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
