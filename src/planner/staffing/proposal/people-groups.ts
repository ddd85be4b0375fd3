import type { PlanDay } from '../../problem/calendar';
import type { Activity, Duty, Person, RosterProblem } from '../../problem/roster-problem';
import type { SiteDayGroup } from './site-day';

/** People of a unit at a site on a day, and what there is for them to do. */
export interface DayPeople {
  readonly on: string;
  readonly people: readonly Person[];
  readonly duties: readonly Duty[];
  readonly activities: readonly Activity[];
  readonly shrinkageRatio: number;
}

/**
 * Groups by what people may do: shifts of their contract, activities of their qualifications. Each person counts for the
 * share of the week's days that the contract plans; shares are added up over all groups before they are rounded, so that
 * rounding neither adds nor loses anybody.
 */
export function peopleGroups(problem: RosterProblem, day: DayPeople): readonly SiteDayGroup[] {
  const weekDays = weekDaysOf(problem, day.on);
  const groups = new Map<string, { group: Omit<SiteDayGroup, 'count'>; expected: number }>();
  for (const person of day.people) {
    if (!person.availableOn.has(day.on)) continue;
    const shiftIds = day.duties
      .filter(({ id }) => person.dutyIds.length === 0 || person.dutyIds.includes(id))
      .map(({ id }) => id);
    if (shiftIds.length === 0) continue;
    const activityIds = day.activities
      .filter(({ qualificationIds }) => qualificationIds.every((id) => person.qualificationIds.includes(id)))
      .map(({ id }) => id);
    const key = JSON.stringify([shiftIds, activityIds]);
    const known = groups.get(key) ?? { group: { shiftIds, activityIds: orNone(activityIds) }, expected: 0 };
    known.expected += shareOfWeek(weekDays, person) * (1 - day.shrinkageRatio);
    groups.set(key, known);
  }
  let expected = 0;
  return [...groups.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, own]) => {
      const before = Math.round(expected);
      expected += own.expected;
      return { ...own.group, count: Math.round(expected) - before };
    });
}

/** An empty list means every activity to a task; somebody who can do none of them must not be asked for any. */
const NO_ACTIVITY = '';
const orNone = (activityIds: readonly string[]): readonly string[] =>
  activityIds.length === 0 ? [NO_ACTIVITY] : activityIds;

/** Days of a week the contract plans, of those on which the person can be planned. */
export function shareOfWeek(weekDays: readonly PlanDay[], { availableOn, daysPerWeek }: Person): number {
  let dayCount = 0;
  for (const day of weekDays) if (availableOn.has(day.on)) dayCount++;
  return Math.min(1, daysPerWeek / Math.max(1, dayCount));
}

/** The days of the week that a day is in. */
export function weekDaysOf({ days }: RosterProblem, on: string): readonly PlanDay[] {
  const week = days.find((day) => day.on === on)?.weekIndex;
  return days.filter(({ weekIndex }) => weekIndex === week);
}
