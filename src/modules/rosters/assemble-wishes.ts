import type { Wish } from '../../planner/problem/roster-problem';
import { isInPeriod } from './period';
import type { PlanningData, UnavailabilityData } from './planning-data';

type WishTables = Pick<PlanningData, 'wishes' | 'unavailabilities' | 'shiftTemplates'>;

/**
 * Wishes of some days, and among them the times at which people asked not to be planned: until the personnel office makes
 * an absence of it, a day off, or none of the shifts within the hours, wished with high importance. A whole day stands for
 * what the person wished of the same day before, so that one day off is never asked twice.
 */
export function assembleWishes(
  { wishes, unavailabilities = [], shiftTemplates }: WishTables,
  days: readonly string[],
): Wish[] {
  const dates = new Set(days);
  const asked = new Map<string, Wish>();
  for (const one of unavailabilities) {
    for (const on of days.filter((day) => isInPeriod(one, day))) {
      for (const wish of wishesOf(one, on, shiftTemplates))
        asked.set(`${wish.personId} ${on} ${wish.kind} ${wish.dutyId ?? ''}`, wish);
    }
  }
  const isAskedAnyway = ({ personId, on, kind }: Wish): boolean => asked.has(`${personId} ${on} ${kind} `);
  return [...wishes.filter((wish) => dates.has(wish.on) && !isAskedAnyway(wish)), ...asked.values()];
}

function wishesOf(one: UnavailabilityData, on: string, shiftTemplates: WishTables['shiftTemplates']): Wish[] {
  const { personId, fromMinuteOfDay, toMinuteOfDay } = one;
  const wish = { personId, on, importance: 'high' } as const;
  if (fromMinuteOfDay === null || toMinuteOfDay === null) return [{ ...wish, kind: 'off' }];
  const within = shiftTemplates.filter(
    ({ startMinuteOfDay, endMinuteOfDay }) => startMinuteOfDay < toMinuteOfDay && endMinuteOfDay > fromMinuteOfDay,
  );
  return within.map(({ id }) => ({ ...wish, kind: 'unwanted-duty', dutyId: id }));
}
