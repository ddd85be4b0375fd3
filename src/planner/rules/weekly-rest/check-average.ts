import type { Assignment } from '../../problem/assignment';
import { addDays, dayNumber } from '../../problem/calendar';
import { knownFrom } from '../../problem/known-duties';
import type { RosterView } from '../../problem/roster-view';
import type { Finding } from '../../problem/finding';
import { lawFinding, type BoundParameters } from '../rule';
import { weeklyRest, type WeeklyRestParameters } from './rule';
import { sentences } from './sentences';

const DAY_MINUTES = 1440;

/**
 * Counts the rests of any two consecutive weeks, those of the weeks before the plan included where a duty of the plan cuts
 * them short. A rest that is too short counts for nothing, so that what is missing are whole rests.
 */
export function checkAverage(roster: RosterView, { parameters }: BoundParameters<WeeklyRestParameters>): Finding[] {
  const { problem } = roster;
  const firstDay = problem.days[0]!.on;
  const mondays = problem.days.filter(({ weekday }) => weekday === 1).map(({ on }) => on);
  const { minRestMinutes } = parameters;
  return problem.people.flatMap(({ id }) => {
    const row = roster.rowOf(id);
    const past = row.filter(({ on }) => on < firstDay);
    return [addDays(firstDay, -7), ...mondays].flatMap((secondWeek) => {
      const firstWeek = addDays(secondWeek, -7);
      if (secondWeek < knownFrom(problem)) return [];
      const isKnown = firstWeek >= knownFrom(problem);
      const due = isKnown ? 2 : 1;
      const missing = (duties: readonly Assignment[]): number =>
        due - restCount(duties, isKnown ? firstWeek : secondWeek, addDays(secondWeek, 6), minRestMinutes);
      const count = missing(row);
      // What was too short before the plan is past; only what a duty of it takes away is its own.
      if (count <= 0 || (secondWeek < firstDay && missing(past) > 0)) return [];
      const facts = {
        ...{ judged: 'two-weeks' as const, from: firstWeek, to: addDays(secondWeek, 6) },
        ...{ count: due - count, dueCount: due, isOneAssumed: !isKnown },
      };
      const on = secondWeek < firstDay ? firstDay : secondWeek;
      return [lawFinding(weeklyRest, sentences, { amount: count * minRestMinutes, people: [id], on, facts })];
    });
  });
}

/** Weekly rests between two dates, both inclusive: a gap that is a day longer than one rest is two. */
function restCount(row: readonly Assignment[], from: string, to: string, minRestMinutes: number): number {
  let count = 0;
  for (let index = 0; index <= row.length; index++) {
    const [before, after] = [row[index - 1], row[index]];
    const firstFree = before && before.on >= from ? addDays(before.on, 1) : from;
    const lastFree = after && after.on <= to ? addDays(after.on, -1) : to;
    const freeDays = dayNumber(lastFree) - dayNumber(firstFree) + 1;
    const minutes = before && after ? after.startAtMinute - before.endAtMinute : Infinity;
    const rests = minutes < minRestMinutes ? 0 : 1 + Math.floor((minutes - minRestMinutes) / DAY_MINUTES);
    count += Math.max(0, Math.min(freeDays, rests));
  }
  return count;
}
