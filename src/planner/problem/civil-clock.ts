/** Instants of a time zone read so far; a plan asks for the same few again and again. */
interface KnownTimes {
  readonly formatter: Intl.DateTimeFormat;
  readonly times: Map<number, string>;
}

/** A process that plans for years forgets them all now and then. */
const MOST_KNOWN = 20_000;

const zones = new Map<string, KnownTimes>();

/** `hh:mm` of an instant in a time zone, for sentences. */
export function clockTime(atMinute: number, timeZone: string): string {
  let zone = zones.get(timeZone);
  if (!zone) zones.set(timeZone, (zone = { formatter: formatterOf(timeZone), times: new Map() }));
  const { formatter, times } = zone;
  let time = times.get(atMinute);
  if (time === undefined) {
    if (times.size >= MOST_KNOWN) times.clear();
    times.set(atMinute, (time = formatter.format(atMinute * 60_000)));
  }
  return time;
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** Minutes as hours and minutes, `7 h 12` or `6 h`. */
export function hoursAndMinutes(minutes: number): string {
  const rest = minutes % 60;
  return rest === 0 ? `${minutes / 60} h` : `${Math.trunc(minutes / 60)} h ${String(rest).padStart(2, '0')}`;
}
