import { desksForAverageWait } from '../../src/planner/staffing/erlang-c';

/** 60,000 visits a year over 50 open weeks of 50 hours. */
const AVERAGE_VISITS_PER_HOUR = 60_000 / (50 * 50);
const MIN_DESKS = 2;

/** Desks Segrate needs in the half hour that starts then: ten minutes a visit, four minutes of average wait. */
export function requiredDesks(startMinuteOfDay: number): number {
  const visitsPerHour = AVERAGE_VISITS_PER_HOUR * hourlyFactor(startMinuteOfDay / 60);
  return Math.max(MIN_DESKS, desksForAverageWait({ visitsPerHour, serviceMinutes: 10, maxAverageWaitMinutes: 4 }));
}

/** Visits of an hour over the average hour, by the hour of the day (Sesto San Giovanni, five Tuesdays). */
function hourlyFactor(hour: number): number {
  if (hour < 12) return 1.36;
  if (hour < 14) return 0.92;
  return hour < 18 ? 0.93 : 0.51;
}
