import { dayNumber, mondayOf, type PlanDay } from '../../planner/problem/calendar';
import type { Person } from '../../planner/problem/roster-problem';
import { resolvePhaseRule } from '../phases/resolve-phase-rule';
import { isInPeriod, type Period } from './period';
import type { ContractData, PersonData, PersonPeriod, PlanningData } from './planning-data';

/**
 * People with the days of the horizon on which they can be planned.
 *
 * @throws RangeError where a person's contract is not among the data
 */
export function assemblePeople(data: PlanningData, days: readonly PlanDay[]): readonly Person[] {
  const contracts = new Map(data.contracts.map((contract) => [contract.id, contract]));
  const absences = periodsByPerson(data.absences);
  const agreements = periodsByPerson(data.agileAgreements);
  return data.people.map((person) => {
    const contract = contracts.get(person.contractId);
    if (contract === undefined) {
      throw new RangeError(`Person ${person.id} has contract "${person.contractId}", which does not exist.`);
    }
    const absentOn = datesIn(absences.get(person.id) ?? [], days);
    return {
      id: person.id,
      unitId: person.unitId,
      homeSiteId: person.homeSiteId,
      siteIds: [...new Set([person.homeSiteId, ...person.otherSiteIds])],
      qualificationIds: person.qualificationIds,
      contractId: contract.id,
      weeklyMinutes: contract.weeklyMinutes,
      ...(contract.cycle ? { minutesOfWeeks: minutesOfWeeks(contract.cycle, days) } : {}),
      daysPerWeek: contract.daysPerWeek,
      dutyIds: contract.shiftTemplateIds,
      availableOn: new Set(days.filter((day) => canWork(person, contract, absentOn, day)).map(({ on }) => on)),
      absentOn,
      creditedMinutesPerWeek: creditedMinutes(person, contract, absentOn, days),
      agileAgreementOn: datesIn(agreements.get(person.id) ?? [], days),
      squadId: person.squadId,
      remotePriority: person.remotePriority,
      ...remotePriorityOfWeeks(person, data, days),
      remotePriorityClass: person.remotePriorityClass ?? 0,
    };
  });
}

/** A week goes by the phase of its Wednesday, and so of most of its working days. */
function remotePriorityOfWeeks(
  { unitId, remotePriority, phasePriorities = [] }: PersonData,
  data: PlanningData,
  days: readonly PlanDay[],
): Pick<Person, 'remotePriorityOfWeeks'> {
  if (phasePriorities.length === 0) return {};
  const ofPhase = new Map(phasePriorities.map((one) => [one.phaseId, one.remotePriority]));
  const wednesdays = days.filter(({ weekday }) => weekday === 3);
  return {
    remotePriorityOfWeeks: wednesdays.map(({ on }) => {
      const { phaseId, planLine } = resolvePhaseRule(data, unitId, on);
      return planLine === null ? remotePriority : (ofPhase.get(phaseId) ?? remotePriority);
    }),
  };
}

/** The cycle goes on before its anchor as after it: weeks are counted from the anchor's Monday, in either direction. */
function minutesOfWeeks(
  { minutesOfWeeks: minutes, anchorOn }: NonNullable<ContractData['cycle']>,
  days: readonly PlanDay[],
): readonly number[] {
  const mondays = days.filter(({ weekday }) => weekday === 1);
  return mondays.map(({ on }) => {
    const weeks = (dayNumber(on) - dayNumber(mondayOf(anchorOn))) / 7;
    return minutes[((weeks % minutes.length) + minutes.length) % minutes.length]!;
  });
}

/**
 * Minutes of each week that count as worked because the day was lost to an absence, a holiday, or a time outside
 * employment: `weeklyMinutes / daysPerWeek` a day.
 *
 * A contract of five days on six weekdays can still do its five days in a week with one holiday. So only the lost days
 * beyond the spare weekdays (weekdays less days per week) are credited, which is every lost day where there are none.
 */
export function creditedMinutes(
  person: PersonData,
  contract: ContractData,
  absentOn: ReadonlySet<string>,
  days: readonly PlanDay[],
): readonly number[] {
  const weekCount = (days.at(-1)?.weekIndex ?? -1) + 1;
  const spareDays = contract.weekdays.length - contract.daysPerWeek;
  return Array.from({ length: weekCount }, (_, week) => {
    const lostDays = days.filter(
      (day) =>
        day.weekIndex === week && contract.weekdays.includes(day.weekday) && !canWork(person, contract, absentOn, day),
    ).length;
    return Math.round((Math.max(0, lostDays - spareDays) * contract.weeklyMinutes) / contract.daysPerWeek);
  });
}

function canWork(
  person: PersonData,
  contract: ContractData,
  absentOn: ReadonlySet<string>,
  { on, weekday, isHoliday }: PlanDay,
): boolean {
  const isEmployed = isInPeriod({ from: person.employedFrom, to: person.employedTo }, on);
  return isEmployed && !isHoliday && contract.weekdays.includes(weekday) && !absentOn.has(on);
}

function periodsByPerson(periods: readonly PersonPeriod[]): ReadonlyMap<string, readonly Period[]> {
  const byPerson = new Map<string, Period[]>();
  for (const period of periods) {
    const own = byPerson.get(period.personId) ?? [];
    own.push(period);
    byPerson.set(period.personId, own);
  }
  return byPerson;
}

function datesIn(periods: readonly Period[], days: readonly PlanDay[]): ReadonlySet<string> {
  return new Set(days.filter(({ on }) => periods.some((period) => isInPeriod(period, on))).map(({ on }) => on));
}
