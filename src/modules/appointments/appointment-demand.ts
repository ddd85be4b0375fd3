import type { PlanDay } from '../../planner/problem/calendar';
import {
  appointmentDay,
  HALF_HOUR_MINUTES,
  type BookedStart,
} from '../../planner/staffing/appointments/appointment-day';
import type { DemandData, PlanningData } from '../rosters/planning-data';
import type { AppointmentData } from './appointment-data';

/**
 * The people that the booked appointments ask for, as demand of single days; nothing on a day without any. A site that
 * lets in only so many visitors at a time never asks for more desks than those can sit at.
 */
export function appointmentDemand(
  data: Pick<PlanningData, 'appointmentSettings' | 'appointments' | 'sites'>,
  openDays: readonly Pick<PlanDay, 'on' | 'weekday'>[],
): readonly DemandData[] {
  const settings = data.appointmentSettings ?? [];
  if (settings.length === 0) return [];
  const booked = bookedByDay(data.appointments ?? []);
  const maxInside = new Map(data.sites.map(({ id, maxVisitorsInside }) => [id, maxVisitorsInside ?? Infinity]));
  return openDays.flatMap(({ on, weekday }) =>
    settings.flatMap(({ siteId, activityId, ...rule }) => {
      const most = Math.max(rule.floorCount, maxInside.get(siteId) ?? Infinity);
      const halfHours = appointmentDay(booked.get(bookingKey(siteId, activityId, on)) ?? [], rule);
      return halfHours.map(({ startMinuteOfDay, neededDeskCount }) => ({
        ...{ siteId, activityId, weekdays: [weekday], from: on, to: on },
        fromMinuteOfDay: startMinuteOfDay,
        toMinuteOfDay: startMinuteOfDay + HALF_HOUR_MINUTES,
        floorCount: rule.floorCount,
        targetCount: Math.min(most, neededDeskCount),
      }));
    }),
  );
}

/** Appointments of each site, activity and day, by `bookingKey`. */
export function bookedByDay(appointments: readonly AppointmentData[]): ReadonlyMap<string, readonly BookedStart[]> {
  const byDay = new Map<string, BookedStart[]>();
  for (const { siteId, activityId, on, startMinuteOfDay, count } of appointments) {
    const key = bookingKey(siteId, activityId, on);
    const starts = byDay.get(key) ?? [];
    starts.push({ startMinuteOfDay, count });
    byDay.set(key, starts);
  }
  return byDay;
}

export function bookingKey(siteId: string, activityId: string, on: string): string {
  return `${siteId} ${activityId} ${on}`;
}
