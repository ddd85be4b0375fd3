import type { Weekday } from '../../problem/calendar';
import type { ShiftCoverTask } from '../shift-cover/shift-cover-task';
import { WEEKDAYS } from '../timetable/timetable';
import type { StudySite } from './study-site';

/** One weekday and activity of a site, to be covered by itself: people are called in for one activity. */
export interface StudyCoverTask {
  readonly weekday: Weekday;
  readonly activityId: string;
  readonly task: ShiftCoverTask;
}

/** Only the target counts: how many people it takes is the question, so waiting beyond it calls nobody in. */
const PRICES = { waitMinute: 0 };

/** What is to be covered at a site in a week, with as many people as it takes. */
export function coverTasksOf({ needs, shifts }: StudySite): readonly StudyCoverTask[] {
  return WEEKDAYS.flatMap((weekday) => {
    const today = needs.filter((need) => need.weekday === weekday);
    const offered = shifts
      .filter(({ weekdays }) => weekdays.includes(weekday))
      .map(({ id, startMinuteOfDay, endMinuteOfDay, breakMinutes, breakStartMinutesOfDay }) => {
        return { id, startMinuteOfDay, endMinuteOfDay, breakMinutes, breakStartMinutesOfDay };
      });
    return [...new Set(today.map(({ activityId }) => activityId))].map((activityId) => {
      const own = today
        .filter((need) => need.activityId === activityId)
        .map(({ startMinuteOfDay, endMinuteOfDay, floorCount, targetCount }) => {
          return { activityId, startMinuteOfDay, endMinuteOfDay, floorCount, targetCount };
        });
      // Breaks at worst ask for everybody twice, and shifts that do not overlap for everybody in each.
      const peak = Math.max(...own.map(({ targetCount }) => targetCount));
      const groups = [{ count: peak * (offered.length + 1), shiftIds: [], activityIds: [] }];
      return {
        weekday,
        activityId,
        task: { needs: own, shifts: offered, groups, minimum: null, maximums: [], prices: PRICES },
      };
    });
  });
}
