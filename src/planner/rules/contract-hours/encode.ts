import { dayNumber } from '../../problem/calendar';
import { dueMinutes, leastDueMinutes } from '../../problem/due-minutes';
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
        const due = dueMinutes(person, weekIndex);
        builder.addRow(
          { rule, personId: person.id, on },
          leastDueMinutes(person, weekIndex) - parameters.toleranceMinutesPerWeek,
          due + parameters.toleranceMinutesPerWeek,
          placementsOfWeek(person.id, weekIndex).map(({ column, duty }) => [column, duty.paidMinutes]),
        );
      }
  },
};
