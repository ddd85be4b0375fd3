import { addDays, weekdayOf, type PlanDay } from '../../planner/problem/calendar';
import { creditedMinutes } from '../rosters/assemble-people';
import { isInPeriod } from '../rosters/period';
import type { ContractData, PersonData, PersonPeriod } from '../rosters/planning-data';

/** What counts the hours of a person. */
export interface HoursBasis {
  readonly person: PersonData;
  readonly contract: ContractData;
  readonly absences: readonly PersonPeriod[];
  readonly closedOn: ReadonlySet<string>;
}

/** Minutes that the contract asks of some published weeks, what is credited for absences and closed days taken off. */
export function dueMinutes({ person, contract, absences, closedOn }: HoursBasis, mondays: readonly string[]): number {
  const days: PlanDay[] = mondays.flatMap((monday, weekIndex) =>
    Array.from({ length: 7 }, (_, index) => {
      const on = addDays(monday, index);
      return { on, weekday: weekdayOf(on), weekIndex, isHoliday: closedOn.has(on) };
    }),
  );
  const absentOn = new Set(
    days.filter(({ on }) => absences.some((absence) => isInPeriod(absence, on))).map(({ on }) => on),
  );
  const credited = creditedMinutes(person, contract, absentOn, days).reduce((sum, minutes) => sum + minutes, 0);
  return Math.max(0, contract.weeklyMinutes * mondays.length - credited);
}
