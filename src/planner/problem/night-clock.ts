import { clockTime } from './civil-clock';

/** A window in absolute minutes, half-open. */
interface Window {
  readonly startAtMinute: number;
  readonly endAtMinute: number;
}

/** What of a window lies in the night, in minutes by the clock on the wall. */
export interface NightMinutes {
  /** Between 22:00 and 06:00 (CCNL Funzioni Locali 16.11.2022 art. 30: the night shift). */
  readonly night: number;
  /** Between 00:00 and 06:00 (D.Lgs. 151/2001 art. 53). */
  readonly smallHours: number;
}

const MINUTES_PER_DAY = 1440;
const MIDNIGHT_TO_SIX = [0, 360] as const;
const NEXT_MIDNIGHT_TO_SIX = [MINUTES_PER_DAY, MINUTES_PER_DAY + 360] as const;
const TEN_TO_MIDNIGHT = [1320, MINUTES_PER_DAY] as const;

/** From three hours on a duty counts as a night (D.Lgs. 66/2003 art. 1 c. 2 lett. e). */
const NIGHT_DUTY_MINUTES = 180;

/** Reads windows of less than a day by the clock of a time zone; like instants are read once. */
export function nightClock(timeZone: string): (window: Window) => NightMinutes {
  const minuteOfDay = new Map<number, number>();
  const civilMinute = (atMinute: number): number => {
    let minute = minuteOfDay.get(atMinute);
    if (minute === undefined) {
      const [hours = 0, minutes = 0] = clockTime(atMinute, timeZone).split(':').map(Number);
      minuteOfDay.set(atMinute, (minute = hours * 60 + minutes));
    }
    return minute;
  };
  return ({ startAtMinute, endAtMinute }) => {
    const start = civilMinute(startAtMinute);
    const endOfDay = civilMinute(endAtMinute);
    const end = endOfDay > start ? endOfDay : endOfDay + MINUTES_PER_DAY;
    const within = ([from, to]: readonly [number, number]): number =>
      Math.max(0, Math.min(end, to) - Math.max(start, from));
    const smallHours = within(MIDNIGHT_TO_SIX) + within(NEXT_MIDNIGHT_TO_SIX);
    return { smallHours, night: smallHours + within(TEN_TO_MIDNIGHT) };
  };
}

/** Whether what lies in the night makes a duty count as a night. */
export function isNightDuty({ night }: NightMinutes): boolean {
  return night >= NIGHT_DUTY_MINUTES;
}
