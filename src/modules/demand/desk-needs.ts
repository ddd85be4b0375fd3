import type { PlanDay } from '../../planner/problem/calendar';
import type { Arrivals } from '../../planner/problem/roster-problem';
import { deskSplit, requiredDesks, type DeskService } from '../../planner/staffing/desk-service';
import { waitByDesks } from '../../planner/staffing/predicted-wait';
import { sharePositions } from '../../planner/staffing/share-positions';
import { evenVisitRates, spreadVisitRates, type VisitRate, type WeekWindow } from '../../planner/staffing/visit-rates';
import { isInPeriod } from '../rosters/period';
import type { OpeningHoursData, PlanningData } from '../rosters/planning-data';
import { groupBy } from '../../planner/problem/roster-view';
import type { VisitProfileData } from './visit-profile-data';

/** What the desks needed depend on. */
export type VisitData = Pick<PlanningData, 'visitProfiles' | 'guestDesks' | 'sites' | 'openingHours'>;

/** Desks an activity needs at a site in a piece of at most half an hour. */
export interface DeskNeed {
  readonly siteId: string;
  readonly activityId: string;
  readonly startMinuteOfDay: number;
  /** Exclusive. */
  readonly endMinuteOfDay: number;
  /** The visits, with what is asked of the desks. */
  readonly service: DeskService;
  /** Desks for the wait wanted and the cap on occupancy, never fewer than the floor, whatever room there is. */
  readonly wantedCount: number;
  /** Positions the activity can have, guests taken off; null: the site names no number. */
  readonly positionCount: number | null;
  /** Fewest desks open, within the positions. */
  readonly floorCount: number;
  /** Desks to plan: those wanted, within the positions. */
  readonly targetCount: number;
  /** Those who queue, for the predicted wait. */
  readonly arrivals: Arrivals;
}

/** For sharing positions: with nobody there everybody waits an hour, as by default in the rule `predicted-waiting`. */
const LONGEST_WAIT_MINUTES = 60;
const HALF_HOUR = 30;

/**
 * Desks needed on an open day by the visit profiles in force, site by site: Erlang C for the queue, desks of appointments and
 * of a priority lane beside it, all within the positions of the site less guest desks. Empty without profiles.
 */
export function deskNeedsOn(data: VisitData, { on, weekday }: Pick<PlanDay, 'on' | 'weekday'>): readonly DeskNeed[] {
  const profiles = (data.visitProfiles ?? []).filter((row) => row.weekdays.includes(weekday) && isInPeriod(row, on));
  const wanted = profiles.flatMap((profile) =>
    visitRatesOn(profile, data.openingHours, { on, weekday }).map((rate) => wantedNeed(profile, rate)),
  );
  const halfHours = groupBy(wanted, ({ siteId, startMinuteOfDay }) =>
    JSON.stringify([siteId, Math.floor(startMinuteOfDay / HALF_HOUR)]),
  );
  return [...halfHours.values()].flatMap((needs) => withinPositions(data, needs, { on, weekday }));
}

/** Visits of a profile on a day: when doors are open, or at any time where the site has no opening hours at all. */
export function visitRatesOn(
  profile: VisitProfileData,
  openingHours: readonly OpeningHoursData[],
  { on, weekday }: Pick<PlanDay, 'on' | 'weekday'>,
): readonly VisitRate[] {
  const week = openWindows(profile, openingHours, on);
  const { visitsPerHour, yearlyVisits, openWeeksPerYear, hourlyFactors } = profile;
  if (yearlyVisits !== null) return spreadVisitRates({ yearlyVisits, openWeeksPerYear }, hourlyFactors, week, weekday);
  const today = week.filter((window) => window.weekday === weekday);
  return evenVisitRates(today, visitsPerHour ?? 0);
}

/** The windows of a week in which the profile holds, with the opening hours in force on a date. */
function openWindows(profile: VisitProfileData, openingHours: readonly OpeningHoursData[], on: string): WeekWindow[] {
  const { siteId, weekdays, fromMinuteOfDay, toMinuteOfDay } = profile;
  const ofSite = openingHours.filter((row) => row.siteId === siteId);
  if (ofSite.length === 0) return weekdays.map((weekday) => ({ weekday, fromMinuteOfDay, toMinuteOfDay }));
  return ofSite
    .filter((row) => weekdays.includes(row.weekday) && isInPeriod(row, on))
    .map(({ weekday, opensMinuteOfDay, closesMinuteOfDay }) => ({
      weekday,
      fromMinuteOfDay: Math.max(fromMinuteOfDay, opensMinuteOfDay),
      toMinuteOfDay: Math.min(toMinuteOfDay, closesMinuteOfDay),
    }))
    .filter((window) => window.fromMinuteOfDay < window.toMinuteOfDay);
}

type WantedNeed = Omit<DeskNeed, 'positionCount' | 'targetCount'>;

function wantedNeed(profile: VisitProfileData, { visitsPerHour, ...window }: VisitRate): WantedNeed {
  const { siteId, activityId, serviceMinutes, targetWaitMinutes, maxOccupancy } = profile;
  const { appointmentShare, priorityShare, priorityLane, minDeskCount } = profile;
  const service: DeskService = {
    ...{ visitsPerHour, serviceMinutes, targetWaitMinutes, maxOccupancy },
    ...{ appointmentShare, priorityShare, priorityLane },
  };
  const { appointmentDeskCount, priorityDeskCount, queue } = deskSplit(service);
  const otherDeskCount = appointmentDeskCount + priorityDeskCount;
  return {
    ...{ siteId, activityId, ...window, service },
    wantedCount: Math.max(minDeskCount, requiredDesks(service)),
    floorCount: minDeskCount,
    arrivals: { ...queue, ...(otherDeskCount === 0 ? {} : { otherDeskCount }) },
  };
}

/** The needs of one site and half hour, cut to the positions there. */
function withinPositions(
  { sites, guestDesks = [] }: VisitData,
  needs: readonly WantedNeed[],
  { on, weekday }: Pick<PlanDay, 'on' | 'weekday'>,
): readonly DeskNeed[] {
  const { siteId } = needs[0]!;
  const deskCount = sites.find(({ id }) => id === siteId)?.deskCount ?? null;
  if (deskCount === null) return needs.map((need) => ({ ...need, positionCount: null, targetCount: need.wantedCount }));
  const from = Math.min(...needs.map(({ startMinuteOfDay }) => startMinuteOfDay));
  const to = Math.max(...needs.map(({ endMinuteOfDay }) => endMinuteOfDay));
  const taken = guestDesks
    .filter((row) => row.siteId === siteId && row.weekdays.includes(weekday) && isInPeriod(row, on))
    .filter((row) => row.fromMinuteOfDay < to && row.toMinuteOfDay > from)
    .reduce((sum, row) => sum + row.deskCount, 0);
  const free = Math.max(0, deskCount - taken);
  const shares = needs.length === 1 ? [free] : sharePositions(needs.map(claimOf), free);
  return needs.map((need, index) => {
    const positionCount = shares[index]!;
    return {
      ...need,
      positionCount,
      floorCount: Math.min(need.floorCount, positionCount),
      targetCount: Math.min(need.wantedCount, positionCount),
      arrivals: { ...need.arrivals, maxDeskCount: positionCount },
    };
  });
}

function claimOf({ floorCount, wantedCount, arrivals, startMinuteOfDay, endMinuteOfDay }: WantedNeed) {
  const visits = (arrivals.visitsPerHour * (endMinuteOfDay - startMinuteOfDay)) / 60;
  const waitedMinutes = waitByDesks(arrivals, LONGEST_WAIT_MINUTES).map((wait) => visits * wait);
  return { floorCount, wantedCount, waitedMinutes };
}
