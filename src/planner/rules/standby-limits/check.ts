import { addDays, monthOf, weekdayOf } from '../../problem/calendar';
import type { Finding } from '../../problem/finding';
import type { Standby } from '../../problem/personal-limits';
import type { Person } from '../../problem/roster-problem';
import { groupBy, type RosterView } from '../../problem/roster-view';
import { lawFinding, type RuleCheck } from '../rule';
import { standbyLimits, type StandbyLimitsParameters } from './rule';
import { sentences } from './sentences';

export const check: RuleCheck<StandbyLimitsParameters> = (roster, { parameters }) => {
  const byPerson = groupBy(roster.problem.standbys ?? [], ({ personId }) => personId);
  return roster.problem.people.flatMap((person) => {
    const standbys = byPerson.get(person.id);
    if (!standbys) return [];
    return [
      ...tooMany(roster, person, standbys, parameters),
      ...ofWrongLength(roster, person, standbys, parameters),
      ...metByDuties(roster, person, standbys),
      ...(parameters.restDayAfterSunday ? withoutRest(roster, person, standbys) : []),
    ];
  });
};

/** Months that the plan touches; earlier turns of the month are among the data. */
function tooMany(
  { problem }: RosterView,
  { id }: Person,
  standbys: readonly Standby[],
  { maxPerMonth }: StandbyLimitsParameters,
): Finding[] {
  return [...groupBy(problem.days, ({ on }) => monthOf(on))].flatMap(([month, days]) => {
    const count = standbys.filter(({ on }) => monthOf(on) === month).length;
    if (count <= maxPerMonth) return [];
    const facts = { fault: 'too-many' as const, month, count, maxPerMonth };
    return [
      lawFinding(standbyLimits, sentences, { amount: count - maxPerMonth, people: [id], on: days[0]!.on, facts }),
    ];
  });
}

function ofWrongLength(
  { problem }: RosterView,
  { id }: Person,
  standbys: readonly Standby[],
  { minMinutes, maxMinutes }: StandbyLimitsParameters,
): Finding[] {
  return standbys
    .filter(({ on }) => problem.days.some((day) => day.on === on))
    .filter(({ minutes }) => minutes < minMinutes || minutes > maxMinutes)
    .map(({ on, minutes }) => {
      const facts = { fault: 'length' as const, on, minutes, minMinutes, maxMinutes };
      return lawFinding(standbyLimits, sentences, { amount: 1, people: [id], on, facts });
    });
}

function metByDuties(roster: RosterView, { id }: Person, standbys: readonly Standby[]): Finding[] {
  return roster
    .of(id)
    .filter((duty) =>
      standbys.some((one) => one.startAtMinute < duty.endAtMinute && duty.startAtMinute < one.endAtMinute),
    )
    .map(({ on, dutyId }) => {
      const facts = { fault: 'duty' as const, on, dutyId };
      return lawFinding(standbyLimits, sentences, { amount: 1, people: [id], on, facts });
    });
}

function withoutRest(roster: RosterView, person: Person, standbys: readonly Standby[]): Finding[] {
  const sundays = [...new Set(standbys.map(({ on }) => on).filter((on) => weekdayOf(on) === 7))];
  return sundays.flatMap((sunday) => {
    const monday = addDays(sunday, 1);
    if (!roster.problem.days.some(({ on }) => on === monday)) return [];
    const worked = roster.of(person.id).filter(({ on }) => on >= monday && on < addDays(monday, 7)).length;
    const allowed = Math.max(0, Math.ceil(person.daysPerWeek) - 1);
    if (worked <= allowed) return [];
    const facts = { fault: 'no-rest' as const, monday, worked, allowed };
    return [lawFinding(standbyLimits, sentences, { amount: worked - allowed, people: [person.id], on: monday, facts })];
  });
}
