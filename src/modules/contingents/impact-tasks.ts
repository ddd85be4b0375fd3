import { isRemotable } from '../../planner/problem/presence-heads';
import type { Demand, Duty, Person, RosterProblem } from '../../planner/problem/roster-problem';
import { groupBy } from '../../planner/problem/roster-view';
import type { CoverGroup, CoverShift, ShiftCoverTask } from '../../planner/staffing/shift-cover/shift-cover-task';
import type { PresenceContingentEntity } from './presence-contingent.entity';

type Place = Pick<PresenceContingentEntity, 'unitId' | 'siteId' | 'activityId' | 'shiftTemplateId'>;

/** A day at a site before any roster: who could be there, and what is needed. */
export interface SiteDay {
  readonly on: string;
  /** People of the unit whose usual place the site is and who can be planned that day. */
  readonly available: readonly Person[];
  readonly absentCount: number;
  readonly demand: readonly Demand[];
  readonly duties: readonly Duty[];
  /** What minutes of the task count from: the first minute of a need or shift. */
  readonly baseMinute: number;
}

/** What a contingent's unit has and needs at its site on a date. */
export function siteDayOf(problem: RosterProblem, place: Place, on: string): SiteDay {
  const { unitId, siteId, activityId, shiftTemplateId } = place;
  const staff = problem.people.filter((person) => person.unitId === unitId && person.homeSiteId === siteId);
  const activities = new Set(
    problem.activities.filter(({ unitIds }) => unitIds.length === 0 || unitIds.includes(unitId)).map(({ id }) => id),
  );
  const demand = problem.demand.filter(
    (need) =>
      need.on === on &&
      need.siteId === siteId &&
      (activityId === null ? activities.has(need.activityId) : need.activityId === activityId),
  );
  const duties = problem.duties.filter(
    (duty) =>
      duty.on === on &&
      duty.modes.includes('on-site') &&
      (duty.unitIds.length === 0 || duty.unitIds.includes(unitId)) &&
      (duty.siteIds.length === 0 || duty.siteIds.includes(siteId)) &&
      (shiftTemplateId === null || duty.id === shiftTemplateId),
  );
  return {
    on,
    available: staff.filter(({ availableOn }) => availableOn.has(on)),
    absentCount: staff.filter(({ absentOn }) => absentOn.has(on)).length,
    ...{ demand, duties },
    baseMinute: Math.min(...[...demand, ...duties].map(({ startAtMinute }) => startAtMinute)),
  };
}

/**
 * The day as a task of covering: so many people at the most, whoever they are.
 *
 * @param peopleCount null: as many as there are
 */
export function coverTaskOf(problem: RosterProblem, day: SiteDay, peopleCount: number | null): ShiftCoverTask {
  const { demand, duties, baseMinute } = day;
  return {
    needs: demand.map(({ activityId, startAtMinute, endAtMinute, floorCount, targetCount, arrivals }) => ({
      ...{ activityId, floorCount, targetCount },
      startMinuteOfDay: startAtMinute - baseMinute,
      endMinuteOfDay: endAtMinute - baseMinute,
      ...(arrivals === undefined ? {} : { arrivals }),
    })),
    shifts: duties.map((duty) => shiftOf(duty, baseMinute)),
    groups: groupsOf(problem, day),
    minimum: peopleCount === null ? null : { count: peopleCount, reason: 'phase-bound' },
    maximums: peopleCount === null ? [] : [{ count: peopleCount, reason: 'phase-bound' }],
  };
}

/** People of a day's staff who may work in agile mode by their activities, the phase and their agreement. */
export function remotableOf(problem: RosterProblem, { on, available }: SiteDay): readonly Person[] {
  return available.filter((person) => {
    const phase = problem.phaseDays.find((day) => day.unitId === person.unitId && day.on === on);
    const hasAgreement = phase?.agreementRequired === false || person.agileAgreementOn.has(on);
    return hasAgreement && isRemotable(problem, person);
  });
}

function shiftOf(duty: Duty, baseMinute: number): CoverShift {
  return {
    id: duty.id,
    startMinuteOfDay: duty.startAtMinute - baseMinute,
    endMinuteOfDay: duty.endAtMinute - baseMinute,
    breakMinutes: duty.breakMinutes,
    breakStartMinutesOfDay: duty.breakStartAtMinutes.map((minute) => minute - baseMinute),
  };
}

/** People who may do the same, in numbers. */
function groupsOf({ activities }: RosterProblem, { available }: SiteDay): CoverGroup[] {
  const all = available.map((person) => ({
    shiftIds: person.dutyIds,
    activityIds: activities
      .filter(({ qualificationIds }) => qualificationIds.every((id) => person.qualificationIds.includes(id)))
      .map(({ id }) => id),
  }));
  const alike = groupBy(all, (group) => JSON.stringify(group));
  return [...alike.values()].map((same) => ({ count: same.length, ...same[0]! }));
}
