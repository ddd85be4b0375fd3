import type { GuestDeskData, VisitProfileData } from '../../demand/visit-profile-data';
import type { ScenarioTables } from './scenario-tables';

/** Rows of `visit-profiles.csv` as records. */
export function visitProfilesOf({ visitProfiles }: Pick<ScenarioTables, 'visitProfiles'>): readonly VisitProfileData[] {
  return visitProfiles.rows.map(({ cells }) => ({
    siteId: cells.site,
    activityId: cells.activity,
    weekdays: cells.weekdays,
    fromMinuteOfDay: cells.start,
    toMinuteOfDay: cells.end,
    visitsPerHour: cells.visits_per_hour,
    yearlyVisits: cells.yearly_visits,
    openWeeksPerYear: cells.open_weeks,
    hourlyFactors: cells.hourly_factors,
    serviceMinutes: cells.service_minutes,
    targetWaitMinutes: cells.wait_minutes,
    maxOccupancy: cells.max_occupancy,
    minDeskCount: cells.min_desks,
    appointmentShare: cells.appointment_share,
    priorityShare: cells.priority_share,
    priorityLane: cells.priority_lane,
    from: cells.from,
    to: cells.to,
  }));
}

/** Rows of `guest-desks.csv` as records. */
export function guestDesksOf({ guestDesks }: Pick<ScenarioTables, 'guestDesks'>): readonly GuestDeskData[] {
  return guestDesks.rows.map(({ cells: { site, name, weekdays, start, end, desks, from, to } }) => ({
    ...{ siteId: site, name, weekdays, fromMinuteOfDay: start, toMinuteOfDay: end, deskCount: desks },
    ...{ from, to },
  }));
}
