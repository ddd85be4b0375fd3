import type { Weekday } from '../../problem/calendar';
import { waitByDesks } from '../predicted-wait';
import { presentIn } from '../shift-cover/measure-cover';
import type { StudyCoverTask } from './cover-tasks';
import type { DayCover, StudyNeed, StudySite } from './study-site';

/** What is asked of the desks in a piece of a day, and what the shifts give. */
export interface StudyHalfHour {
  readonly weekday: Weekday;
  readonly startMinuteOfDay: number;
  readonly endMinuteOfDay: number;
  /** Desks wanted, all activities together. */
  readonly deskCount: number;
  readonly floorCount: number;
  /** People at work for them, breaks taken off. */
  readonly presentCount: number;
  /** Missing at the desks wanted, activity by activity. */
  readonly missingCount: number;
  readonly visitCount: number;
  /** Mean wait of a visitor with these people at the desks, in minutes; null where no visits are known. */
  readonly waitMinutes: number | null;
  readonly isAssumed: boolean;
}

/** With nobody at the desks everybody waits an hour, as by default in the rule `predicted-waiting`. */
const LONGEST_WAIT_MINUTES = 60;

/** The pieces of a week in order, each with what its activities ask for together. */
export function studyHalfHours(
  { needs }: StudySite,
  tasks: readonly StudyCoverTask[],
  covers: readonly DayCover[],
): readonly StudyHalfHour[] {
  const taskOf = new Map(tasks.map(({ weekday, activityId, task }) => [keyOf({ weekday, activityId }), task]));
  const coverOf = new Map(covers.map(({ weekday, activityId, cover }) => [keyOf({ weekday, activityId }), cover]));
  const pieces = new Map<string, StudyHalfHour>();
  for (const need of needs) {
    const task = taskOf.get(keyOf(need));
    const cover = coverOf.get(keyOf(need));
    const present = task === undefined || cover === undefined ? 0 : presentIn(task, cover, need);
    const key = JSON.stringify([need.weekday, need.startMinuteOfDay, need.endMinuteOfDay]);
    const known = pieces.get(key);
    pieces.set(key, known === undefined ? halfHour(need, present) : together(known, halfHour(need, present)));
  }
  return [...pieces.values()].sort(
    (a, b) => a.weekday - b.weekday || a.startMinuteOfDay - b.startMinuteOfDay || a.endMinuteOfDay - b.endMinuteOfDay,
  );
}

/** Mean wait over some pieces, each visitor counting once; null where no visits are known. */
export function meanWait(pieces: readonly Pick<StudyHalfHour, 'visitCount' | 'waitMinutes'>[]): number | null {
  const known = pieces.filter(({ waitMinutes }) => waitMinutes !== null);
  const visits = known.reduce((sum, { visitCount }) => sum + visitCount, 0);
  if (visits === 0) return null;
  return known.reduce((sum, { visitCount, waitMinutes }) => sum + visitCount * (waitMinutes ?? 0), 0) / visits;
}

function halfHour(need: StudyNeed, presentCount: number): StudyHalfHour {
  const { weekday, startMinuteOfDay, endMinuteOfDay, targetCount, floorCount, arrivals, isAssumed = false } = need;
  const waits = arrivals === undefined ? [] : waitByDesks(arrivals, LONGEST_WAIT_MINUTES);
  return {
    ...{ weekday, startMinuteOfDay, endMinuteOfDay, deskCount: targetCount, floorCount, presentCount },
    missingCount: Math.max(0, targetCount - presentCount),
    visitCount: arrivals === undefined ? 0 : (arrivals.visitsPerHour * (endMinuteOfDay - startMinuteOfDay)) / 60,
    waitMinutes: waits[presentCount] ?? waits.at(-1) ?? null,
    isAssumed,
  };
}

function together(first: StudyHalfHour, second: StudyHalfHour): StudyHalfHour {
  return {
    ...first,
    deskCount: first.deskCount + second.deskCount,
    floorCount: first.floorCount + second.floorCount,
    presentCount: first.presentCount + second.presentCount,
    missingCount: first.missingCount + second.missingCount,
    visitCount: first.visitCount + second.visitCount,
    waitMinutes: meanWait([first, second]),
    isAssumed: first.isAssumed || second.isAssumed,
  };
}

function keyOf({ weekday, activityId }: Pick<DayCover, 'weekday' | 'activityId'>): string {
  return `${weekday} ${activityId}`;
}
