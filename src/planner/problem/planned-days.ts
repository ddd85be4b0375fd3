import type { Assignment } from './assignment';
import { dueMinutes } from './due-minutes';
import { groupBy } from './roster-view';
import type { Duty, Person, RosterProblem } from './roster-problem';

/** First and last day to plan, both inclusive. */
export interface PlannedDays {
  readonly from: string;
  readonly to: string;
}

/**
 * Narrows a problem of whole weeks to the days that are to be planned, so that a plan may begin and end on any day while
 * the law of a week still sees the whole week.
 *
 * - Days before the first one stand as they were worked: the duties of `past` are fixed, nothing is added to them. Where
 *   nothing is known of them at all, they are as open as the days after.
 * - Days after the last one take what is pinned there and stay open otherwise: nothing is planned, and what they can
 *   still take of the contract hours is left to them (`openMinutesPerWeek`).
 * - So the hours still due in a cut week lie between what the days left out cannot take and the whole rest; where the days
 *   to plan can't reach that, the most they reach is enough.
 *
 * Needs, wishes and skills of the days left out are dropped. Contingents of past days stay, since the fair shares of
 * presence go by the week.
 *
 * @param past what was worked on the days of the first week before `from`
 */
export function narrowedTo(problem: RosterProblem, planned: PlannedDays, past: readonly Assignment[]): RosterProblem {
  const isPlanned = ({ on }: { readonly on: string }): boolean => on >= planned.from && on <= planned.to;
  const after = problem.pinned.filter(({ on }) => on > planned.to);
  const fixed = [...past, ...after];
  const fixedDuties = new Set(fixed.map(({ on, dutyId }) => `${on} ${dutyId}`));
  const fixedOf = groupBy(fixed, ({ personId }) => personId);
  const baseline = problem.baseline.filter(isPlanned);
  return {
    ...problem,
    duties: problem.duties.filter((duty) => isPlanned(duty) || fixedDuties.has(`${duty.on} ${duty.id}`)),
    people: problem.people.map((person) =>
      narrowedPerson(problem, person, planned, past, fixedOf.get(person.id) ?? []),
    ),
    demand: problem.demand.filter(isPlanned),
    skillNeeds: problem.skillNeeds.filter(isPlanned),
    contingents: problem.contingents.filter(
      (contingent) => isPlanned(contingent) || (contingent.on < planned.from && past.length > 0),
    ),
    wishes: problem.wishes.filter(isPlanned),
    pinned: [...fixed, ...problem.pinned.filter(isPlanned)],
    // What is fixed is no change of a known roster.
    baseline: baseline.length === 0 ? [] : [...fixed, ...baseline],
  };
}

function narrowedPerson(
  problem: RosterProblem,
  person: Person,
  planned: PlannedDays,
  past: readonly Assignment[],
  fixed: readonly Assignment[],
): Person {
  const fixedOn = new Set(fixed.map(({ on }) => on));
  const isPlanned = (on: string): boolean => on >= planned.from && on <= planned.to;
  const isOpen = (on: string): boolean =>
    !isPlanned(on) && !fixedOn.has(on) && (on > planned.to || past.length === 0) && person.availableOn.has(on);
  const paidOn = paidMinutesOn(problem, person);
  const weekCount = problem.days.at(-1)!.weekIndex + 1;
  const openMinutesPerWeek = Array.from({ length: weekCount }, (_, week) => {
    const days = problem.days.filter(({ weekIndex }) => weekIndex === week).map(({ on }) => on);
    if (days.every(isPlanned)) return 0;
    const left = days.filter(isOpen).reduce((sum, on) => sum + Math.max(0, ...paidOn(on)), 0);
    const due = dueMinutes(person, week);
    const rest = due - fixed.filter(({ on }) => days.includes(on)).reduce((sum, duty) => sum + duty.paidMinutes, 0);
    const plannable = days.filter((on) => isPlanned(on) && person.availableOn.has(on)).map(paidOn);
    return Math.min(due, Math.max(left, rest - mostWithin(rest, plannable)));
  });
  const availableOn = [...person.availableOn].filter((on) => isPlanned(on) || fixedOn.has(on));
  return { ...person, availableOn: new Set(availableOn), openMinutesPerWeek };
}

/** The different lengths of the duties a person may have on a date, in paid minutes. */
function paidMinutesOn({ duties }: RosterProblem, person: Person): (on: string) => readonly number[] {
  const isPossible = ({ id, unitIds }: Duty): boolean =>
    (person.dutyIds.length === 0 || person.dutyIds.includes(id)) &&
    (unitIds.length === 0 || unitIds.includes(person.unitId));
  const byDate = groupBy(duties.filter(isPossible), ({ on }) => on);
  return (on) => [...new Set((byDate.get(on) ?? []).map(({ paidMinutes }) => paidMinutes))];
}

/** The most minutes up to a limit that one duty or none on each day can come to. */
function mostWithin(limit: number, lengthsOfDays: readonly (readonly number[])[]): number {
  let sums = new Set([0]);
  for (const lengths of lengthsOfDays)
    sums = new Set([...sums].flatMap((sum) => [sum, ...lengths.map((length) => sum + length)]));
  return Math.max(0, ...[...sums].filter((sum) => sum <= limit));
}
