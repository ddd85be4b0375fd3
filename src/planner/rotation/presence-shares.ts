import { expectedPeople } from '../problem/expected-people';
import { isRemotable } from '../problem/presence-heads';
import { indexOf } from '../problem/problem-index';
import type { Person, RosterProblem } from '../problem/roster-problem';
import { groupBy, push } from '../problem/roster-view';

/** A person's fair share of one week's presence turns. */
export interface PresenceShare {
  readonly person: Person;
  /** Unit and home site: people who share the same turns. */
  readonly groupId: string;
  /** Weight of the criteria: 1 without priority, less with it. */
  readonly weight: number;
  /** Fair share of the week, in days. */
  readonly dueDays: number;
}

/**
 * Shares the presence turns of a week among the people of each unit and site who may also work in agile mode: in
 * proportion to the weight of the criteria and to the days each can be planned, nobody above those days, classes of legal
 * priority last. Absence gives no credit and no penalty: whoever is away takes part in fewer turns.
 *
 * @param reductionAtTopPriority how much smaller the share of a person with priority 1 is, 0..1
 */
export function presenceShares(
  problem: RosterProblem,
  weekIndex: number,
  reductionAtTopPriority: number,
): readonly PresenceShare[] {
  let ofProblem = knownShares.get(problem);
  if (!ofProblem) knownShares.set(problem, (ofProblem = new Map<string, readonly PresenceShare[]>()));
  const key = `${weekIndex} ${reductionAtTopPriority}`;
  let shares = ofProblem.get(key);
  if (!shares) ofProblem.set(key, (shares = sharedOut(problem, weekIndex, reductionAtTopPriority)));
  return shares;
}

/** Shares do not depend on any roster, and each check and each ledger asks for them again. */
const knownShares = new WeakMap<RosterProblem, Map<string, readonly PresenceShare[]>>();

function sharedOut(problem: RosterProblem, weekIndex: number, reductionAtTopPriority: number): PresenceShare[] {
  const groups = new Map<string, Person[]>();
  for (const person of problem.people) push(groups, groupOf(person), person);
  const wantedDays = contingentDays(problem, weekIndex);
  return [...groups].flatMap(([groupId, people]) => {
    const members = people.filter((person) => mayWorkAgile(problem, person, weekIndex));
    const alwaysPresentDays = people
      .filter((person) => !members.includes(person))
      .reduce((sum, person) => sum + plannableDays(problem, person, weekIndex), 0);
    const turns = Math.max(0, (wantedDays.get(groupId) ?? 0) - alwaysPresentDays);
    const weighted = members.map((person) => ({
      person,
      weight: 1 - reductionAtTopPriority * (person.remotePriorityOfWeeks?.[weekIndex] ?? person.remotePriority),
      days: plannableDays(problem, person, weekIndex),
    }));
    return classByClass(turns, weighted).map(({ person, weight, dueDays }) => ({ person, groupId, weight, dueDays }));
  });
}

/**
 * Whoever has no legal priority takes the presence turns first, each class takes what those below it leave. So the
 * classes come strictly first with agile work, and the criteria only order the people of one class.
 */
function classByClass<T extends { readonly person: Person; readonly weight: number; readonly days: number }>(
  turns: number,
  members: readonly T[],
): (T & { readonly dueDays: number })[] {
  const classOf = ({ person }: T): number => person.remotePriorityClass ?? 0;
  const due = new Map<T, number>();
  let left = turns;
  for (const priorityClass of [...new Set(members.map(classOf))].sort((a, b) => a - b)) {
    const ofClass = members.filter((member) => classOf(member) === priorityClass);
    const shares = proportionalShares(
      left,
      ofClass.map(({ weight, days }) => ({ weight: weight * days, cap: days })),
    );
    for (const [index, member] of ofClass.entries()) due.set(member, shares[index]!);
    left = Math.max(0, left - shares.reduce((sum, share) => sum + share, 0));
  }
  return members.map((member) => ({ ...member, dueDays: due.get(member)! }));
}

/** Whether a person may work in agile mode on some day of a week, by activity, agreement, phase and rotation. */
export function mayWorkAgile(problem: RosterProblem, person: Person, weekIndex: number): boolean {
  const { phaseOf, squads, dutiesOn } = indexOf(problem);
  if (!isRemotable(problem, person)) return false;
  return problem.days.some(({ on, weekIndex: week }) => {
    if (week !== weekIndex || !person.availableOn.has(on)) return false;
    const phase = phaseOf(person.unitId, on);
    const isShiftDay = person.squadId !== null && squads.get(person.squadId)?.bandOn.has(on) === true;
    if (isShiftDay && phase?.agileOnShiftDays !== true) return false;
    if (phase?.agreementRequired !== false && !person.agileAgreementOn.has(on)) return false;
    return dutiesOn(on).some(
      (duty) =>
        duty.modes.includes('agile') &&
        (!duty.isTurno || phase?.agileOnShiftDays === true) &&
        (person.dutyIds.length === 0 || person.dutyIds.includes(duty.id)) &&
        (duty.unitIds.length === 0 || duty.unitIds.includes(person.unitId)),
    );
  });
}

/** Days of a week a person can be planned: available ones, no more than the contract still asks for. */
function plannableDays(problem: RosterProblem, person: Person, weekIndex: number): number {
  const available = problem.days.filter((day) => day.weekIndex === weekIndex && person.availableOn.has(day.on)).length;
  const dailyMinutes = person.weeklyMinutes / person.daysPerWeek;
  const minutesLeft = person.weeklyMinutes - (person.creditedMinutesPerWeek[weekIndex] ?? 0);
  return Math.max(0, Math.min(available, Math.round(minutesLeft / dailyMinutes)));
}

/** Person-days that the contingents of a week want of each group. */
function contingentDays(problem: RosterProblem, weekIndex: number): ReadonlyMap<string, number> {
  const dates = new Set(problem.days.flatMap((day) => (day.weekIndex === weekIndex ? [day.on] : [])));
  const ofWeek = problem.contingents.filter(({ on }) => dates.has(on));
  const ofGroups = groupBy(ofWeek, ({ unitId, siteId }) => groupOf({ unitId, homeSiteId: siteId }));
  return new Map(
    [...ofGroups].map(([groupId, ofGroup]) => {
      const ofDays = [...groupBy(ofGroup, ({ on }) => on).values()];
      return [groupId, ofDays.reduce((sum, ofDay) => sum + expectedPeople(ofDay), 0)];
    }),
  );
}

const groupOf = ({ unitId, homeSiteId }: Pick<Person, 'unitId' | 'homeSiteId'>): string => `${unitId}/${homeSiteId}`;

/** Splits an amount in proportion to weights; what a capped share can't take goes to the others. */
export function proportionalShares(
  amount: number,
  parts: readonly { readonly weight: number; readonly cap: number }[],
): number[] {
  const shares = parts.map(() => 0);
  let open = parts.map((_, index) => index).filter((index) => parts[index]!.weight > 0);
  let left = amount;
  while (open.length > 0) {
    const total = open.reduce((sum, index) => sum + parts[index]!.weight, 0);
    const capped = open.filter((index) => (left * parts[index]!.weight) / total >= parts[index]!.cap);
    if (capped.length === 0) {
      for (const index of open) shares[index] = (left * parts[index]!.weight) / total;
      break;
    }
    for (const index of capped) {
      shares[index] = parts[index]!.cap;
      left -= parts[index]!.cap;
    }
    open = open.filter((index) => !capped.includes(index));
  }
  return shares;
}
