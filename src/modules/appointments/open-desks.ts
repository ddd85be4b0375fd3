import type { PlanDay } from '../../planner/problem/calendar';
import { HALF_HOUR_MINUTES } from '../../planner/staffing/appointments/appointment-day';
import { isInPeriod } from '../rosters/period';
import type { AssignmentData, PlanningData } from '../rosters/planning-data';

/** A service at a site. */
interface Place {
  readonly siteId: string;
  readonly activityId: string;
}

/** Planned desks of a service on a day, by the start of each half hour; half hours without any are left out. */
export type OpenDesks = (place: Place, day: Pick<PlanDay, 'on' | 'weekday'>) => ReadonlyMap<number, number>;

type Plans = Pick<PlanningData, 'demand' | 'contingents' | 'openingHours' | 'activities'>;

/**
 * Desks as a roster has them: people who do the activity at the site through the half hour and are on no break. People
 * are there before the doors open and after they close, but no visitor can be moved to those half hours.
 */
export function desksOfRoster(
  assignments: readonly AssignmentData[],
  openingHours: PlanningData['openingHours'],
): OpenDesks {
  return ({ siteId, activityId }, day) => {
    const isOpen = doorsOf(openingHours, siteId, day);
    const people = assignments.filter(
      (one) => one.on === day.on && one.siteId === siteId && one.activityId === activityId && one.mode === 'on-site',
    );
    return byHalfHour((start, end) =>
      isOpen(start, end) ? people.filter((one) => isAtDesk(one, start, end)).length : 0,
    );
  };
}

/**
 * Desks as a body means to open them, where there is no roster yet: the target of the written demand of the day; without
 * any, the people of the presence contingents less those whom other activities of the site ask for, in its opening hours.
 * Breaks are not taken off: only a roster knows them.
 */
export function desksOfPlans(plans: Plans): OpenDesks {
  return ({ siteId, activityId }, day) => {
    const ofSite = plans.demand.filter((row) => row.siteId === siteId && holds(row, day));
    const own = ofSite.filter((row) => row.activityId === activityId);
    const targets = (rows: typeof ofSite, start: number, end: number) =>
      rows
        .filter((row) => row.fromMinuteOfDay <= start && row.toMinuteOfDay >= end)
        .reduce((sum, { targetCount }) => sum + targetCount, 0);
    if (own.length > 0) return byHalfHour((start, end) => targets(own, start, end));
    const units = plans.activities.find(({ id }) => id === activityId)?.unitIds ?? [];
    const people = plans.contingents
      .filter((row) => row.siteId === siteId && holds(row, day) && (row.activityId ?? activityId) === activityId)
      .filter(({ unitId }) => units.length === 0 || units.includes(unitId))
      .reduce((sum, { targetCount }) => sum + targetCount, 0);
    const isOpen = doorsOf(plans.openingHours, siteId, day);
    return byHalfHour((start, end) => (isOpen(start, end) ? Math.max(0, people - targets(ofSite, start, end)) : 0));
  };
}

/** Whether a site's doors are open through a time of the day. */
function doorsOf(
  openingHours: PlanningData['openingHours'],
  siteId: string,
  { on, weekday }: Pick<PlanDay, 'on' | 'weekday'>,
): (start: number, end: number) => boolean {
  const open = openingHours.filter(
    (hours) => hours.siteId === siteId && hours.weekday === weekday && isInPeriod(hours, on),
  );
  return (start, end) => open.some((hours) => hours.opensMinuteOfDay <= start && hours.closesMinuteOfDay >= end);
}

const HALF_HOURS_OF_DAY = 48;

function byHalfHour(desks: (start: number, end: number) => number): ReadonlyMap<number, number> {
  const starts = Array.from({ length: HALF_HOURS_OF_DAY }, (_, index) => index * HALF_HOUR_MINUTES);
  return new Map(
    starts
      .map((start): [number, number] => [start, desks(start, start + HALF_HOUR_MINUTES)])
      .filter(([, count]) => count > 0),
  );
}

function isAtDesk(one: AssignmentData, start: number, end: number): boolean {
  const { startMinuteOfDay, endMinuteOfDay, breakStartMinuteOfDay, breakMinutes } = one;
  if (startMinuteOfDay > start || endMinuteOfDay < end) return false;
  return (
    breakStartMinuteOfDay === null || breakStartMinuteOfDay >= end || breakStartMinuteOfDay + breakMinutes <= start
  );
}

function holds(
  row: { readonly weekdays: readonly number[]; readonly from: string | null; readonly to: string | null },
  { on, weekday }: Pick<PlanDay, 'on' | 'weekday'>,
): boolean {
  return row.weekdays.includes(weekday) && isInPeriod(row, on);
}
