import { addDays, dayNumber, mondayOf } from './calendar';
import { dutiesBefore, knownFrom, wholePlan } from './known-duties';
import type { LedgerEntry, Person, RosterProblem } from './roster-problem';

const ledgers = new WeakMap<readonly LedgerEntry[], ReadonlyMap<string, LedgerEntry>>();

/**
 * Minutes a person worked in a week before the plan: what the ledger recorded, overtime included; otherwise the duties
 * known; otherwise, in a week of which nothing is known, the contract's minutes.
 * @param monday the week's first day
 */
export function pastMinutes(problem: RosterProblem, person: Person, monday: string): number {
  const whole = wholePlan(problem);
  const weeksBack = (dayNumber(mondayOf(whole.days[0]!.on)) - dayNumber(monday)) / 7;
  const recorded = ledgerOf(whole, person.id)?.minutesOfWeeks?.[weeksBack - 1];
  if (recorded !== undefined) return recorded;
  if (monday < knownFrom(problem)) return person.weeklyMinutes;
  const sunday = addDays(monday, 6);
  return dutiesBefore(problem, person.id)
    .filter(({ on }) => on >= monday && on <= sunday)
    .reduce((sum, { paidMinutes }) => sum + paidMinutes, 0);
}

function ledgerOf({ history: { ledger } }: RosterProblem, personId: string): LedgerEntry | undefined {
  let entries = ledgers.get(ledger);
  if (!entries) ledgers.set(ledger, (entries = new Map(ledger.map((entry) => [entry.personId, entry]))));
  return entries.get(personId);
}
