import { dayNumber } from '../../problem/calendar';
import { isRemotable, presenceHeadsOf } from '../../problem/presence-heads';
import type { Demand, Duty, Person, PhaseDay, RosterProblem } from '../../problem/roster-problem';
import { groupBy } from '../../problem/roster-view';
import type { BoundReason, CoverNeed, CoverShift, PeopleBound } from '../shift-cover/shift-cover-task';
import { peopleGroups, shareOfWeek, weekDaysOf, type DayPeople } from './people-groups';
import type { ProposalInput, SiteDay, UnitDayBound } from './site-day';

const MINUTES_PER_DAY = 1440;
/** Ratios times people are compared with whole people: what lies this near above one is meant to be it. */
const EPSILON = 1e-6;

export interface SiteDayOptions {
  /** Share of the people expected who will not come after all (illness, permits), 0..1. */
  readonly shrinkageRatio: number;
  /** Places for people at a site on a day; null: no bound. */
  readonly placesAt: (siteId: string, on: string) => number | null;
  /** Whether the phase is in a ramp for a unit on a day: its lower bound is then the ramp's. */
  readonly isRamp: (unitId: string, on: string) => boolean;
}

/**
 * The site-days of a problem: each unit at each site where its people usually sit, on each open day on which somebody can
 * be planned. Absences are taken off, and of people who do not work every day of their week the share that works.
 */
export function siteDaysOf(problem: RosterProblem, options: SiteDayOptions): ProposalInput {
  const input = { siteDays: [] as SiteDay[], unitBounds: [] as UnitDayBound[] };
  const demands = groupBy(problem.demand, ({ on, siteId }) => JSON.stringify([on, siteId]));
  const duties = groupBy(problem.duties, ({ on }) => on);
  for (const phase of problem.phaseDays) {
    const day = problem.days.find(({ on }) => on === phase.on);
    const people = problem.people.filter(({ unitId }) => unitId === phase.unitId);
    if (!day || day.isHoliday || !people.some(({ availableOn }) => availableOn.has(phase.on))) continue;
    const bounds = boundsOf(problem, phase, options);
    input.unitBounds.push(...bounds.ofUnit);
    for (const siteId of [...new Set(people.map(({ homeSiteId }) => homeSiteId))].sort()) {
      const demand = demands.get(JSON.stringify([phase.on, siteId])) ?? [];
      const own = { people: people.filter(({ homeSiteId }) => homeSiteId === siteId), phase, siteId };
      input.siteDays.push(siteDay(problem, own, demand, duties.get(phase.on) ?? [], bounds.ofSite(siteId), options));
    }
  }
  return input;
}

interface OwnPlace {
  readonly people: readonly Person[];
  readonly phase: PhaseDay;
  readonly siteId: string;
}

interface SiteBounds {
  readonly minimum: PeopleBound | null;
  readonly maximums: readonly PeopleBound[];
}

function siteDay(
  problem: RosterProblem,
  { people, phase: { unitId, on }, siteId }: OwnPlace,
  demand: readonly Demand[],
  duties: readonly Duty[],
  bounds: SiteBounds,
  { shrinkageRatio, placesAt }: SiteDayOptions,
): SiteDay {
  const open = duties.filter(
    (duty) =>
      duty.modes.includes('on-site') &&
      (duty.unitIds.length === 0 || duty.unitIds.includes(unitId)) &&
      (duty.siteIds.length === 0 || duty.siteIds.includes(siteId)),
  );
  const activities = problem.activities.filter(
    ({ id, unitIds }) =>
      demand.some(({ activityId }) => activityId === id) && (unitIds.length === 0 || unitIds.includes(unitId)),
  );
  const known = new Set(activities.map(({ id }) => id));
  const day: DayPeople = { on, people, duties: open, activities, shrinkageRatio };
  const places = placesAt(siteId, on);
  const dayStart = dayNumber(on) * MINUTES_PER_DAY;
  return {
    ...{ unitId, siteId, on },
    needs: demand.filter(({ activityId }) => known.has(activityId)).map((need) => needOf(need, dayStart)),
    shifts: open.map((duty) => shiftOf(duty, dayStart)),
    groups: peopleGroups(problem, day),
    minimum: bounds.minimum,
    maximums: [...(places === null ? [] : [{ count: places, reason: 'cap' as const }]), ...bounds.maximums],
  };
}

/** @param dayStart the civil day's beginning in universal time: minutes from it are the same but on days of a clock change */
function needOf(
  { activityId, startAtMinute, endAtMinute, floorCount, targetCount, arrivals }: Demand,
  dayStart: number,
) {
  const need: CoverNeed = {
    ...{ activityId, floorCount, targetCount },
    startMinuteOfDay: startAtMinute - dayStart,
    endMinuteOfDay: endAtMinute - dayStart,
  };
  return arrivals ? { ...need, arrivals } : need;
}

function shiftOf({ id, startAtMinute, endAtMinute, breakMinutes, breakStartAtMinutes }: Duty, dayStart: number) {
  const shift: CoverShift = {
    ...{ id, breakMinutes },
    startMinuteOfDay: startAtMinute - dayStart,
    endMinuteOfDay: endAtMinute - dayStart,
    breakStartMinutesOfDay: breakStartAtMinutes.map((minute) => minute - dayStart),
  };
  return shift;
}

/**
 * The phase's bounds as people of the whole unit and of each site. A share of the remotable staff becomes heads by adding
 * those who cannot work remotely at all: they are on site anyway. Whom the largest agile share leaves is on site as well.
 */
function boundsOf(
  problem: RosterProblem,
  phase: PhaseDay,
  { isRamp }: SiteDayOptions,
): { readonly ofUnit: readonly UnitDayBound[]; readonly ofSite: (siteId: string) => SiteBounds } {
  const { unitId, on } = phase;
  const available = problem.people.filter((person) => person.unitId === unitId && person.availableOn.has(on));
  const heads = presenceHeadsOf(problem, phase).map(({ siteId, ofRemotable, minCount, maxCount }) => {
    const alwaysCount = ofRemotable
      ? available.filter((one) => (siteId === null || one.homeSiteId === siteId) && !isRemotable(problem, one)).length
      : 0;
    const reason: BoundReason = ofRemotable && siteId === null && isRamp(unitId, on) ? 'ramp' : 'phase-bound';
    const most = maxCount === null ? null : maxCount + alwaysCount;
    return { siteId, reason, minCount: minCount === 0 ? 0 : minCount + alwaysCount, maxCount: most };
  });
  if (phase.maxAgileRatio < 1) {
    const weekDays = weekDaysOf(problem, on);
    const atWork = available.reduce((sum, person) => sum + shareOfWeek(weekDays, person), 0);
    const minCount = Math.ceil((1 - phase.maxAgileRatio) * atWork - EPSILON);
    heads.push({ siteId: null, reason: isRamp(unitId, on) ? 'ramp' : 'phase-bound', minCount, maxCount: null });
  }
  return {
    ofUnit: heads.flatMap(({ siteId, ...bound }) => (siteId === null ? [{ unitId, on, ...bound }] : [])),
    ofSite: (siteId) => {
      const own = heads.filter((bound) => bound.siteId === siteId);
      const highest = own.reduce<PeopleBound | null>(
        (best, { minCount, reason }) => (minCount > (best?.count ?? 0) ? { count: minCount, reason } : best),
        null,
      );
      const maximums = own.flatMap(({ maxCount, reason }) => (maxCount === null ? [] : [{ count: maxCount, reason }]));
      return { minimum: highest, maximums };
    },
  };
}
