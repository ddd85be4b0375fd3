import type { Finding } from '../../problem/finding';
import type { RosterView } from '../../problem/roster-view';
import { daysStillAhead, windowParts } from '../../rotation/month-window';
import { rotates } from '../../rotation/shift-rotation';
import { monthBands } from '../month-bands';
import { lawFinding, type RuleCheck } from '../rule';
import { monthlyAlternation, type MonthlyAlternationParameters } from './rule';
import { sentences } from './sentences';

export const check: RuleCheck<MonthlyAlternationParameters> = (roster, { parameters }) =>
  findings(roster, parameters, false);

/** A day without a duty may still get the missing band. */
export const checkPart: RuleCheck<MonthlyAlternationParameters> = (roster, { parameters }) =>
  findings(roster, parameters, true);

function findings(
  roster: RosterView,
  { exemptUpToDays }: MonthlyAlternationParameters,
  isPartOnly: boolean,
): Finding[] {
  const { problem } = roster;
  return windowParts(problem.days, 1).flatMap((part) => {
    const on = part.days[0]!.on;
    return problem.people.flatMap((person) => {
      if (!rotates(problem, person, part.days)) return [];
      if (daysStillAhead(person, part.days.at(-1)!.on, part.window.to) > 0) return [];
      const { mornings, afternoons, days, daysNow } = monthBands(roster, person.id, part);
      const isOpen = part.days.some((day) => person.availableOn.has(day.on)) && daysNow < part.days.length;
      if (daysNow === 0 || days <= exemptUpToDays || (isPartOnly && isOpen)) return [];
      const amount = (mornings === 0 ? 1 : 0) + (afternoons === 0 ? 1 : 0);
      if (amount === 0) return [];
      const facts = { month: part.window.from.slice(0, 7), days, mornings, afternoons };
      return [lawFinding(monthlyAlternation, sentences, { amount, people: [person.id], on, facts })];
    });
  });
}
