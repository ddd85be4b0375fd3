import { coverOptions } from '../../../src/planner/staffing/shift-cover/cover-options';
import { measureCover } from '../../../src/planner/staffing/shift-cover/measure-cover';
import type {
  BreakStart,
  ShiftCoverTask,
  ShiftStart,
} from '../../../src/planner/staffing/shift-cover/shift-cover-task';

/** The least points of a task, by trying every number of people on every option with every way to share out the breaks. */
export function bruteForceCover(task: ShiftCoverTask): number {
  const options = coverOptions(task);
  const most = task.maximums.reduce((least, { count }) => Math.min(least, count), Number.POSITIVE_INFINITY);
  let best = Number.POSITIVE_INFINITY;
  const place = (index: number, starts: readonly ShiftStart[], total: number): void => {
    const option = options[index];
    if (option === undefined) {
      for (const breaks of breakWays(task, starts))
        best = Math.min(best, measureCover(task, { starts, breaks }).points);
      return;
    }
    const taken = starts.filter(({ group }) => group === option.group).reduce((sum, { count }) => sum + count, 0);
    const room = Math.min(task.groups[option.group]!.count - taken, most - total);
    for (let count = 0; count <= room; count++) {
      const start = { group: option.group, shiftId: option.shift.id, activityId: option.activityId, count };
      place(index + 1, [...starts, start], total + count);
    }
  };
  place(0, [], 0);
  return best;
}

function breakWays(task: ShiftCoverTask, starts: readonly ShiftStart[]): BreakStart[][] {
  let ways: BreakStart[][] = [[]];
  for (const { shiftId, activityId, count } of starts) {
    const { breakMinutes, breakStartMinutesOfDay } = task.shifts.find(({ id }) => id === shiftId)!;
    if (breakMinutes === 0 || activityId === null) continue;
    for (let person = 0; person < count; person++)
      ways = ways.flatMap((way) =>
        breakStartMinutesOfDay.map((startMinuteOfDay) => [...way, { shiftId, activityId, startMinuteOfDay, count: 1 }]),
      );
  }
  return ways;
}
