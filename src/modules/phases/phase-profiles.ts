import type { WorkMode } from '../../planner/problem/assignment';
import type { PhaseData, PhaseProfileId } from './phase-data';

/** Figures a phase can start from. */
export type PhaseDefaults = Pick<
  PhaseData,
  'defaultModeByClass' | 'maxAgileRatio' | 'maxAgileDaysPerWeek' | 'agileOnShiftDays' | 'agreementRequired'
> &
  Required<Pick<PhaseData, 'presenceBounds' | 'rotationWindowWeeks'>>;

/** What a line writes itself, in part: null and missing mean "as the profile has it". */
export type OwnValues = {
  readonly [K in Exclude<keyof PhaseDefaults, 'defaultModeByClass'>]?: PhaseDefaults[K] | null;
} & {
  readonly defaultModeByClass?: { readonly [K in keyof PhaseData['defaultModeByClass']]?: WorkMode | null };
};

/** A time of the law on agile work, as figures a phase can start from; each figure says where it comes from. */
export interface PhaseProfile extends PhaseDefaults {
  readonly id: PhaseProfileId;
  readonly name: string;
  /** When it was in force; null: not over. */
  readonly from: string;
  readonly to: string | null;
  readonly sources: Readonly<Record<keyof PhaseDefaults, string>>;
}

const PRESENCE_IS_ORDINARY: PhaseData['defaultModeByClass'] = {
  'non-deferrable': 'on-site',
  'public-contact': 'on-site',
  'digital-platform': 'on-site',
  'contact-centre': 'on-site',
  administrative: 'on-site',
};

const DESKS_IN_PRESENCE: PhaseData['defaultModeByClass'] = {
  ...PRESENCE_IS_ORDINARY,
  'digital-platform': 'agile',
  'contact-centre': 'agile',
  administrative: 'agile',
};

const NO_DAYS_LIMIT = 'The law of the time sets no number of days; five are a full week of a five-day contract.';
const NO_AGREEMENT =
  'DL 18/2020 art. 87 c. 1 b and its extensions: agile work without the agreement of L. 81/2017 art. 19.';
const EMERGENCY_SHIFTS =
  'Shift work goes badly with agile work (Circolare 2/2020); the emergency rules rotated desk staff into it all the same (Milano, "La Fase 2").';
const WINDOW = 'No source: eight weeks, two months of turns, are our choice; a body may set another number.';

/**
 * The profiles P0 to P3, from the closed offices of March 2020 to the ordinary rules of today. A phase names one to start
 * from and writes only what differs. Not legal advice: every figure can be overridden.
 */
export const PHASE_PROFILES: readonly PhaseProfile[] = [
  {
    id: 'P0',
    name: 'Lockdown',
    from: '2020-03-17',
    to: '2020-05-03',
    defaultModeByClass: { ...DESKS_IN_PRESENCE, 'public-contact': 'agile' },
    maxAgileRatio: 1,
    maxAgileDaysPerWeek: 5,
    agileOnShiftDays: true,
    agreementRequired: false,
    presenceBounds: [],
    rotationWindowWeeks: 8,
    sources: {
      defaultModeByClass: 'DL 18/2020 art. 87 c. 1: agile work is ordinary, presence only for what cannot be deferred.',
      maxAgileRatio: 'DL 18/2020 art. 87: no limit.',
      maxAgileDaysPerWeek: NO_DAYS_LIMIT,
      agileOnShiftDays: EMERGENCY_SHIFTS,
      agreementRequired: NO_AGREEMENT,
      presenceBounds: 'DL 18/2020 art. 87 c. 1 a: presence limited to what cannot be deferred, without a number.',
      rotationWindowWeeks: WINDOW,
    },
  },
  {
    id: 'P1',
    name: 'Restart',
    from: '2020-05-04',
    to: '2020-07-18',
    defaultModeByClass: DESKS_IN_PRESENCE,
    maxAgileRatio: 1,
    maxAgileDaysPerWeek: 5,
    agileOnShiftDays: true,
    agreementRequired: false,
    presenceBounds: [],
    rotationWindowWeeks: 8,
    sources: {
      defaultModeByClass:
        'DPCM 26.4.2020 and Direttiva 3/2020: agile work stays ordinary, reopened activities enlarge presence; Milano, "La Fase 2": agile for digital platforms, contact centre and administrative work.',
      maxAgileRatio: 'Direttiva 3/2020: no limit.',
      maxAgileDaysPerWeek: NO_DAYS_LIMIT,
      agileOnShiftDays: EMERGENCY_SHIFTS,
      agreementRequired: NO_AGREEMENT,
      presenceBounds: 'Milano, "La Fase 2": contingents are decided by site and activity, not by a ratio of the staff.',
      rotationWindowWeeks: WINDOW,
    },
  },
  {
    id: 'P2',
    name: 'Half of the remotable staff',
    from: '2020-07-19',
    to: '2021-10-14',
    defaultModeByClass: DESKS_IN_PRESENCE,
    maxAgileRatio: 1,
    maxAgileDaysPerWeek: 5,
    agileOnShiftDays: false,
    agreementRequired: false,
    presenceBounds: [{ siteId: null, minCount: null, maxCount: null, minRatio: 0.5, maxRatio: null }],
    rotationWindowWeeks: 8,
    sources: {
      defaultModeByClass: 'DL 34/2020 art. 263 c. 1: agile work for activities that can be done remotely.',
      maxAgileRatio: 'DL 34/2020 art. 263: the half is of the remotable staff, so it stands among the presence bounds.',
      maxAgileDaysPerWeek: NO_DAYS_LIMIT,
      agileOnShiftDays: 'Shift work is no agile work (CCNL Funzioni Locali 16.11.2022 art. 64; Circolare 2/2020).',
      agreementRequired: NO_AGREEMENT,
      presenceBounds: 'DL 34/2020 art. 263 c. 1: agile work for 50 % of the staff of remotable activities.',
      rotationWindowWeeks: WINDOW,
    },
  },
  {
    id: 'P3',
    name: 'Ordinary rules',
    from: '2021-10-15',
    to: null,
    defaultModeByClass: PRESENCE_IS_ORDINARY,
    maxAgileRatio: 1,
    maxAgileDaysPerWeek: 5,
    agileOnShiftDays: false,
    agreementRequired: true,
    presenceBounds: [],
    rotationWindowWeeks: 8,
    sources: {
      defaultModeByClass: 'DPCM 23.9.2021: from 15.10.2021 presence is the ordinary mode.',
      maxAgileRatio: 'No number by law; presence prevails for each person (rule presence-prevalence).',
      maxAgileDaysPerWeek:
        'No number by law: prevalence is an average over months (circular of January 2022), kept by the rule presence-prevalence.',
      agileOnShiftDays: 'Shift work is no agile work (CCNL Funzioni Locali 16.11.2022 art. 64).',
      agreementRequired: 'L. 81/2017 art. 19.',
      presenceBounds: 'None by law; the 15 % of the POLA is held to be gone with the PIAO.',
      rotationWindowWeeks: WINDOW,
    },
  },
];

/**
 * Values of a line that names a profile and writes only what differs from it; without a profile the ordinary rules are
 * filled in, and turns are balanced without an end.
 */
export function withProfile(profileId: PhaseProfileId | null, own: OwnValues): PhaseDefaults {
  const profile = PHASE_PROFILES.find(({ id }) => id === (profileId ?? 'P3'))!;
  const modes = own.defaultModeByClass ?? {};
  return {
    defaultModeByClass: {
      'non-deferrable': modes['non-deferrable'] ?? profile.defaultModeByClass['non-deferrable'],
      'public-contact': modes['public-contact'] ?? profile.defaultModeByClass['public-contact'],
      'digital-platform': modes['digital-platform'] ?? profile.defaultModeByClass['digital-platform'],
      'contact-centre': modes['contact-centre'] ?? profile.defaultModeByClass['contact-centre'],
      administrative: modes.administrative ?? profile.defaultModeByClass.administrative,
    },
    maxAgileRatio: own.maxAgileRatio ?? profile.maxAgileRatio,
    maxAgileDaysPerWeek: own.maxAgileDaysPerWeek ?? profile.maxAgileDaysPerWeek,
    agileOnShiftDays: own.agileOnShiftDays ?? profile.agileOnShiftDays,
    agreementRequired: own.agreementRequired ?? profile.agreementRequired,
    presenceBounds: own.presenceBounds ?? profile.presenceBounds,
    rotationWindowWeeks: own.rotationWindowWeeks ?? (profileId === null ? null : profile.rotationWindowWeeks),
  };
}
