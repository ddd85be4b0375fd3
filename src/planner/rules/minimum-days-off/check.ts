import { addDays, dayNumber } from '../../problem/calendar';
import { lawFinding, type RuleCheck } from '../rule';
import { minimumDaysOff } from './rule';

export const check: RuleCheck<{ readonly minDays: number }> = (roster, { parameters: { minDays } }) => {
  const { people, days } = roster.problem;
  const [firstDay, lastDay] = [days[0]!.on, days.at(-1)!.on];
  return people.flatMap(({ id }) => {
    const row = roster.rowOf(id).map(({ on }) => on);
    return row.slice(1).flatMap((next, index) => {
      const before = row[index]!;
      const freeDays = dayNumber(next) - dayNumber(before) - 1;
      const isJudged = next >= firstDay && before < lastDay;
      if (!isJudged || freeDays <= 0 || freeDays >= minDays) return [];
      const lastFree = addDays(next, -1);
      const on = lastFree < firstDay ? firstDay : lastFree;
      const detail = `${id} has ${freeDays} days off before the duty of ${next}; at least ${minDays} in a row are due`;
      return [lawFinding(minimumDaysOff, { amount: minDays - freeDays, people: [id], on, detail })];
    });
  });
};
