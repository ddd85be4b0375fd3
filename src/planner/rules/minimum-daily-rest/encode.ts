import { addDays } from '../../problem/calendar';
import { dutiesAfter, dutiesBefore } from '../../problem/known-duties';
import { sumOf, type Placement } from '../formulation-context';
import type { RuleEncoder } from '../rule';

interface Parameters {
  readonly minRestMinutes: number;
}

/**
 * For each end of a day's duties: the duties that end then or later and the next day's that start too soon after it
 * exclude each other. One row per distinct end, not one per pair: fewer rows and a tighter relaxation.
 */
export const encode: RuleEncoder<Parameters> = {
  admits: ({ person, duty }, problem, { parameters }) => {
    const leavesRest = (rest: number): boolean => rest >= parameters.minRestMinutes;
    return (
      dutiesBefore(problem, person.id).every((past) => leavesRest(duty.startAtMinute - past.endAtMinute)) &&
      dutiesAfter(problem, person.id).every((next) => leavesRest(next.startAtMinute - duty.endAtMinute))
    );
  },
  encode: ({ problem, builder, placementsOn }, { rule, parameters }) => {
    for (const person of problem.people)
      for (const { on } of problem.days) {
        const today = placementsOn(person.id, on);
        const tomorrow = placementsOn(person.id, addDays(on, 1));
        for (const [early, late] of conflicts(today, tomorrow, parameters.minRestMinutes))
          builder.addRow({ rule, personId: person.id, on: addDays(on, 1) }, 0, 1, sumOf([...early, ...late]));
      }
  },
};

function conflicts(
  today: readonly Placement[],
  tomorrow: readonly Placement[],
  minRestMinutes: number,
): (readonly [Placement[], Placement[]])[] {
  const ends = [...new Set(today.map(({ duty }) => duty.endAtMinute))];
  return ends.flatMap((end) => {
    const tooSoon = tomorrow.filter(({ duty }) => duty.startAtMinute - end < minRestMinutes);
    if (tooSoon.length === 0) return [];
    return [[today.filter(({ duty }) => duty.endAtMinute >= end), tooSoon] as const];
  });
}
