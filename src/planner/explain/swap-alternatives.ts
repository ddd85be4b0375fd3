import type { Assignment } from '../problem/assignment';
import { indexOf } from '../problem/problem-index';
import type { Person } from '../problem/roster-problem';
import { RosterView } from '../problem/roster-view';
import type { Admission } from './admission';
import { isSameWork, weekOf, type Alternative } from './alternative';
import type { RosterChange } from './check-session/roster-change';
import type { RosterCheckSession } from './check-session/roster-check-session';
import { lawCount } from './check-session/roster-difference';

/** Swaps that are priced; the rest of a large unit is left out, its home site first in. */
const MOST_PRICED = 24;

/** Lawful swaps with colleagues, and how many colleagues could swap as well but were not priced. */
export interface Swaps {
  readonly alternatives: readonly Alternative[];
  readonly leftOutCount: number;
}

/**
 * Swaps of a person's date with a colleague of the same unit. Each keeps the minutes of the week: both work that day and
 * swap what they do, or one is free, and they swap a second date of the week as well. Only swaps without a further
 * finding of the law.
 */
export function swapAlternatives(
  session: RosterCheckSession,
  admission: Admission,
  personId: string,
  on: string,
): Swaps {
  const { problem } = session;
  const roster = new RosterView(problem, session.assignments);
  const person = indexOf(problem).people.get(personId)!;
  const colleagues = problem.people
    .filter(({ id, unitId }) => id !== personId && unitId === person.unitId)
    .sort((a, b) => Number(isElsewhere(a, person)) - Number(isElsewhere(b, person)));
  const lawful = colleagues.flatMap((colleague) => {
    const isLawful = (change: RosterChange): boolean =>
      change.added.every((assignment) => admission.admits(assignment)) && lawCount(session.lawDifference(change)) <= 0;
    const change = exchanges(roster, personId, colleague.id, on).find(isLawful);
    return change ? [{ colleagueId: colleague.id, change }] : [];
  });
  return {
    alternatives: lawful.slice(0, MOST_PRICED).map(({ colleagueId, change }): Alternative => ({
      kind: 'swap',
      colleagueId,
      change,
      difference: session.differenceOf(change),
    })),
    leftOutCount: Math.max(0, lawful.length - MOST_PRICED),
  };
}

const isElsewhere = (colleague: Person, { homeSiteId }: Person): boolean => colleague.homeSiteId !== homeSiteId;

/** The swap of the date alone where it keeps both people's minutes, otherwise those of the date and one more. */
function exchanges(roster: RosterView, personId: string, colleagueId: string, on: string): RosterChange[] {
  const others = weekOf(roster.problem, on).filter((date) => date !== on);
  const alone = exchange(roster, personId, colleagueId, [on]);
  if (alone) return [alone];
  return others.flatMap((other) => exchange(roster, personId, colleagueId, [on, other]) ?? []);
}

/** Two people take each other's work on some dates; null where nothing changes, days are double or minutes do not match. */
function exchange(
  roster: RosterView,
  personId: string,
  colleagueId: string,
  dates: readonly string[],
): RosterChange | null {
  const ofDates = (id: string): Assignment[] => roster.of(id).filter(({ on }) => dates.includes(on));
  const [own, others] = [ofDates(personId), ofDates(colleagueId)];
  const minutes = (duties: readonly Assignment[]): number => duties.reduce((sum, duty) => sum + duty.paidMinutes, 0);
  if (minutes(own) !== minutes(others)) return null;
  for (const date of dates) {
    const [mine, theirs] = [own, others].map((duties) => duties.filter(({ on }) => on === date)) as [
      Assignment[],
      Assignment[],
    ];
    if (mine.length > 1 || theirs.length > 1) return null;
    const isUnchanged = mine[0] && theirs[0] ? isSameWork(mine[0], theirs[0]) : mine[0] === theirs[0];
    if (isUnchanged) return null;
  }
  return {
    removed: [...own, ...others],
    added: [
      ...own.map((duty) => ({ ...duty, personId: colleagueId })),
      ...others.map((duty) => ({ ...duty, personId })),
    ],
  };
}
