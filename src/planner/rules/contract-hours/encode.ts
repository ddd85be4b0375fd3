import { dayNumber } from '../../problem/calendar';
import type { RuleEncoder } from '../rule';

interface Parameters {
  readonly toleranceMinutesPerWeek: number;
}

/** Paid minutes of the week plus the credited ones equal the contract, within the tolerance. */
export const encode: RuleEncoder<Parameters> = {
  encode: ({ problem, builder, placementsOfWeek }, { rule, parameters }) => {
    const weekStarts = problem.days
      .filter((day) => day.weekday === 1)
      .sort((a, b) => dayNumber(a.on) - dayNumber(b.on));
    for (const person of problem.people)
      for (const { weekIndex, on } of weekStarts) {
        const dueMinutes = Math.max(0, person.weeklyMinutes - (person.creditedMinutesPerWeek[weekIndex] ?? 0));
        builder.addRow(
          { rule, personId: person.id, on },
          dueMinutes - parameters.toleranceMinutesPerWeek,
          dueMinutes + parameters.toleranceMinutesPerWeek,
          placementsOfWeek(person.id, weekIndex).map(({ column, duty }) => [column, duty.paidMinutes]),
        );
      }
  },
};
