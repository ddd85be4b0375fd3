import { addDays, dayNumber, weekdayOf } from '../../planner/problem/calendar';
import { defineRosterProblem } from '../../planner/problem/define-roster-problem';
import type { Demand, Duty, Person, RosterProblem, Wish } from '../../planner/problem/roster-problem';
import type { RuleSettings, RuleVariant } from '../../planner/problem/rule-settings';
import { RULE_CATALOGUE } from '../../planner/rules/rule-catalogue';
import type { CurtoisEmployee, CurtoisInstance } from './curtois-instance';

const MONDAY = '2026-11-30';
const UNIT = 'unit';
const ACTIVITY = 'work';
const MINUTES_OF_A_DAY = 1_440;

/** Date of a day of the horizon. */
export const dateOf = (day: number): string => addDays(MONDAY, day);

/**
 * An instance as a problem of the product: each shift type is a duty at a site of its own, so that cover is counted by
 * type; requests are wishes at the level of the cover; limits of one employee are variants of the product's rules.
 */
export function curtoisProblem(instance: CurtoisInstance): RosterProblem {
  const days = Array.from({ length: instance.dayCount }, (_, day) => day);
  return defineRosterProblem({
    timeZone: 'UTC',
    days: days.map((day) => ({
      on: dateOf(day),
      weekday: weekdayOf(dateOf(day)),
      weekIndex: Math.floor(day / 7),
      isHoliday: false,
    })),
    activities: [{ id: ACTIVITY, name: ACTIVITY, activityClass: 'public-contact', canBeRemote: false, ...NO_LIMITS }],
    duties: instance.shifts.flatMap(({ id, minutes }) => days.map((day) => dutyOf(id, minutes, day))),
    people: instance.staff.map((employee) => personOf(employee, instance.dayCount)),
    demand: instance.cover.flatMap(({ day, shiftId, requirement, weightUnder, weightOver }): Demand[] => {
      const minutes = instance.shifts.find(({ id }) => id === shiftId)!.minutes;
      const { on, startAtMinute, endAtMinute } = dutyOf(shiftId, minutes, day);
      const points = { shortage: weightUnder, surplus: weightOver };
      const place = { siteId: shiftId, activityId: ACTIVITY, on, startAtMinute, endAtMinute };
      return requirement === 0 ? [] : [{ ...place, floorCount: 0, targetCount: requirement, points }];
    }),
    contingents: [],
    phaseDays: [],
    squads: [],
    wishes: wishesOf(instance),
    companionWishes: [],
    skillNeeds: [],
    forbiddenSuccessions: instance.shifts.flatMap(({ id, notBefore }) =>
      notBefore.map((next) => ({ dutyId: id, nextDutyId: next, freeDaysBetween: 0 as const })),
    ),
    dutyLimits: instance.staff.flatMap(({ id, maxShifts }) =>
      [...maxShifts]
        .filter(([, most]) => most > 0 && most < instance.dayCount)
        .map(([duty, most]) => ({
          ...{ personId: id, dutyIds: [duty], minCount: 0, maxCount: most },
          period: 'horizon' as const,
        })),
    ),
    pinned: [],
    fixedAfter: [],
    baseline: [],
    history: { assignments: [], ledger: [] },
    ruleSettings: settingsOf(instance.staff),
  });
}

const NO_LIMITS = { qualificationIds: [], unitIds: [], siteIds: [] };

/** What the minutes of a shift are on the clock is not said; nothing but its length matters here. */
function dutyOf(id: string, minutes: number, day: number): Duty {
  const startAtMinute = dayNumber(dateOf(day)) * MINUTES_OF_A_DAY;
  return {
    id,
    on: dateOf(day),
    startAtMinute,
    endAtMinute: startAtMinute + minutes,
    paidMinutes: minutes,
    breakMinutes: 0,
    breakStartAtMinutes: [],
    band: 'full-day',
    isTurno: true,
    modes: ['on-site'],
    unitIds: [],
    siteIds: [id],
  };
}

/** The most minutes are the contract; how far a roster may lie below them is a tolerance of the rule. */
function personOf({ id, maxShifts, maxTotalMinutes, daysOff }: CurtoisEmployee, dayCount: number): Person {
  const duties = [...maxShifts].filter(([, most]) => most > 0).map(([duty]) => duty);
  const weekCount = dayCount / 7;
  const weeklyMinutes = Math.ceil(maxTotalMinutes / weekCount);
  const off = new Set(daysOff);
  const dates = Array.from({ length: dayCount }, (_, day) => day).filter((day) => !off.has(day));
  return {
    id,
    unitId: UNIT,
    homeSiteId: duties[0] ?? UNIT,
    siteIds: duties,
    qualificationIds: [],
    weeklyMinutes,
    contractId: id,
    daysPerWeek: 7,
    dutyIds: duties,
    availableOn: new Set(dates.map(dateOf)),
    absentOn: new Set(daysOff.map(dateOf)),
    creditedMinutesPerWeek: Array.from({ length: weekCount }, (_, week) =>
      week === 0 ? weeklyMinutes * weekCount - maxTotalMinutes : 0,
    ),
    agileAgreementOn: new Set(),
    squadId: null,
    remotePriority: 0,
    remotePriorityClass: 0,
  };
}

/** Requests; and where nobody is needed, everybody there is a surplus, which a demand for nobody would not price. */
function wishesOf({ requests, cover, staff }: CurtoisInstance): Wish[] {
  const wish = { importance: 'medium' as const };
  return [
    ...requests.map(({ employeeId, day, shiftId, weight, isWanted }): Wish => {
      const kind = isWanted ? 'wanted-duty' : 'unwanted-duty';
      return { ...wish, personId: employeeId, on: dateOf(day), kind, dutyId: shiftId, points: weight };
    }),
    ...cover
      .filter(({ requirement, weightOver }) => requirement === 0 && weightOver > 0)
      .flatMap(({ day, shiftId, weightOver }) =>
        staff.map(({ id }): Wish => {
          const place = { personId: id, on: dateOf(day), dutyId: shiftId };
          return { ...wish, ...place, kind: 'unwanted-duty', points: weightOver };
        }),
      ),
  ];
}

/** The rules the benchmark states; every other rule of the product is off. */
function settingsOf(staff: readonly CurtoisEmployee[]): RuleSettings {
  const off = Object.fromEntries(RULE_CATALOGUE.map(({ definition }) => [definition.id, { enabled: false }]));
  const on = { enabled: true };
  const perEmployee = (parametersOf: (employee: CurtoisEmployee) => Readonly<Record<string, number>>) => ({
    ...on,
    variants: variantsOf(staff, parametersOf),
  });
  return {
    ...off,
    'one-duty-a-day': on,
    availability: on,
    qualification: on,
    'forbidden-successions': on,
    'duty-limits': on,
    'demand-cover': on,
    wishes: { ...on, level: 'service' },
    'maximum-consecutive-days': perEmployee(({ maxConsecutiveShifts }) => ({ maxDays: maxConsecutiveShifts })),
    'minimum-consecutive-days': perEmployee(({ minConsecutiveShifts }) => ({ minDays: minConsecutiveShifts })),
    'minimum-days-off': perEmployee(({ minConsecutiveDaysOff }) => ({ minDays: minConsecutiveDaysOff })),
    'maximum-weekends': perEmployee(({ maxWeekends }) => ({ maxWeekends, weeks: 0 })),
    'average-hours': perEmployee(({ maxTotalMinutes, minTotalMinutes }) => ({
      weeks: 0,
      toleranceMinutesBelow: maxTotalMinutes - minTotalMinutes,
      toleranceMinutesAbove: 0,
    })),
  };
}

/** One variant for all employees with the same parameters. */
function variantsOf(
  staff: readonly CurtoisEmployee[],
  parametersOf: (employee: CurtoisEmployee) => Readonly<Record<string, number>>,
): RuleVariant[] {
  const groups = new Map<string, { personIds: string[]; parameters: Readonly<Record<string, number>> }>();
  for (const employee of staff) {
    const parameters = parametersOf(employee);
    const key = JSON.stringify(parameters);
    const group = groups.get(key);
    if (group) group.personIds.push(employee.id);
    else groups.set(key, { personIds: [employee.id], parameters });
  }
  return [...groups.values()].map(({ personIds, parameters }) => ({ appliesTo: { personIds }, parameters }));
}
