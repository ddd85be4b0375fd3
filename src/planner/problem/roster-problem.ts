import type { LedgerPeriod } from './ledger-period';
import type { Assignment, DutyBand, WorkMode } from './assignment';
import type { PlanDay } from './calendar';
import type { AuthorisedOvertime, Exemption, Standby } from './personal-limits';
import type { PresenceBound } from './presence-bound';
import type { RuleSettings } from './rule-settings';

/** What the work is about; the phase plan gives each class its default mode (Milan, "Fase 2", dettaglio prodotti). */
export type ActivityClass =
  'non-deferrable' | 'public-contact' | 'digital-platform' | 'contact-centre' | 'administrative';

/** An activity (prodotto, attività) people are assigned to for a whole duty. */
export interface Activity {
  readonly id: string;
  readonly name: string;
  readonly activityClass: ActivityClass;
  /** Whether it can be done in agile work at all. */
  readonly canBeRemote: boolean;
  /** Qualifications a person needs, all of them; empty: anybody of the units it belongs to. */
  readonly qualificationIds: readonly string[];
  /** Units whose people may do it; empty: every unit. */
  readonly unitIds: readonly string[];
  /** Sites where it is done on site; empty: every site. */
  readonly siteIds: readonly string[];
}

/** A shift template made concrete on one civil day. */
export interface Duty {
  /** Shift template id. */
  readonly id: string;
  readonly on: string;
  readonly startAtMinute: number;
  readonly endAtMinute: number;
  readonly paidMinutes: number;
  /** 0: no break. */
  readonly breakMinutes: number;
  /** Instants at which the break may start; empty where there is none. */
  readonly breakStartAtMinutes: readonly number[];
  readonly band: DutyBand;
  /** Part of a shift rotation in the legal sense (turno, CCNL Funzioni Locali art. 30). */
  readonly isTurno: boolean;
  readonly modes: readonly WorkMode[];
  /** Units that use it; empty: every unit. */
  readonly unitIds: readonly string[];
  /** Sites where it is worked; empty: every site. */
  readonly siteIds: readonly string[];
}

/** A person as the planner sees one: no age, no address, no reason of an absence. */
export interface Person {
  readonly id: string;
  readonly unitId: string;
  readonly homeSiteId: string;
  /** Sites the person may work at, the home site included. */
  readonly siteIds: readonly string[];
  readonly qualificationIds: readonly string[];
  /** Contract minutes of a full week (36 h = 2160). */
  readonly weeklyMinutes: number;
  /** Contract minutes of each plan week, where they change in a cycle of weeks (42 h and 30 h in turn). */
  readonly minutesOfWeeks?: readonly number[];
  /** Contract kind; rules may hold for some kinds only. */
  readonly contractId: string;
  /** Duties of a full week. */
  readonly daysPerWeek: number;
  /** Shift templates the contract allows; empty: all. */
  readonly dutyIds: readonly string[];
  /** Dates of the horizon on which the person can be planned: contract days, less absences and closed days. */
  readonly availableOn: ReadonlySet<string>;
  /** Dates of the horizon on which the person is absent; the planner does not know why. */
  readonly absentOn: ReadonlySet<string>;
  /** Minutes of each plan week credited for absences and holidays, at the planned length of a day. */
  readonly creditedMinutesPerWeek: readonly number[];
  /**
   * Minutes of each plan week that may be left open: of a week whose days are not all planned, what the days left out can
   * still take. None where it is missing.
   */
  readonly openMinutesPerWeek?: readonly number[];
  /** Dates covered by an individual agile agreement (L. 81/2017 art. 19). */
  readonly agileAgreementOn: ReadonlySet<string>;
  /** Squad of a six-by-six rotation, or null. */
  readonly squadId: string | null;
  /** Priority for agile work from the rotation criteria, 0 (none) to 1 (highest); how it came about stays with HR. */
  readonly remotePriority: number;
  /** The same in each week of the horizon, where phases set criteria of their own; `remotePriority` where left out. */
  readonly remotePriorityOfWeeks?: readonly number[];
  /** Class of legal priority for agile work (L. 81/2017 art. 18 c. 3-bis), a higher one first; 0, none, where missing. */
  readonly remotePriorityClass?: number;
}

/** People needed on an activity in one half hour, at a site or anywhere. */
export interface Demand {
  /** Site, or null where agile people serve as well. */
  readonly siteId: string | null;
  readonly activityId: string;
  readonly on: string;
  readonly startAtMinute: number;
  /** Exclusive; half an hour after the start, where the need is not that of whole duties. */
  readonly endAtMinute: number;
  /** Opening floor: below it the service cannot open. */
  readonly floorCount: number;
  /** People wanted; at least the floor. */
  readonly targetCount: number;
  /** Who comes in this half hour, where that is known: the wait is then predicted (Erlang C). */
  readonly arrivals?: Arrivals;
  /** Points for each person missing and each too many, where the need has prices of its own; otherwise the rule's. */
  readonly points?: { readonly shortage: number; readonly surplus: number };
}

/** Visitors of one half hour who queue. */
export interface Arrivals {
  /** Mean arrivals an hour. */
  readonly visitsPerHour: number;
  /** Mean minutes a visit keeps a desk busy. */
  readonly serviceMinutes: number;
  /** Desks that do not serve this queue: those of appointments, or of a priority lane. None where left out. */
  readonly otherDeskCount?: number;
  /** Desks that can be open at all, the others included. As many as there are people where left out. */
  readonly maxDeskCount?: number;
}

/** People with a qualification needed on site in one half hour, whatever each of them does there. */
export interface SkillNeed {
  readonly qualificationId: string;
  readonly siteId: string;
  readonly on: string;
  readonly startAtMinute: number;
  /** Exclusive. */
  readonly endAtMinute: number;
  /** Without them the service cannot be given. */
  readonly requiredCount: number;
  /** Wished, at least the required: the second one of a core service, so that nobody is indispensable. */
  readonly wishedCount: number;
}

/**
 * How many people of a unit are at a site on a day (contingente in presenza), as decided by the unit head; of one
 * activity or duty alone where it names them.
 */
export interface PresenceContingent {
  /** Where the contingent is kept outside the planner; findings name it. */
  readonly id?: string;
  readonly unitId: string;
  readonly siteId: string;
  /** Counts only people on this activity; null or missing: whatever they do. */
  readonly activityId?: string | null;
  /** Counts only people on this duty; null or missing: whatever their hours. */
  readonly dutyId?: string | null;
  readonly on: string;
  readonly minCount: number;
  /** Null: no upper bound. */
  readonly maxCount: number | null;
  /** People expected; the rotation shares these turns out. */
  readonly targetCount: number;
}

/** What the phase says for a unit on a date. */
export interface PhaseDay {
  readonly unitId: string;
  readonly on: string;
  readonly phaseId: string;
  readonly defaultModeByClass: Readonly<Record<ActivityClass, WorkMode>>;
  /** Largest share of the unit's available people who may be in agile work, 0..1. */
  readonly maxAgileRatio: number;
  readonly maxAgileDaysPerWeek: number;
  /** Whether a person in a shift rotation may work in agile mode (only in emergency phases). */
  readonly agileOnShiftDays: boolean;
  /** Whether an individual agreement is needed (not under DL 18/2020 art. 87). */
  readonly agreementRequired: boolean;
  /** People of the unit on site; none where left out. */
  readonly presenceBounds?: readonly PresenceBound[];
  /** Weeks over which the turns of agile work are balanced, the planned one among them; all time where left out or null. */
  readonly rotationWindowWeeks?: number | null;
}

/** A site that is lost on a date: flooded, or without power. */
export interface ClosedSiteDay {
  readonly siteId: string;
  readonly on: string;
}

/** Two teams that swap morning and afternoon (6x6). */
export interface Squad {
  readonly id: string;
  /** Band per civil date of the horizon; a date without entry is free of the pattern. */
  readonly bandOn: ReadonlyMap<string, 'morning' | 'afternoon'>;
}

export type WishKind = 'off' | 'work' | 'on-site' | 'agile' | 'morning' | 'afternoon' | 'wanted-duty' | 'unwanted-duty';

export interface Wish {
  readonly personId: string;
  readonly on: string;
  readonly kind: WishKind;
  readonly importance: 'low' | 'medium' | 'high';
  /** The duty a `wanted-duty` or `unwanted-duty` is about. */
  readonly dutyId?: string;
  /** Points of a refusal, where the wish has a price of its own; otherwise by importance. */
  readonly points?: number;
}

/** Two people who would like to have the same duties, or never the same one. */
export interface CompanionWish {
  /** Whose wish it is. */
  readonly personId: string;
  readonly companionId: string;
  readonly kind: 'together' | 'apart';
  readonly importance: Wish['importance'];
  /** Civil dates, both inclusive; null: open to that side. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Two duties that may not follow each other: on consecutive days, or with exactly one free day between. */
export interface ForbiddenSuccession {
  readonly dutyId: string;
  readonly nextDutyId: string;
  readonly freeDaysBetween: 0 | 1;
}

/** What one person has borne before the horizon, and what the person's fair share of it was. */
export interface LedgerEntry {
  readonly personId: string;
  readonly presenceDays: number;
  /** Fair share of presence days, accrued pro rata to availability and criteria. */
  readonly presenceDueDays: number;
  readonly agileDays: number;
  readonly mornings: number;
  readonly afternoons: number;
  readonly saturdays: number;
  /** Fair share of the Saturdays, accrued over the Saturdays the person was available. */
  readonly saturdaysDue: number;
  /** Minutes worked in each of the last weeks before the plan, overtime included, the newest first. */
  readonly minutesOfWeeks?: readonly number[];
  /** The last months by date, for rules that count by month or over a rolling window; left out where not known. */
  readonly recent?: readonly LedgerPeriod[];
}

/** How often a person works certain duties in a week, a calendar month or the whole horizon. */
export interface DutyLimit {
  readonly personId: string;
  /** Shift template ids, counted together; empty: any duty. */
  readonly dutyIds: readonly string[];
  readonly minCount: number;
  /** Null: no upper bound. */
  readonly maxCount: number | null;
  readonly period: 'week' | 'month' | 'horizon';
}

/** What happened before the horizon. */
export interface History {
  /** Duties of the last weeks; the rules of a person's row of days look back across the horizon's start. */
  readonly assignments: readonly Assignment[];
  /** First date of which `assignments` tell all duties; the first of them unless given. */
  readonly knownFrom?: string;
  readonly ledger: readonly LedgerEntry[];
}

/** Everything a plan depends on. Made by `defineRosterProblem`, which validates and freezes it. */
export interface RosterProblem {
  readonly timeZone: string;
  /** Consecutive days, whole weeks from a Monday. */
  readonly days: readonly PlanDay[];
  readonly activities: readonly Activity[];
  readonly duties: readonly Duty[];
  readonly people: readonly Person[];
  readonly demand: readonly Demand[];
  readonly skillNeeds: readonly SkillNeed[];
  readonly contingents: readonly PresenceContingent[];
  readonly phaseDays: readonly PhaseDay[];
  readonly squads: readonly Squad[];
  readonly wishes: readonly Wish[];
  readonly companionWishes: readonly CompanionWish[];
  readonly forbiddenSuccessions: readonly ForbiddenSuccession[];
  readonly dutyLimits: readonly DutyLimit[];
  /** None where left out. */
  readonly exemptions?: readonly Exemption[];
  /** Of the horizon, of the rest of its months and of the day before it; none where left out. */
  readonly standbys?: readonly Standby[];
  /** None where left out. */
  readonly authorisedOvertime?: readonly AuthorisedOvertime[];
  /** Sites nobody can work at on a date, though they are open otherwise; none where left out. */
  readonly closedSites?: readonly ClosedSiteDay[];
  /** Assignments fixed by a person; the planner builds around them. */
  readonly pinned: readonly Assignment[];
  /** Assignments fixed after the horizon; the rest and run rules look ahead to them. */
  readonly fixedAfter: readonly Assignment[];
  /** Roster to stay close to, or empty. */
  readonly baseline: readonly Assignment[];
  readonly history: History;
  readonly ruleSettings: RuleSettings;
  /** The whole plan, where this is one stage of it: rules that count over longer times look back and ahead in it. */
  readonly stageOf?: RosterProblem;
}
