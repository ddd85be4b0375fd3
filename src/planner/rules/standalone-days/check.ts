import { addDays } from '../../problem/calendar';
import type { Finding } from '../../problem/finding';
import type { Person } from '../../problem/roster-problem';
import type { RosterView } from '../../problem/roster-view';
import { pricedFinding, type RuleCheck } from '../rule';
import { standaloneDays, type StandaloneDaysParameters } from './rule';

export const check: RuleCheck<StandaloneDaysParameters> = (roster, { parameters, points }) =>
  roster.problem.people.flatMap((person) => findingsOf(roster, person, parameters.countSingleDaysOff, points));

/** Looks at each day whose neighbours are known, the last one in the horizon; one before it may be the middle. */
function findingsOf(roster: RosterView, person: Person, countDaysOff: boolean, points: number): Finding[] {
  const worked = new Set(roster.timelineOf(person.id).map(({ on }) => on));
  const horizon = roster.problem.days.map(({ on }) => on);
  const earliest = [...worked, horizon[0]!].reduce((least, on) => (on < least ? on : least));
  return horizon.flatMap((next) => {
    const on = addDays(next, -1);
    const previous = addDays(on, -1);
    if (previous < earliest) return [];
    const isSingle = worked.has(on) !== worked.has(previous) && worked.has(previous) === worked.has(next);
    const isDayOff = !worked.has(on);
    if (!isSingle || (isDayOff && !(countDaysOff && person.availableOn.has(on)))) return [];
    const what = isDayOff ? 'a single day off between two of work' : 'a single day of work between two off';
    const detail = `${person.id} has ${what} on ${on}`;
    return [
      pricedFinding(standaloneDays, 'wishes', { amount: 1, penalty: points, people: [person.id], on: next, detail }),
    ];
  });
}
