import type { Weekday } from '../../planner/problem/calendar';
import type { PriorityLane } from '../../planner/staffing/desk-service';
import type { HourlyFactor } from '../../planner/staffing/visit-rates';

/**
 * Visitors of an activity at a site (profilo degli accessi): how many come, how long each stays at a desk, and how long they
 * may wait. Rows of one site and activity do not overlap.
 */
export interface VisitProfileData {
  readonly siteId: string;
  readonly activityId: string;
  readonly weekdays: readonly Weekday[];
  /** Between these times, as far as doors are open; without any opening hours of the site, throughout. */
  readonly fromMinuteOfDay: number;
  /** Exclusive. */
  readonly toMinuteOfDay: number;
  /** Mean arrivals an hour; null: from the yearly total. */
  readonly visitsPerHour: number | null;
  /** Visits of a year, spread over the open hours of the rows' weekdays and times; null: `visitsPerHour` is given. */
  readonly yearlyVisits: number | null;
  /** Open weeks among which a yearly total is shared out. */
  readonly openWeeksPerYear: number;
  /** Shape of the day for a yearly total; empty: `USUAL_HOURLY_PROFILE`. */
  readonly hourlyFactors: readonly HourlyFactor[];
  /** Mean minutes a visit keeps a desk busy. */
  readonly serviceMinutes: number;
  /** Average wait wanted in each half hour, above 0. */
  readonly targetWaitMinutes: number;
  /** Largest share of the time a desk is busy, above 0 to 1; null: no cap. */
  readonly maxOccupancy: number | null;
  /** Fewest desks open while doors are: the floor of the need. */
  readonly minDeskCount: number;
  /** Share of the visits that come by appointment and so do not queue, 0..1. */
  readonly appointmentShare: number;
  /** Share of the other visits that go first, 0..1. */
  readonly priorityShare: number;
  readonly priorityLane: PriorityLane;
  readonly from: string | null;
  readonly to: string | null;
}

/** Desk positions a partner uses at given times (temporary desk): nobody of the body serves there. */
export interface GuestDeskData {
  readonly siteId: string;
  /** Who uses it. */
  readonly name: string;
  readonly weekdays: readonly Weekday[];
  readonly fromMinuteOfDay: number;
  /** Exclusive. */
  readonly toMinuteOfDay: number;
  readonly deskCount: number;
  readonly from: string | null;
  readonly to: string | null;
}
