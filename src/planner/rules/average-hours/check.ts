import { dueMinutes, leastDueMinutes } from '../../problem/due-minutes';
import type { Finding } from '../../problem/finding';
import { wholePlan } from '../../problem/known-duties';
import { indexOf } from '../../problem/problem-index';
import type { RosterView } from '../../problem/roster-view';
import { lawFinding, type RuleCheck } from '../rule';
import { averageHours, type AverageHoursParameters } from './rule';
import { sentences } from './sentences';

export const check: RuleCheck<AverageHoursParameters> = (roster, { parameters }) => findingsOf(roster, parameters);

/** Hours still missing may be added; those above the average stay. */
export const checkPart: RuleCheck<AverageHoursParameters> = (roster, { parameters }) =>
  findingsOf(roster, { ...parameters, toleranceMinutesBelow: Infinity });

function findingsOf(roster: RosterView, parameters: AverageHoursParameters): Finding[] {
  const { toleranceMinutesBelow, toleranceMinutesAbove } = parameters;
  const { days } = wholePlan(roster.problem);
  const people = indexOf(wholePlan(roster.problem)).people;
  const [firstDay, lastDay] = [roster.problem.days[0]!.on, roster.problem.days.at(-1)!.on];
  const daysTogether = 7 * parameters.weeks || days.length;
  const blocks = days
    .filter((_, index) => index % daysTogether === 0)
    .map((_, block) => days.slice(block * daysTogether, (block + 1) * daysTogether))
    .filter((block) => block[0]!.on <= lastDay && block.at(-1)!.on >= firstDay);
  return roster.problem.people.flatMap(({ id }) =>
    blocks.flatMap((block) => {
      const [from, to] = [block[0]!.on, block.at(-1)!.on];
      const weeks = block.filter(({ weekday }) => weekday === 1);
      const sumOf = (minutes: typeof dueMinutes): number =>
        weeks.reduce((sum, { weekIndex }) => sum + minutes(people.get(id)!, weekIndex), 0);
      const [due, least] = [sumOf(dueMinutes), sumOf(leastDueMinutes)];
      const planned = roster
        .rowOf(id)
        .filter(({ on }) => on >= from && on <= to)
        .reduce((sum, { paidMinutes }) => sum + paidMinutes, 0);
      // What is missing may still be planned later, as long as the block goes on; what is too much stays too much.
      const missing = to <= lastDay ? least - toleranceMinutesBelow - planned : 0;
      const amount = Math.max(missing, planned - due - toleranceMinutesAbove);
      if (amount <= 0) return [];
      const on = from < firstDay ? firstDay : from;
      const facts = { plannedMinutes: planned, dueMinutes: due, from, to };
      return [lawFinding(averageHours, sentences, { amount, people: [id], on, facts })];
    }),
  );
}
