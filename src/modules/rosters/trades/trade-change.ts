import { compareAssignments } from '../../../planner/problem/assignment';
import type { Assignment } from '../../../planner/problem/assignment';
import type { PersonDayChange } from '../checking/checking-messages';

/** Two people and the days on which they hand over to one another whatever they have. */
export interface TradeParties {
  readonly personId: string;
  readonly colleagueId: string;
  /** One or two civil dates. */
  readonly days: readonly string[];
}

/** Duties of the two people on the days, in order; nobody else's. */
export function dutiesOf(
  { personId, colleagueId, days }: TradeParties,
  assignments: readonly Assignment[],
): Assignment[] {
  return assignments
    .filter(({ personId: who, on }) => (who === personId || who === colleagueId) && days.includes(on))
    .map(plainDuty)
    .sort(compareAssignments);
}

/** On each of the days each of the two does what the other was to do; whoever had nothing gives nothing. */
export function changeOf({ personId, colleagueId }: TradeParties, duties: readonly Assignment[]): PersonDayChange {
  return {
    removed: duties.map((duty) => ({ personId: duty.personId, on: duty.on })),
    added: duties.map((duty) => ({ ...duty, personId: duty.personId === personId ? colleagueId : personId })),
  };
}

/** Whether two lists of duties say the same, whatever the order of their fields. */
export function areSameDuties(one: readonly Assignment[], other: readonly Assignment[]): boolean {
  return JSON.stringify(one.map(plainDuty)) === JSON.stringify(other.map(plainDuty));
}

/** The days of a trade, in order and without repetition. */
export function tradeDays(on: string, colleagueOn: string | null): string[] {
  return [...new Set([on, colleagueOn ?? on])].sort();
}

/** The fields of an assignment alone, always in one order. */
function plainDuty(duty: Assignment): Assignment {
  const { personId, on, dutyId, siteId, activityId, mode, startAtMinute, endAtMinute } = duty;
  const { paidMinutes, breakStartAtMinute, breakMinutes } = duty;
  return {
    ...{ personId, on, dutyId, siteId, activityId, mode, startAtMinute, endAtMinute },
    ...{ paidMinutes, breakStartAtMinute, breakMinutes },
  };
}
