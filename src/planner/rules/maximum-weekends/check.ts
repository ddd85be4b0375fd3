import { addDays, mondayOf, weekdayOf } from '../../problem/calendar';
import { wholeHorizon } from '../../problem/known-duties';
import { lawFinding, type RuleCheck } from '../rule';
import { maximumWeekends, type MaximumWeekendsParameters } from './rule';
import { sentences } from './sentences';

export const check: RuleCheck<MaximumWeekendsParameters> = (roster, { parameters: { maxWeekends, weeks } }) => {
  const { people, days } = roster.problem;
  const [firstDay, lastDay] = [days[0]!.on, days.at(-1)!.on];
  const horizon = wholeHorizon(roster.problem);
  return people.flatMap(({ id }) => {
    const dates = roster.rowOf(id).map(({ on }) => on);
    const worked = [...new Set(dates.filter((on) => weekdayOf(on) >= 6).map(mondayOf))];
    // Each weekend closes the weeks up to it; only those in which the plan has a weekend are its own doing.
    return worked.flatMap((last) => {
      const first = weeks === 0 ? horizon.from : addDays(last, -7 * (weeks - 1));
      const counted = worked.filter((monday) => monday >= first && monday <= last);
      const ofPlan = counted.filter((monday) => monday >= firstDay && monday <= lastDay).at(-1);
      if (counted.length <= maxWeekends || ofPlan === undefined || (weeks === 0 && last > horizon.to)) return [];
      const facts = { count: counted.length, maxWeekends, from: first, lastMonday: last };
      return [lawFinding(maximumWeekends, sentences, { amount: 1, people: [id], on: ofPlan, facts })];
    });
  });
};
