import type { PlanDay } from '../../planner/problem/calendar';
import { deskServiceFigures, type DeskServiceFigures } from '../../planner/staffing/desk-service';
import { deskNeedsOn, type DeskNeed, type VisitData } from './desk-needs';

/** Desks of an activity in a piece of at most half an hour, and how its visitors fare with them. */
export interface RequiredDesks extends DeskServiceFigures {
  readonly siteId: string;
  readonly activityId: string;
  readonly startMinuteOfDay: number;
  /** Exclusive. */
  readonly endMinuteOfDay: number;
  /** Visitors expected in this piece. */
  readonly visits: number;
  readonly visitsPerHour: number;
  /** Desks for the wait wanted and the cap on occupancy, whatever room there is. */
  readonly desksRequired: number;
  /** Desk positions for it, guests taken off; null: no limit. */
  readonly positionsAvailable: number | null;
  /** Desks to open: those required, as far as there are positions. The figures are those of this number. */
  readonly desks: number;
  readonly averageWaitMinutesWithOneLess: number | null;
  /** What cannot be had, in words; null where nothing is wanting. */
  readonly note: string | null;
}

/** Desks required on an open day, half hour by half hour, with the figures of Erlang C. */
export function requiredDesksOn(data: VisitData, day: Pick<PlanDay, 'on' | 'weekday'>): readonly RequiredDesks[] {
  return deskNeedsOn(data, day).map(describe);
}

function describe(need: DeskNeed): RequiredDesks {
  const { siteId, activityId, startMinuteOfDay, endMinuteOfDay, service, wantedCount, targetCount } = need;
  const isShort = targetCount < wantedCount;
  return {
    ...{ siteId, activityId, startMinuteOfDay, endMinuteOfDay },
    visits: (service.visitsPerHour * (endMinuteOfDay - startMinuteOfDay)) / 60,
    visitsPerHour: service.visitsPerHour,
    desksRequired: wantedCount,
    positionsAvailable: need.positionCount,
    desks: targetCount,
    ...deskServiceFigures(service, targetCount),
    averageWaitMinutesWithOneLess: deskServiceFigures(service, Math.max(0, targetCount - 1)).averageWaitMinutes,
    note: isShort ? `wants ${wantedCount}, ${targetCount} ${targetCount === 1 ? 'position' : 'positions'} free` : null,
  };
}
