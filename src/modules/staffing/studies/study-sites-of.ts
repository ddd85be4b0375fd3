import { addDays, type Weekday } from '../../../planner/problem/calendar';
import type { StudyNeed, StudyShift, StudySite, StudyStaff } from '../../../planner/staffing/study/study-site';
import { WEEKDAYS } from '../../../planner/staffing/timetable/timetable';
import { deskNeedsOn } from '../../demand/desk-needs';
import { shiftsOnSite, peopleAt, rotatingPeopleCount } from '../../hours/offered-shifts';
import { breakStarts } from '../../rosters/assemble-duties';
import { isInPeriod } from '../../rosters/period';
import type { PlanningData } from '../../rosters/planning-data';
import { withOpenDoors, type Doors } from './open-doors';

const HALF_HOUR = 30;
const DESK_CLASSES: ReadonlySet<string> = new Set(['public-contact', 'non-deferrable']);

export interface StudyWeek {
  /** Its Monday. */
  readonly monday: string;
  /** Sites to study; empty: all with doors or needs. */
  readonly siteIds: readonly string[];
  /** Fewest desks of an open door for which nobody states a need. */
  readonly minOpenDesks: number;
}

/** The sites of a body as an ordinary week has them: what is in force on its days, holidays left aside. */
export function studySitesOf(planning: PlanningData, week: StudyWeek): readonly StudySite[] {
  const { monday, siteIds } = week;
  return planning.sites
    .filter(({ id }) => siteIds.length === 0 || siteIds.includes(id))
    .map(({ id: siteId }) => {
      const doors = doorsOf(planning, siteId, monday);
      const shifts = shiftsOnSite(planning, siteId);
      return {
        siteId,
        openings: doors,
        stated: (planning.serviceHours ?? []).filter(
          (row) => row.siteId === siteId && isInPeriod(row, dayOf(monday, row.weekday)),
        ),
        shifts: shifts.map((shift): StudyShift => ({ ...shift, breakStartMinutesOfDay: breakStarts(shift) })),
        needs: needsOf(planning, siteId, doors, week),
        rotatingPeopleCount: rotatingPeopleCount(planning, peopleAt(planning, siteId), shifts),
        staff: staffOf(planning, siteId, monday),
      };
    })
    .filter(({ openings, needs }) => openings.length + needs.length > 0);
}

function dayOf(monday: string, weekday: Weekday): string {
  return addDays(monday, weekday - 1);
}

function doorsOf({ openingHours }: PlanningData, siteId: string, monday: string): Doors {
  return openingHours
    .filter((row) => row.siteId === siteId && isInPeriod(row, dayOf(monday, row.weekday)))
    .map(({ weekday, opensMinuteOfDay, closesMinuteOfDay }) => {
      return { weekday, fromMinuteOfDay: opensMinuteOfDay, toMinuteOfDay: closesMinuteOfDay };
    });
}

/** Needs at desks, stated or from visits; of work for the public only while doors are open. */
function needsOf(
  planning: PlanningData,
  siteId: string,
  doors: Doors,
  { monday, minOpenDesks }: StudyWeek,
): readonly StudyNeed[] {
  const atDesks = planning.activities.filter(({ activityClass }) => DESK_CLASSES.has(activityClass));
  const deskIds = new Set(atDesks.map(({ id }) => id));
  const publicIds = new Set(
    atDesks.filter(({ activityClass }) => activityClass === 'public-contact').map(({ id }) => id),
  );
  const needs = WEEKDAYS.flatMap((weekday) =>
    [...statedNeeds(planning, siteId, weekday, monday), ...visitNeeds(planning, siteId, weekday, monday)].filter(
      ({ activityId }) => deskIds.has(activityId),
    ),
  );
  return withOpenDoors(needs, doors, { publicIds, minOpenDesks });
}

function statedNeeds({ demand }: PlanningData, siteId: string, weekday: Weekday, monday: string): StudyNeed[] {
  return demand
    .filter((row) => row.siteId === siteId && row.weekdays.includes(weekday))
    .filter((row) => isInPeriod(row, dayOf(monday, weekday)))
    .flatMap(({ activityId, fromMinuteOfDay, toMinuteOfDay, floorCount, targetCount, arrivals }) =>
      halfHours(fromMinuteOfDay, toMinuteOfDay).map((piece) => ({
        ...{ weekday, activityId, ...piece, floorCount, targetCount },
        ...(arrivals === undefined ? {} : { arrivals }),
      })),
    );
}

function visitNeeds(planning: PlanningData, siteId: string, weekday: Weekday, monday: string): StudyNeed[] {
  return deskNeedsOn(planning, { on: dayOf(monday, weekday), weekday })
    .filter((need) => need.siteId === siteId)
    .map(({ activityId, startMinuteOfDay, endMinuteOfDay, floorCount, targetCount, arrivals }) => ({
      ...{ weekday, activityId, startMinuteOfDay, endMinuteOfDay, floorCount, targetCount, arrivals },
    }));
}

/** Cut at :00 and :30. */
function halfHours(from: number, to: number): { readonly startMinuteOfDay: number; readonly endMinuteOfDay: number }[] {
  const pieces = [];
  for (let start = from; start < to;) {
    const end = Math.min(to, (Math.floor(start / HALF_HOUR) + 1) * HALF_HOUR);
    pieces.push({ startMinuteOfDay: start, endMinuteOfDay: end });
    start = end;
  }
  return pieces;
}

/** People whose home the site is, employed in that week. */
function staffOf({ people, contracts }: PlanningData, siteId: string, monday: string): StudyStaff {
  const minutes = new Map(contracts.map(({ id, weeklyMinutes }) => [id, weeklyMinutes]));
  const own = people.filter(
    ({ homeSiteId, employedFrom, employedTo }) =>
      homeSiteId === siteId && isInPeriod({ from: employedFrom, to: employedTo }, monday),
  );
  return {
    peopleCount: own.length,
    weeklyMinutes: own.reduce((sum, { contractId }) => sum + (minutes.get(contractId) ?? 0), 0),
  };
}
