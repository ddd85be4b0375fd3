import { addDays } from '../../problem/calendar';
import { dueMinutes, leastDueMinutes } from '../../problem/due-minutes';
import { dutiesAfter, dutiesBefore, wholePlan } from '../../problem/known-duties';
import { indexOf } from '../../problem/problem-index';
import type { Person, RosterProblem } from '../../problem/roster-problem';
import type { FormulationContext } from '../formulation-context';
import { roomInLaterWeeks } from '../later-weeks';
import type { RuleEncoder } from '../rule';
import type { AverageHoursParameters } from './rule';

interface Block {
  readonly from: string;
  readonly to: string;
  /** Weeks of the whole plan. */
  readonly weekIndexes: readonly number[];
}

/** The minutes of each block equal what is due, within the tolerances and what weeks before and after it hold. */
export const encode: RuleEncoder<AverageHoursParameters> = {
  encode: (context, { rule, parameters }) => {
    const whole = wholePlan(context.problem);
    const [firstDay, lastDay] = [context.problem.days[0]!.on, context.problem.days.at(-1)!.on];
    const blocks = blocksOf(whole, parameters.weeks).filter(({ from, to }) => from <= lastDay && to >= firstDay);
    for (const { id } of context.problem.people)
      for (const block of blocks) encodeBlock(context, rule, indexOf(whole).people.get(id)!, block, parameters);
  },
};

function encodeBlock(
  { problem, builder, placementsOn }: FormulationContext,
  rule: string,
  person: Person,
  { from, to, weekIndexes }: Block,
  { toleranceMinutesBelow, toleranceMinutesAbove }: AverageHoursParameters,
): void {
  const known = [...dutiesBefore(problem, person.id), ...dutiesAfter(problem, person.id)]
    .filter(({ on }) => on >= from && on <= to)
    .reduce((sum, { paidMinutes }) => sum + paidMinutes, 0);
  const due = weekIndexes.reduce((sum, weekIndex) => sum + dueMinutes(person, weekIndex), 0) - known;
  const least = weekIndexes.reduce((sum, weekIndex) => sum + leastDueMinutes(person, weekIndex), 0) - known;
  const later = roomInLaterWeeks(problem, person, to, ({ paidMinutes }) => paidMinutes);
  const ofPlan = problem.days.filter(({ on }) => on >= from && on <= to);
  builder.addRow(
    { rule, personId: person.id, on: ofPlan[0]!.on },
    Math.max(0, least - toleranceMinutesBelow - later),
    due + toleranceMinutesAbove,
    ofPlan.flatMap(({ on }) =>
      placementsOn(person.id, on).map(({ column, duty }) => [column, duty.paidMinutes] as const),
    ),
  );
}

function blocksOf({ days }: RosterProblem, weeks: number): Block[] {
  const weekCount = days.length / 7;
  const length = weeks === 0 ? weekCount : weeks;
  return Array.from({ length: Math.ceil(weekCount / length) }, (_, block) => {
    const weekIndexes = Array.from(
      { length: Math.min(length, weekCount - block * length) },
      (__, week) => block * length + week,
    );
    const from = days[weekIndexes[0]! * 7]!.on;
    return { from, to: addDays(from, weekIndexes.length * 7 - 1), weekIndexes };
  });
}
