import { weekdayOf } from '../../planner/problem/calendar';
import type { PlanningData } from './planning-data';

/**
 * The days on which the body is closed. Where midweek holidays are of its service, those of the state and the patron's stay
 * open from Monday to Saturday: they are planned, nothing of them is credited. Its own closures close it all the same.
 */
export function closedDays({
  holidays,
  midweekHolidays,
}: Pick<PlanningData, 'holidays' | 'midweekHolidays'>): ReadonlySet<string> {
  const closed = holidays.filter(
    ({ on, kind = 'closure' }) => midweekHolidays !== 'service' || kind === 'closure' || weekdayOf(on) === 7,
  );
  return new Set(closed.map(({ on }) => on));
}
