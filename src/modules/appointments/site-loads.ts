import { addDays, weekdayOf } from '../../planner/problem/calendar';
import {
  appointmentLoads,
  type AppointmentLoad,
  type AppointmentMove,
  type ServiceDay,
} from '../../planner/staffing/appointments/appointment-loads';
import { closedDays } from '../rosters/closed-days';
import type { PlanningData } from '../rosters/planning-data';
import { bookedByDay, bookingKey } from './appointment-demand';
import type { OpenDesks } from './open-desks';

/** Appointments of one site against its desks. */
export interface SiteLoads {
  readonly siteId: string;
  readonly maxVisitorsInside: number | null;
  readonly loads: readonly AppointmentLoad[];
  readonly moves: readonly AppointmentMove[];
}

/** Days after the range that appointments may be moved to. */
export const LOOK_AHEAD_DAYS = 14;

type LoadData = Pick<PlanningData, 'appointmentSettings' | 'appointments' | 'sites' | 'holidays' | 'midweekHolidays'>;

/**
 * Loads and moves of every site that receives by appointment, on the open days of a range.
 *
 * @param range civil dates, both inclusive
 */
export function siteLoads(
  data: LoadData,
  range: { readonly from: string; readonly to: string },
  openDesks: OpenDesks,
): readonly SiteLoads[] {
  const booked = bookedByDay(data.appointments ?? []);
  const closed = closedDays(data);
  const dates = datesBetween(range.from, addDays(range.to, LOOK_AHEAD_DAYS)).filter((on) => !closed.has(on));
  const settings = data.appointmentSettings ?? [];
  return [...new Set(settings.map(({ siteId }) => siteId))].map((siteId) => {
    const days = dates.flatMap((on) =>
      settings
        .filter((setting) => setting.siteId === siteId)
        .map(({ activityId, ...rule }): ServiceDay => ({
          ...{ on, activityId, rule },
          booked: booked.get(bookingKey(siteId, activityId, on)) ?? [],
          openDesks: openDesks({ siteId, activityId }, { on, weekday: weekdayOf(on) }),
        })),
    );
    const maxVisitorsInside = data.sites.find(({ id }) => id === siteId)?.maxVisitorsInside ?? null;
    const { loads, moves } = appointmentLoads(days, maxVisitorsInside);
    return {
      ...{ siteId, maxVisitorsInside },
      loads: loads.filter(({ on }) => on <= range.to),
      moves: moves.filter(({ from }) => from.on <= range.to),
    };
  });
}

function datesBetween(from: string, to: string): string[] {
  const dates: string[] = [];
  for (let on = from; on <= to; on = addDays(on, 1)) dates.push(on);
  return dates;
}
