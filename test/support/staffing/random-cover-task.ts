import { SeededRandom } from '../../../src/planner/search/seeded-random';
import type {
  BoundReason,
  CoverNeed,
  CoverShift,
  ShiftCoverTask,
} from '../../../src/planner/staffing/shift-cover/shift-cover-task';

/** Size of a random task. */
export interface RandomTaskSize {
  readonly mostActivities: number;
  readonly mostShifts: number;
  readonly mostPeople: number;
  readonly halfHours: number;
}

export const OFFICE: RandomTaskSize = { mostActivities: 3, mostShifts: 5, mostPeople: 20, halfHours: 20 };
export const TINY: RandomTaskSize = { mostActivities: 2, mostShifts: 3, mostPeople: 4, halfHours: 8 };

/** A day of an office made up from a seed: needs that rise and fall, shifts with breaks, groups, bounds. */
export function randomCoverTask(seed: number, size: RandomTaskSize = OFFICE): ShiftCoverTask {
  const random = new SeededRandom(seed);
  const activityIds = Array.from({ length: 1 + random.below(size.mostActivities) }, (_, index) => `activity-${index}`);
  const shifts = Array.from({ length: 1 + random.below(size.mostShifts) }, (_, index) =>
    randomShift(random, index, size),
  );
  const groups = Array.from({ length: 1 + random.below(3) }, () => ({
    count: random.below(size.mostPeople),
    shiftIds: random.chance(0.5) ? [] : shifts.filter(() => random.chance(0.6)).map(({ id }) => id),
    activityIds: random.chance(0.5) ? [] : activityIds.filter(() => random.chance(0.7)),
  }));
  return {
    needs: activityIds.flatMap((activityId) => randomNeeds(random, activityId, size)),
    shifts,
    groups,
    minimum: random.chance(0.3) ? { count: random.below(size.mostPeople), reason: 'ramp' } : null,
    maximums: random.chance(0.4) ? [{ count: random.below(size.mostPeople), reason: 'cap' satisfies BoundReason }] : [],
  };
}

function randomShift(random: SeededRandom, index: number, { halfHours }: RandomTaskSize): CoverShift {
  const length = Math.max(2, Math.floor(halfHours / 2) + random.below(Math.ceil(halfHours / 2)));
  const first = random.below(Math.max(1, halfHours - length + 2));
  const breakStarts = random.chance(0.6) ? Array.from({ length: 1 + random.below(3) }, (_, at) => at) : [];
  const startMinuteOfDay = 480 + first * 30;
  return {
    id: `shift-${index}`,
    startMinuteOfDay,
    endMinuteOfDay: startMinuteOfDay + length * 30,
    breakMinutes: breakStarts.length > 0 ? 30 : 0,
    breakStartMinutesOfDay: breakStarts.map((at) => startMinuteOfDay + (Math.floor(length / 2) - 1 + at) * 30),
    ...(random.chance(0.2) ? { personPoints: 300 + 10 * random.below(20) } : {}),
  };
}

function randomNeeds(random: SeededRandom, activityId: string, { halfHours, mostPeople }: RandomTaskSize): CoverNeed[] {
  const peak = 1 + random.below(Math.max(1, Math.ceil(mostPeople / 3)));
  const hasVisits = random.chance(0.3);
  let targetCount = random.below(peak + 1);
  return Array.from({ length: halfHours }, (_, index) => {
    if (random.chance(0.3)) targetCount = random.below(peak + 1);
    return {
      activityId,
      startMinuteOfDay: 480 + index * 30,
      endMinuteOfDay: 510 + index * 30,
      floorCount: Math.min(targetCount, random.below(2)),
      targetCount,
      ...(hasVisits ? { arrivals: { visitsPerHour: 6 * targetCount, serviceMinutes: 8 } } : {}),
    };
  });
}
