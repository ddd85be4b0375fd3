import type { WorkMode } from '../../../src/planner/problem/assignment';
import type { LedgerPeriod } from '../../../src/planner/problem/ledger-period';
import type {
  Wish,
  Activity,
  CompanionWish,
  LedgerEntry,
  Person,
  PhaseDay,
  RosterProblem,
} from '../../../src/planner/problem/roster-problem';
import type { RuleSettings } from '../../../src/planner/problem/rule-settings';
import { RULE_CATALOGUE } from '../../../src/planner/rules/rule-catalogue';
import type { DutySketch } from './duty-sketch';

/** A shift template, by its id `14-20`; offered every day unless `days` says otherwise. */
export interface TemplateSketch {
  readonly days?: string;
  readonly band?: 'morning' | 'afternoon' | 'full-day';
  readonly isTurno?: boolean;
  readonly modes?: readonly WorkMode[];
  readonly breakMinutes?: number;
  readonly breakStarts?: readonly string[];
  readonly unitIds?: readonly string[];
  readonly siteIds?: readonly string[];
}

/** A person; everything not given is ordinary: 36 h, six days, at home site, available every day. */
export interface PersonSketch extends Partial<
  Omit<Person, 'availableOn' | 'absentOn' | 'agileAgreementOn' | 'creditedMinutesPerWeek'>
> {
  readonly id: string;
  /** Days of the contract. */
  readonly works?: string;
  readonly absent?: string;
  /** Days covered by an agile agreement; none unless given. */
  readonly agreement?: string;
  readonly credited?: readonly number[];
}

export interface DemandSketch {
  readonly days: string;
  /** `09-10`: cut into half hours. */
  readonly hours: string;
  readonly target: number;
  readonly floor?: number;
  /** Null: anywhere. */
  readonly site?: string | null;
  readonly activity?: string;
  /** Visits an hour and the minutes of each. */
  readonly visits?: readonly [perHour: number, minutes: number];
}

/** People with a qualification needed on site; one required, as many wished, unless given. */
export interface SkillSketch {
  readonly days: string;
  readonly hours: string;
  readonly skill: string;
  readonly required?: number;
  readonly wished?: number;
  readonly site?: string;
}

export interface ContingentSketch {
  readonly days: string;
  readonly min: number;
  readonly max?: number | null;
  readonly target?: number;
  readonly site?: string;
  readonly activityId?: string;
  readonly dutyId?: string;
  readonly id?: string;
}

export interface PhaseSketch extends Partial<Omit<PhaseDay, 'on' | 'phaseId' | 'defaultModeByClass'>> {
  readonly days: string;
  readonly defaultMode?: WorkMode;
}

/** Wishes of one person, by default of medium importance, for each of the days. */
export interface WishSketch extends Pick<Wish, 'kind' | 'dutyId' | 'points'> {
  readonly person?: string;
  readonly days: string;
  readonly importance?: Wish['importance'];
}

/** A problem as a test writes it down; `problemOf` fills in the rest. */
export interface ProblemSketch {
  /** A Monday; 2026-11-30 unless given. */
  readonly from?: string;
  readonly weeks?: number;
  readonly people?: readonly (string | PersonSketch)[];
  readonly activities?: readonly (Partial<Activity> & { readonly id: string })[];
  readonly templates?: Readonly<Record<string, TemplateSketch>>;
  readonly demand?: readonly DemandSketch[];
  readonly skillNeeds?: readonly SkillSketch[];
  readonly contingents?: readonly ContingentSketch[];
  readonly phases?: readonly PhaseSketch[];
  readonly squads?: Readonly<Record<string, Readonly<Record<string, 'morning' | 'afternoon'>>>>;
  readonly wishes?: readonly WishSketch[];
  /** Of the first person about the second; always and of medium importance unless given. */
  readonly companionWishes?: readonly (Partial<CompanionWish> &
    Pick<CompanionWish, 'personId' | 'companionId' | 'kind'>)[];
  readonly pinned?: readonly DutySketch[];
  readonly baseline?: readonly DutySketch[];
  readonly history?: readonly DutySketch[];
  readonly ledger?: readonly (Partial<Omit<LedgerEntry, 'recent'>> & {
    readonly personId: string;
    /** What was borne when; what is not given is nothing. */
    readonly recent?: readonly (Partial<LedgerPeriod> & { readonly from: string })[];
  })[];
  readonly holidays?: string;
  readonly settings?: RuleSettings;
  /** Anything else, as the problem has it. */
  readonly override?: Partial<RosterProblem>;
}

/** Settings that leave only these rules on. */
export function only(...ruleIds: readonly string[]): RuleSettings {
  return Object.fromEntries(
    RULE_CATALOGUE.map(({ definition: { id } }) => [id, { enabled: ruleIds.includes(id) }] as const),
  );
}
