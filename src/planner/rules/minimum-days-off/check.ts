import { addDays, dayNumber } from '../../problem/calendar';
import type { Finding } from '../../problem/finding';
import { mayWorkOn } from '../../problem/open-duties';
import type { Person } from '../../problem/roster-problem';
import type { RosterView } from '../../problem/roster-view';
import { lawFinding, type RuleCheck } from '../rule';
import { minimumDaysOff } from './rule';
import { sentences } from './sentences';

interface Parameters {
  readonly minDays: number;
}

export const check: RuleCheck<Parameters> = (roster, { parameters }) => findingsOf(roster, parameters, () => true);

/** A gap can be closed by working on each of its days, unless one of them is lost anyway. */
export const checkPart: RuleCheck<Parameters> = (roster, { parameters }) =>
  findingsOf(roster, parameters, (person, on) => !mayWorkOn(roster.problem, person, on));

function findingsOf(
  roster: RosterView,
  { minDays }: Parameters,
  isFree: (person: Person, on: string) => boolean,
): Finding[] {
  const { people, days } = roster.problem;
  const [firstDay, lastDay] = [days[0]!.on, days.at(-1)!.on];
  return people.flatMap((person) => {
    const { id } = person;
    const row = roster.rowOf(id).map(({ on }) => on);
    return row.slice(1).flatMap((next, index) => {
      const before = row[index]!;
      const freeDays = dayNumber(next) - dayNumber(before) - 1;
      const isJudged = next >= firstDay && before < lastDay;
      if (!isJudged || freeDays <= 0 || freeDays >= minDays) return [];
      const gap = Array.from({ length: freeDays }, (_, day) => addDays(before, day + 1));
      if (!gap.some((on) => isFree(person, on))) return [];
      const lastFree = addDays(next, -1);
      const on = lastFree < firstDay ? firstDay : lastFree;
      const facts = { freeDays, minDays, next };
      return [lawFinding(minimumDaysOff, sentences, { amount: minDays - freeDays, people: [id], on, facts })];
    });
  });
}
