import type { StudyNeed } from '../../../planner/staffing/study/study-site';
import type { WeekdayWindow } from '../../../planner/staffing/timetable/timetable';
import { liesIn, piecesOf, windowOf } from '../../../planner/staffing/timetable/windows';

export type Doors = readonly WeekdayWindow[];

/** What an open door needs where nobody states it. */
export interface OpenDoorNeeds {
  /** Activities for the public: closed doors ask for none of them. */
  readonly publicIds: ReadonlySet<string>;
  readonly minOpenDesks: number;
}

const HALF_HOUR = 30;
/** Where a site has doors and not a single need. */
const ANY_DESK = 'desk';

/**
 * Needs as a timetable's doors have them: work for the public falls away while doors are closed, and while they are open with
 * no need stated the fewest desks of an open door are taken, marked as assumed. Needs of a site without any doors stay.
 */
export function withOpenDoors(
  needs: readonly StudyNeed[],
  doors: Doors,
  { publicIds, minOpenDesks }: OpenDoorNeeds,
): readonly StudyNeed[] {
  if (doors.length === 0) return needs;
  const kept = needs.flatMap((need) => (publicIds.has(need.activityId) ? whileOpen(need, doors) : [need]));
  const activityId = needs.find((need) => publicIds.has(need.activityId))?.activityId ?? needs[0]?.activityId;
  const assumed = doors.flatMap((door) =>
    unstated(door, kept).map((piece) => ({
      ...{ weekday: door.weekday, activityId: activityId ?? ANY_DESK, isAssumed: true },
      ...{ startMinuteOfDay: piece.from, endMinuteOfDay: piece.to },
      ...{ floorCount: minOpenDesks, targetCount: minOpenDesks },
    })),
  );
  return [...kept, ...assumed];
}

function whileOpen(need: StudyNeed, doors: Doors): readonly StudyNeed[] {
  const today = doors.filter(({ weekday }) => weekday === need.weekday).map(windowOf);
  return piecesOf(needWindow(need), today)
    .filter((piece) => today.some((door) => liesIn(piece, door)))
    .map(({ from, to }) => ({ ...need, startMinuteOfDay: from, endMinuteOfDay: to }));
}

/** Pieces of a door, cut at :00 and :30, in which no need is stated. */
function unstated(door: WeekdayWindow, needs: readonly StudyNeed[]) {
  const stated = needs.filter(({ weekday }) => weekday === door.weekday).map(needWindow);
  const { from, to } = windowOf(door);
  const cuts = Array.from({ length: Math.ceil((to - from) / HALF_HOUR) + 1 }, (_, index) => {
    const start = Math.floor(from / HALF_HOUR + index) * HALF_HOUR;
    return { from: start, to: start + HALF_HOUR };
  });
  return piecesOf({ from, to }, [...cuts, ...stated]).filter((piece) => !stated.some((need) => liesIn(piece, need)));
}

function needWindow({ startMinuteOfDay, endMinuteOfDay }: StudyNeed) {
  return { from: startMinuteOfDay, to: endMinuteOfDay };
}
