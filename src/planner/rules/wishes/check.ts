import type { Assignment } from '../../problem/assignment';
import { indexOf } from '../../problem/problem-index';
import type { RosterProblem, Wish } from '../../problem/roster-problem';
import { WISH_WEIGHTS } from '../../problem/rule-settings';
import { pricedFinding, type RuleCheck } from '../rule';
import { wishes } from './rule';

export const check: RuleCheck<object> = (roster, { points }) => {
  const days = new Set(roster.problem.days.map(({ on }) => on));
  const people = indexOf(roster.problem).people;
  return roster.problem.wishes
    .filter(({ on, personId }) => days.has(on) && people.has(personId))
    .flatMap((wish) => {
      const duty = roster.of(wish.personId).find(({ on }) => on === wish.on);
      if (isGrantedWish(wish, duty, roster.problem)) return [];
      const detail = `${wish.personId} wished "${wish.kind}" for ${wish.on} (${wish.importance}) and ${duty ? 'works otherwise' : 'is free'}`;
      return [
        pricedFinding(wishes, 'wishes', {
          amount: 1,
          unit: `refused wishes of ${wish.importance} importance`,
          penalty: wish.points ?? WISH_WEIGHTS[wish.importance] * points,
          people: [wish.personId],
          on: wish.on,
          detail,
        }),
      ];
    });
};

/** Whether what somebody does on a day is what the person wished. A wish for a mode or a band says nothing about a free day. */
export function isGrantedWish({ kind, dutyId }: Wish, duty: Assignment | undefined, problem: RosterProblem): boolean {
  if (kind === 'work') return duty !== undefined;
  if (kind === 'wanted-duty') return duty?.dutyId === dutyId;
  if (!duty) return true;
  if (kind === 'unwanted-duty') return duty.dutyId !== dutyId;
  if (kind === 'off') return false;
  if (kind === 'agile' || kind === 'on-site') return duty.mode === kind;
  const band = indexOf(problem)
    .dutiesOn(duty.on)
    .find(({ id }) => id === duty.dutyId)?.band;
  return band === kind;
}
