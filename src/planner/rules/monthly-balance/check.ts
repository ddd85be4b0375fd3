import { windowParts } from '../../rotation/month-window';
import { rotates } from '../../rotation/shift-rotation';
import { monthBands } from '../month-bands';
import { pricedFinding, type RuleCheck } from '../rule';
import { monthlyBalance, type MonthlyBalanceParameters } from './rule';

/** A share of exactly two fifths is no duty outside. */
const ROUNDING = 1e-6;

export const check: RuleCheck<MonthlyBalanceParameters> = (roster, { parameters, points }) => {
  const { problem } = roster;
  const { minShare, maxShare, alarmShare, exemptUpToDays } = parameters;
  const ending = windowParts(problem.days, 1).filter(({ window, days }) => days.at(-1)!.on === window.to);
  return ending.flatMap((part) =>
    problem.people.flatMap((person) => {
      if (!rotates(problem, person, part.days)) return [];
      const { mornings, afternoons, days, daysNow } = monthBands(roster, person.id, part);
      const available = part.days.filter(({ on }) => person.availableOn.has(on)).length;
      if (days - daysNow + available <= exemptUpToDays) return [];
      const worked = mornings + afternoons;
      const amount = Math.ceil(Math.max(mornings - maxShare * worked, minShare * worked - mornings) - ROUNDING);
      if (amount <= 0) return [];
      const isAlarming = Math.min(mornings, afternoons) < alarmShare * worked;
      const month = part.window.from.slice(0, 7);
      const detail = `${person.id} has ${mornings} mornings and ${afternoons} afternoons in ${month}${isAlarming ? '; so uneven, it may be no shift rotation' : ''}`;
      const finding = { amount, penalty: amount * points, people: [person.id], on: part.days[0]!.on, detail };
      return [pricedFinding(monthlyBalance, 'fairness', finding)];
    }),
  );
};
