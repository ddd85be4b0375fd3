import type { Assignment } from '../problem/assignment';
import { addDays, type PlanDay } from '../problem/calendar';
import { isExempt } from '../problem/exemptions';
import { indexOf } from '../problem/problem-index';
import type { LedgerPeriod } from '../problem/ledger-period';
import type { LedgerEntry, Person, RosterProblem } from '../problem/roster-problem';
import { groupBy, push } from '../problem/roster-view';
import { sumOfPeriods } from './ledger-periods';

/** Unit and home site: people who share the same turns. */
export function turnGroupOf({ unitId, homeSiteId }: Pick<Person, 'unitId' | 'homeSiteId'>): string {
  return `${unitId}/${homeSiteId}`;
}

/** Whether a person shares in the turns of a Saturday: can be planned that day and is not exempt from Saturdays. */
export function sharesSaturday(problem: RosterProblem, person: Person, on: string): boolean {
  return person.availableOn.has(on) && !isExempt(problem, person.id, 'no-saturday', on);
}

/**
 * Whether a person shares in the afternoons of a day: can be planned that day, with an afternoon duty of the contract and
 * the unit, and is not in the morning squad.
 */
export function sharesLateDay(problem: RosterProblem, person: Person, on: string): boolean {
  if (!person.availableOn.has(on)) return false;
  const { dutiesOn, squads } = indexOf(problem);
  const squadBand = person.squadId === null ? undefined : squads.get(person.squadId)?.bandOn.get(on);
  if (squadBand === 'morning') return false;
  return dutiesOn(on).some(
    (duty) =>
      duty.band === 'afternoon' &&
      (person.dutyIds.length === 0 || person.dutyIds.includes(duty.id)) &&
      (duty.unitIds.length === 0 || duty.unitIds.includes(person.unitId)),
  );
}

/** One person's fair share of a day's turns, the turns worked being shared equally among those who share in them. */
interface TurnShare {
  readonly on: string;
  readonly due: number;
}

/** The shares of some days by person. Absence gives no credit and no penalty: whoever is away has no share of the day. */
export function turnShares(
  problem: RosterProblem,
  days: readonly PlanDay[],
  shares: Sharing,
  isTurn: (assignment: Assignment) => boolean,
  dutiesOf: ReadonlyMap<string, readonly Assignment[]>,
): ReadonlyMap<string, readonly TurnShare[]> {
  const byPerson = new Map<string, TurnShare[]>();
  for (const { on } of days)
    for (const members of sharingGroups(problem, shares, on)) {
      const worked = members.filter((id) => dutiesOf.get(id)?.some((duty) => duty.on === on && isTurn(duty))).length;
      const due = worked / members.length;
      if (due > 0) for (const id of members) push(byPerson, id, { on, due });
    }
  return byPerson;
}

type Sharing = (problem: RosterProblem, person: Person, on: string) => boolean;

type GroupsByDay = Map<string, readonly (readonly string[])[]>;

/** By problem, kind of turn and day. Who shares depends on no roster, and each check and each ledger asks again. */
const knownGroups = new WeakMap<RosterProblem, Map<Sharing, GroupsByDay>>();

/** Ids of the people who share a day's turns, group by group. */
function sharingGroups(problem: RosterProblem, shares: Sharing, on: string): readonly (readonly string[])[] {
  let ofProblem = knownGroups.get(problem);
  if (!ofProblem) knownGroups.set(problem, (ofProblem = new Map<Sharing, GroupsByDay>()));
  let ofTurn = ofProblem.get(shares);
  if (!ofTurn) ofProblem.set(shares, (ofTurn = new Map() as GroupsByDay));
  let groups = ofTurn.get(on);
  if (!groups) {
    const sharing = problem.people.filter((person) => shares(problem, person, on));
    groups = [...groupBy(sharing, turnGroupOf).values()].map((members) => members.map(({ id }) => id));
    ofTurn.set(on, groups);
  }
  return groups;
}

/**
 * Turns of a group that are shared out over a rolling window: on which days they fall, who shares in them, what a turn
 * of a day weighs, and how far a person is above the fair share.
 */
export interface SharedTurns {
  readonly fallsOn: (day: PlanDay) => boolean;
  readonly shares: (problem: RosterProblem, person: Person, on: string) => boolean;
  readonly weightOf: (day: PlanDay) => number;
  readonly balanceOf: (period: LedgerPeriod) => number;
}

/** Saturdays; those of a long weekend weigh more. */
export function saturdayTurns(longWeekendWeight: number): SharedTurns {
  return {
    fallsOn: ({ weekday }) => weekday === 6,
    shares: sharesSaturday,
    weightOf: ({ isOfLongWeekend }) => (isOfLongWeekend === true ? longWeekendWeight : 1),
    balanceOf: ({ saturdays, saturdaysDue, longSaturdays, longSaturdaysDue }) =>
      saturdays - saturdaysDue + (longWeekendWeight - 1) * (longSaturdays - longSaturdaysDue),
  };
}

/** Afternoons: the later closing of the day. */
export const LATE_TURNS: SharedTurns = {
  fallsOn: () => true,
  shares: sharesLateDay,
  weightOf: () => 1,
  balanceOf: ({ lateDays, lateDaysDue }) => lateDays - lateDaysDue,
};

/** How far a person is above the fair share (below, where negative) in the window of weeks that ends with a week. */
export function turnBalance(
  entry: LedgerEntry | undefined,
  monday: string,
  windowWeeks: number,
  { balanceOf }: SharedTurns,
): number {
  return balanceOf(sumOfPeriods(entry, addDays(monday, -7 * (windowWeeks - 1)), addDays(monday, 6)));
}
