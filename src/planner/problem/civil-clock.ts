const formatters = new Map<string, Intl.DateTimeFormat>();

/** `hh:mm` of an instant in a time zone, for sentences. */
export function clockTime(atMinute: number, timeZone: string): string {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    formatters.set(timeZone, formatter);
  }
  return formatter.format(atMinute * 60_000);
}

/** Minutes as hours and minutes, `7 h 12` or `6 h`. */
export function hoursAndMinutes(minutes: number): string {
  const rest = minutes % 60;
  return rest === 0 ? `${minutes / 60} h` : `${Math.trunc(minutes / 60)} h ${String(rest).padStart(2, '0')}`;
}
