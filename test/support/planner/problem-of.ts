import { addDays, weekdayOf } from '../../../src/planner/problem/calendar';
import { defineRosterProblem } from '../../../src/planner/problem/define-roster-problem';
import type {
  Activity,
  Demand,
  Duty,
  LedgerEntry,
  Person,
  PhaseDay,
  RosterProblem,
  SkillNeed,
} from '../../../src/planner/problem/roster-problem';
import { emptyPeriod } from '../../../src/planner/rotation/ledger-periods';
import { civilMinutes, dateOf, datesOf, instantAt, TIME_ZONE } from './civil-instants';
import { assignmentOf, HOME_SITE, SOMEBODY, USUAL_ACTIVITY } from './duty-sketch';
import type {
  DemandSketch,
  PersonSketch,
  PhaseSketch,
  ProblemSketch,
  SkillSketch,
  TemplateSketch,
} from './problem-sketch';

export const USUAL_MONDAY = '2026-11-30';
const UNIT = 'registry';

/** The problem a sketch stands for, valid and frozen. */
export function problemOf(sketch: ProblemSketch): RosterProblem {
  const from = sketch.from ?? USUAL_MONDAY;
  const dates = Array.from({ length: 7 * (sketch.weeks ?? 1) }, (_, index) => addDays(from, index));
  const holidays = new Set(sketch.holidays ? datesOf(sketch.holidays, from) : []);
  const assignments = (sketches: ProblemSketch['pinned'] = []) => sketches.map((duty) => assignmentOf(duty, from));
  return defineRosterProblem({
    timeZone: TIME_ZONE,
    days: dates.map((on, index) => ({
      on,
      weekday: weekdayOf(on),
      weekIndex: Math.floor(index / 7),
      isHoliday: holidays.has(on),
      isOfLongWeekend: weekdayOf(on) === 6 && [addDays(on, -1), addDays(on, 2)].some((other) => holidays.has(other)),
    })),
    activities: (sketch.activities ?? [{ id: USUAL_ACTIVITY }]).map(activityOf),
    duties: Object.entries(sketch.templates ?? {}).flatMap(([id, template]) =>
      (template.days ? datesOf(template.days, from) : dates).map((on) => dutyOf(id, template, on)),
    ),
    people: (sketch.people ?? [SOMEBODY]).map((person) =>
      personOf(typeof person === 'string' ? { id: person } : person, from, dates, holidays),
    ),
    demand: (sketch.demand ?? []).flatMap((demand) => halfHoursOf(demand, from)),
    contingents: (sketch.contingents ?? []).flatMap(
      ({ days, min, max = null, target = min, site = HOME_SITE, ...part }) =>
        datesOf(days, from).map((on) => ({
          unitId: UNIT,
          siteId: site,
          on,
          minCount: min,
          maxCount: max,
          targetCount: target,
          ...part,
        })),
    ),
    phaseDays: (sketch.phases ?? []).flatMap((phase) => phaseDaysOf(phase, from)),
    squads: Object.entries(sketch.squads ?? {}).map(([id, bands]) => ({
      id,
      bandOn: new Map(
        Object.entries(bands).flatMap(([days, band]) => datesOf(days, from).map((on) => [on, band] as const)),
      ),
    })),
    wishes: (sketch.wishes ?? []).flatMap(({ person = SOMEBODY, days, importance = 'medium', ...wish }) =>
      datesOf(days, from).map((on) => ({ personId: person, on, importance, ...wish })),
    ),
    pinned: assignments(sketch.pinned),
    baseline: assignments(sketch.baseline),
    history: { assignments: assignments(sketch.history), ledger: (sketch.ledger ?? []).map(ledgerEntryOf) },
    fixedAfter: [],
    forbiddenSuccessions: [],
    skillNeeds: (sketch.skillNeeds ?? []).flatMap((need) => skillNeedsOf(need, from)),
    companionWishes: (sketch.companionWishes ?? []).map((wish) => ({
      ...{ importance: 'medium' as const, from: null, to: null },
      ...wish,
    })),
    dutyLimits: [],
    ruleSettings: sketch.settings ?? {},
    ...sketch.override,
  });
}

function activityOf(sketch: Partial<Activity> & { readonly id: string }): Activity {
  const usual = { activityClass: 'administrative', canBeRemote: true } as const;
  return { name: sketch.id, ...usual, qualificationIds: [], unitIds: [], siteIds: [], ...sketch };
}

function dutyOf(id: string, template: TemplateSketch, on: string): Duty {
  const [start = '', end = ''] = id.split('-');
  const { breakMinutes = 0, breakStarts = [], isTurno = false, modes = ['on-site'] } = template;
  return {
    id,
    on,
    startAtMinute: instantAt(on, start),
    endAtMinute: instantAt(on, end),
    paidMinutes: civilMinutes(start, end) - breakMinutes,
    breakMinutes,
    breakStartAtMinutes: breakStarts.map((time) => instantAt(on, time)),
    band: template.band ?? bandOf(start, end),
    isTurno,
    modes,
    unitIds: template.unitIds ?? [],
    siteIds: template.siteIds ?? [],
  };
}

function bandOf(start: string, end: string): Duty['band'] {
  if (civilMinutes('00', end) <= 14 * 60 + 30) return 'morning';
  return civilMinutes('00', start) >= 11 * 60 + 30 ? 'afternoon' : 'full-day';
}

function personOf(sketch: PersonSketch, from: string, dates: readonly string[], holidays: ReadonlySet<string>): Person {
  const { works, absent, agreement, credited, ...rest } = sketch;
  const absentOn = new Set(absent ? datesOf(absent, from) : []);
  const contractDays = works ? datesOf(works, from) : dates;
  return {
    unitId: UNIT,
    homeSiteId: HOME_SITE,
    siteIds: [HOME_SITE],
    qualificationIds: [],
    weeklyMinutes: 2160,
    contractId: 'full-time',
    daysPerWeek: 6,
    dutyIds: [],
    squadId: null,
    remotePriority: 0,
    ...rest,
    availableOn: new Set(contractDays.filter((on) => !absentOn.has(on) && !holidays.has(on))),
    absentOn,
    agileAgreementOn: new Set(agreement ? datesOf(agreement, from) : []),
    creditedMinutesPerWeek: credited ?? Array.from({ length: dates.length / 7 }, () => 0),
  };
}

function halfHoursOf(sketch: DemandSketch, from: string): Demand[] {
  const { days, hours, target, floor = 0, site = HOME_SITE, activity = USUAL_ACTIVITY, visits } = sketch;
  const counts = { floorCount: floor, targetCount: target };
  const arrivals = visits ? { arrivals: { visitsPerHour: visits[0], serviceMinutes: visits[1] } } : {};
  return timesOf(days, hours, from).map((time) => ({
    ...{ siteId: site, activityId: activity, ...time, ...counts, ...arrivals },
  }));
}

function skillNeedsOf(sketch: SkillSketch, from: string): SkillNeed[] {
  const { days, hours, skill, required = 1, wished = required, site = HOME_SITE } = sketch;
  const counts = { requiredCount: required, wishedCount: wished };
  return timesOf(days, hours, from).map((time) => ({ qualificationId: skill, siteId: site, ...time, ...counts }));
}

/** The half hours of some hours of some days. */
function timesOf(days: string, hours: string, from: string): Pick<Demand, 'on' | 'startAtMinute' | 'endAtMinute'>[] {
  const [start = '', end = ''] = hours.split('-');
  return datesOf(days, from).flatMap((on) =>
    Array.from({ length: (instantAt(on, end) - instantAt(on, start)) / 30 }, (_, index) => {
      const startAtMinute = instantAt(on, start) + index * 30;
      return { on, startAtMinute, endAtMinute: startAtMinute + 30 };
    }),
  );
}

function phaseDaysOf({ days, defaultMode = 'on-site', ...rest }: PhaseSketch, from: string): PhaseDay[] {
  const classes = ['non-deferrable', 'public-contact', 'digital-platform', 'contact-centre', 'administrative'] as const;
  const defaultModeByClass = Object.fromEntries(
    classes.map((name) => [name, defaultMode]),
  ) as PhaseDay['defaultModeByClass'];
  const usual = { maxAgileRatio: 1, maxAgileDaysPerWeek: 7, agileOnShiftDays: false, agreementRequired: true };
  return datesOf(days, from).map((on) => ({
    unitId: UNIT,
    phaseId: 'start',
    defaultModeByClass,
    ...usual,
    ...rest,
    on,
  }));
}

export function ledgerEntryOf({ recent, ...entry }: NonNullable<ProblemSketch['ledger']>[number]): LedgerEntry {
  const counts = { presenceDays: 0, presenceDueDays: 0, agileDays: 0, mornings: 0, afternoons: 0 };
  const periods = recent ? { recent: recent.map((period) => ({ ...emptyPeriod(period.from), ...period })) } : {};
  return { ...counts, saturdays: 0, saturdaysDue: 0, ...entry, ...periods };
}

/** The Monday a sketch's first dated duty lies in, so that a case about a date needs no other word. */
export function mondayFor(days: readonly string[]): string {
  const dated = days.filter((day) => /^\d{4}-/.test(day)).sort();
  return dated[0] ? dateOf('Mon', dated[0]) : USUAL_MONDAY;
}
