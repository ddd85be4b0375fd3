import type { Demand, RosterProblem } from '../../planner/problem/roster-problem';
import { waitByDesks } from '../../planner/staffing/predicted-wait';
import { presentIn } from '../../planner/staffing/shift-cover/measure-cover';
import type { ShiftCover, ShiftCoverTask } from '../../planner/staffing/shift-cover/shift-cover-task';
import type { CivilTime } from '../rosters/civil-time';
import type { ImpactBoundDto, ImpactDayDto, ImpactHalfHourDto } from './contingent-impact.dto';
import { remotableOf } from './impact-tasks';
import type { SiteDay } from './impact-tasks';
import type { PhaseBound } from './phase-bounds';
import { outOfBounds } from './weigh-amendment';
import type { SiteCounts } from './weigh-decision';

/** A wait with nobody at the desks, in minutes: as the roster's own prediction has it by default. */
const LONGEST_WAIT_MINUTES = 60;

/** A day covered twice: with the people tried, and with as many as there are. */
export interface CoveredDay {
  readonly day: SiteDay;
  readonly task: ShiftCoverTask;
  readonly tried: ShiftCover;
  readonly unbounded: ShiftCover;
}

/** What a day would be like with so many people. */
export function impactDay(
  problem: RosterProblem,
  { day, task, tried, unbounded }: CoveredDay,
  counts: SiteCounts,
  bounds: readonly PhaseBound[],
  civilTime: CivilTime,
): ImpactDayDto {
  const halfHours = day.demand.map((demand, index) => ({
    demand,
    present: presentIn(task, tried, task.needs[index]!),
  }));
  const peopleCount = Math.min(counts.targetCount, day.available.length);
  return {
    on: day.on,
    availableCount: day.available.length,
    absentCount: day.absentCount,
    peopleCount,
    neededCount: neededCount(day, unbounded),
    belowFloorCount: tried.belowFloorCount,
    belowTargetCount: tried.belowTargetCount,
    averageWaitMinutes: averageWait(halfHours),
    remotableCount: remotableOf(problem, day).length,
    presenceRatio: day.available.length === 0 ? null : peopleCount / day.available.length,
    bounds: bounds.map((bound) => boundDto(bound, counts)),
    halfHours: halfHours.map(({ demand, present }) => halfHourDto(demand, present, civilTime)),
  };
}

/** People called in, and those still missing at the worst moment where there are not enough. */
function neededCount({ demand }: SiteDay, { peopleCount, belowFloorCount, belowTargetCount }: ShiftCover): number {
  if (belowFloorCount + belowTargetCount === 0) return peopleCount;
  const wantedAt = new Map<number, number>();
  for (const { startAtMinute, targetCount } of demand)
    wantedAt.set(startAtMinute, (wantedAt.get(startAtMinute) ?? 0) + targetCount);
  return Math.max(peopleCount, ...wantedAt.values());
}

function boundDto(
  { siteId, minCount, maxCount, phaseId, planLine, ...bound }: PhaseBound,
  counts: SiteCounts,
): ImpactBoundDto {
  const nothing = { minCount: -1, maxCount: -1, targetCount: -1 };
  const whole = { siteId, minCount, maxCount, phaseId, planLine, ...bound };
  const isKept = outOfBounds(nothing, counts, [], [whole]).length === 0;
  return { siteId, minCount, maxCount, phaseId, planLine, says: bound.says, isKept };
}

function waitWith({ arrivals }: Demand, present: number): number | null {
  if (arrivals === undefined) return null;
  const waits = waitByDesks(arrivals, LONGEST_WAIT_MINUTES);
  return waits[present] ?? waits.at(-1)!;
}

function averageWait(halfHours: readonly { readonly demand: Demand; readonly present: number }[]): number | null {
  let [visits, minutes] = [0, 0];
  for (const { demand, present } of halfHours) {
    const wait = waitWith(demand, present);
    if (wait === null) continue;
    const visitors = (demand.arrivals!.visitsPerHour * (demand.endAtMinute - demand.startAtMinute)) / 60;
    visits += visitors;
    minutes += visitors * wait;
  }
  return visits === 0 ? null : minutes / visits;
}

function halfHourDto(demand: Demand, presentCount: number, civilTime: CivilTime): ImpactHalfHourDto {
  const { activityId, startAtMinute, endAtMinute, floorCount, targetCount } = demand;
  return {
    ...{ activityId, floorCount, targetCount, presentCount },
    startAt: civilTime.iso(startAtMinute),
    endAt: civilTime.iso(endAtMinute),
    averageWaitMinutes: waitWith(demand, presentCount),
  };
}
