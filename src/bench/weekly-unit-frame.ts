import type { Activity } from '../planner/problem/roster-problem';
import type { ContractData, PlanningData, ShiftTemplateData } from '../modules/rosters/planning-data';
import type { PhaseData } from '../modules/phases/phase-data';

/** Contracts of the weekly benchmark by cumulated share of the people. */
export const CONTRACT_SHARES = [
  { contractId: 'six-by-six', upTo: 0.42 },
  { contractId: 'five-days', upTo: 0.7 },
  { contractId: 'part-time-30', upTo: 0.85 },
  { contractId: 'part-time-18', upTo: 1 },
] as const;

const WORKDAYS = [1, 2, 3, 4, 5] as const;
const OPEN_DAYS = [1, 2, 3, 4, 5, 6] as const;

const contract = (
  id: string,
  weeklyMinutes: number,
  daysPerWeek: number,
  weekdays: ContractData['weekdays'],
  shiftTemplateIds: readonly string[],
): ContractData => ({ id, name: id, weeklyMinutes, daysPerWeek, weekdays, shiftTemplateIds });

const template = (
  id: string,
  hours: readonly [startMinuteOfDay: number, endMinuteOfDay: number],
  more: Partial<ShiftTemplateData>,
): ShiftTemplateData => ({
  ...{ id, name: id, weekdays: WORKDAYS, startMinuteOfDay: hours[0], endMinuteOfDay: hours[1] },
  ...{ breakMinutes: 0, breakFromMinuteOfDay: null, breakToMinuteOfDay: null },
  ...{ band: 'full-day', isTurno: false, modes: ['on-site'], unitIds: [], siteIds: [] },
  ...more,
});

const LUNCH = { breakMinutes: 30, breakFromMinuteOfDay: 720, breakToMinuteOfDay: 780 } as const;
const SHIFT = { weekdays: OPEN_DAYS, isTurno: true } as const;

const activity = (id: string, more: Partial<Activity>): Activity => ({
  ...{ id, name: id, activityClass: 'public-contact', canBeRemote: false },
  ...{ qualificationIds: [], unitIds: [], siteIds: [] },
  ...more,
});

const PHASE: Omit<PhaseData, 'unitId' | 'from'> = {
  id: 'ordinary',
  to: null,
  defaultModeByClass: {
    'non-deferrable': 'on-site',
    'public-contact': 'on-site',
    'digital-platform': 'agile',
    'contact-centre': 'agile',
    administrative: 'on-site',
  },
  maxAgileRatio: 0.5,
  maxAgileDaysPerWeek: 3,
  agileOnShiftDays: false,
  agreementRequired: true,
};

/** What every unit of the weekly benchmark has, whatever its size. */
export const WEEKLY_UNIT_FRAME = {
  body: { name: 'Weekly benchmark', timeZone: 'Europe/Rome' },
  contracts: [
    contract('six-by-six', 2160, 6, OPEN_DAYS, ['morning', 'afternoon']),
    contract('five-days', 2160, 5, WORKDAYS, ['whole-day', 'whole-day-agile']),
    contract('part-time-30', 1800, 5, WORKDAYS, ['six-hours', 'six-hours-agile']),
    contract('part-time-18', 1080, 3, OPEN_DAYS, ['morning', 'afternoon', 'six-hours-agile']),
  ],
  shiftTemplates: [
    template('morning', [465, 825], { ...SHIFT, band: 'morning' }),
    template('afternoon', [705, 1065], { ...SHIFT, band: 'afternoon' }),
    template('whole-day', [480, 942], LUNCH),
    template('whole-day-agile', [480, 942], { ...LUNCH, modes: ['agile'] }),
    template('six-hours', [510, 870], {}),
    template('six-hours-agile', [510, 870], { modes: ['agile'] }),
  ],
  activities: [
    activity('desk', { qualificationIds: ['desk'] }),
    activity('civil-status', { qualificationIds: ['civil-status'], activityClass: 'non-deferrable' }),
    activity('files', { activityClass: 'administrative', canBeRemote: true }),
    activity('contact-centre', { activityClass: 'contact-centre', canBeRemote: true }),
  ],
  phase: PHASE,
  holidays: [],
  pinned: [],
  baseline: [],
  history: [],
  ruleSettings: {},
} satisfies Partial<PlanningData> & { phase: Omit<PhaseData, 'unitId' | 'from'> };
