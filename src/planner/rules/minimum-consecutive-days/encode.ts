import { addDays } from '../../problem/calendar';
import { mayWorkOn, openDuties } from '../../problem/open-duties';
import type { RosterProblem } from '../../problem/roster-problem';
import { PersonRow } from '../person-row';
import type { RuleEncoder } from '../rule';

/**
 * Who works on a day and not on the day before, works on each of the following days up to the minimum. One row per
 * following day: together they are tighter than rows that forbid each short run. No run begins that an absence after the
 * plan is known to cut short.
 */
export const encode: RuleEncoder<{ readonly minDays: number }> = {
  encode: (context, { rule, parameters: { minDays } }) => {
    for (const person of context.problem.people) {
      const row = new PersonRow(context, person);
      for (const start of startsOf(row, context.problem, minDays))
        for (let next = 1; next < minDays; next++) {
          const on = addDays(start, next);
          if (on < row.firstDay || (on > row.lastDay && mayBeWorked(row, context.problem, on))) continue;
          // A run that ends before this day is too short: its last day is the day before, or an earlier one.
          const endsOn = addDays(on, -1);
          row.addAtMost({ rule, personId: person.id, on: within(row, endsOn) }, 0, [
            [row.on(start), 1],
            [row.on(addDays(start, -1)), -1],
            [row.on(on), -1],
          ]);
        }
    }
  },
};

/** After the plan, a day of which nothing is known is no obstacle to a run; one on which the person can't work is. */
function mayBeWorked(row: PersonRow, problem: RosterProblem, on: string): boolean {
  return row.isWorkedAround(on) || mayWorkOn(problem, row.person, on);
}

function within({ firstDay, lastDay }: PersonRow, on: string): string {
  if (on < firstDay) return firstDay;
  return on > lastDay ? lastDay : on;
}

/** Days on which a run may begin that the rule judges: those of the plan, and that of a run it finds begun. */
function startsOf(row: PersonRow, problem: RosterProblem, minDays: number): string[] {
  const starts = row.datesFrom(row.firstDay, row.lastDay);
  let begun = row.firstDay;
  while (row.isWorkedAround(addDays(begun, -1))) begun = addDays(begun, -1);
  if (begun === row.firstDay) return starts.filter((start) => start > row.knownFrom);
  const missing = minDays - row.datesFrom(begun, addDays(row.firstDay, -1)).length;
  const isMendable = starts
    .slice(0, Math.max(0, missing))
    .every((on) => openDuties(problem, row.person, on).length > 0);
  return begun > row.knownFrom && isMendable ? [begun, ...starts] : starts;
}
