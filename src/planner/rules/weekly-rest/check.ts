import type { Assignment } from '../../problem/assignment';
import { addDays } from '../../problem/calendar';
import { lawFinding, type RuleCheck } from '../rule';
import { checkAverage } from './check-average';
import { weeklyRest, type WeeklyRestParameters } from './rule';
import { sentences } from './sentences';

export const check: RuleCheck<WeeklyRestParameters> = (roster, bound) => {
  const { parameters } = bound;
  if (parameters.averageOverDays >= 14) return checkAverage(roster, bound);
  const firstDay = roster.problem.days[0]!.on;
  const mondays = roster.problem.days.filter((day) => day.weekday === 1).map((day) => day.on);
  return roster.problem.people.flatMap(({ id }) => {
    const timeline = roster.timelineOf(id);
    return [addDays(firstDay, -7), ...mondays].flatMap((monday) => {
      const rest = longestWeeklyRest(timeline, monday);
      if (rest.minutes >= parameters.minRestMinutes) return [];
      // The week before is only judged where a duty of this plan cuts its rest short.
      if (monday < firstDay && (rest.endsOn === null || rest.endsOn < firstDay)) return [];
      return [
        lawFinding(weeklyRest, sentences, {
          amount: parameters.minRestMinutes - rest.minutes,
          people: [id],
          on: monday,
          facts: { judged: 'week', monday, restMinutes: rest.minutes, dueMinutes: parameters.minRestMinutes },
        }),
      ];
    });
  });
};

/** The longest gap between duties that holds a whole free day of the week; without such a gap, the longest gap ending in it. */
function longestWeeklyRest(
  timeline: readonly Assignment[],
  monday: string,
): { minutes: number; endsOn: string | null } {
  const sunday = addDays(monday, 6);
  if (!timeline.some(({ on }) => on >= monday && on <= sunday)) return { minutes: Infinity, endsOn: null };
  let best: { minutes: number; endsOn: string | null } = { minutes: -1, endsOn: null };
  let bestWithin = { minutes: 0, endsOn: null as string | null };
  for (let index = 0; index <= timeline.length; index++) {
    const before = timeline[index - 1];
    const after = timeline[index];
    const firstFree = before ? addDays(before.on, 1) : monday;
    const lastFree = after ? addDays(after.on, -1) : sunday;
    const minutes = before && after ? after.startAtMinute - before.endAtMinute : Infinity;
    const endsOn = after?.on ?? null;
    const holdsFreeDay = maxDate(firstFree, monday) <= minDate(lastFree, sunday);
    if (holdsFreeDay && minutes > best.minutes) best = { minutes, endsOn };
    if (after && after.on > monday && after.on <= sunday && minutes !== Infinity && minutes > bestWithin.minutes)
      bestWithin = { minutes, endsOn };
  }
  return best.minutes >= 0 ? best : bestWithin;
}

const maxDate = (a: string, b: string): string => (a > b ? a : b);
const minDate = (a: string, b: string): string => (a < b ? a : b);
