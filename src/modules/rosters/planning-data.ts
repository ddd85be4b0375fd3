import type { Assignment, DutyBand, WorkMode } from '../../planner/problem/assignment';
import type { Weekday } from '../../planner/problem/calendar';
import type { AuthorisedOvertime, Exemption } from '../../planner/problem/personal-limits';
import type {
  Activity,
  Arrivals,
  CompanionWish,
  DutyLimit,
  ForbiddenSuccession,
  LedgerEntry,
  Wish,
} from '../../planner/problem/roster-problem';
import type { RuleSettings } from '../../planner/problem/rule-settings';
import type { AppointmentData, AppointmentSettingData } from '../appointments/appointment-data';
import type { OfficeCoverData } from '../demand/office-cover-data';
import type { WishedHoursData } from '../staff/wished-hours-data';
import type { GuestDeskData, VisitProfileData } from '../demand/visit-profile-data';
import type { PhaseData, PhasePriority } from '../phases/phase-data';

/**
 * A body's planning data as plain records, in civil dates and minutes of the day.
 *
 * Two readers make it: the scenario folder (`modules/exchange`) and the database (`roster-problem-assembler.ts`).
 * `assembleRosterProblem` turns it into the planner's `RosterProblem`, once, for a horizon.
 * Dates are `yyyy-mm-dd`; `from` and `to` are both inclusive; a null `to` means "until further notice".
 */
export interface PlanningData {
  readonly body: { readonly name: string; readonly timeZone: string };
  readonly units: readonly UnitData[];
  readonly sites: readonly SiteData[];
  readonly activities: readonly Activity[];
  readonly contracts: readonly ContractData[];
  readonly people: readonly PersonData[];
  readonly openingHours: readonly OpeningHoursData[];
  /** Missing or none where a body states none: the shifts then say when an office works. */
  readonly serviceHours?: readonly ServiceHoursData[];
  readonly shiftTemplates: readonly ShiftTemplateData[];
  readonly demand: readonly DemandData[];
  /** Visitors expected, from which the desks follow. None where left out. */
  readonly visitProfiles?: readonly VisitProfileData[];
  /** None where left out. */
  readonly guestDesks?: readonly GuestDeskData[];
  /** Missing where a body records none. */
  readonly skillNeeds?: readonly SkillNeedData[];
  /** Skill groups of the services, from which needs are derived; missing where a body does not ask for it. */
  readonly skillGroups?: readonly SkillGroupData[];
  /** Where visitors come by appointment. Missing where nobody does. */
  readonly appointmentSettings?: readonly AppointmentSettingData[];
  /** Booked appointments, counted. Missing where none are known. */
  readonly appointments?: readonly AppointmentData[];
  readonly contingents: readonly ContingentData[];
  readonly phases: readonly PhaseData[];
  readonly squads: readonly SquadData[];
  readonly holidays: readonly HolidayData[];
  /** `excluded` where left out. */
  readonly midweekHolidays?: MidweekHolidays;
  readonly absences: readonly PersonPeriod[];
  readonly agileAgreements: readonly PersonPeriod[];
  /** Kinds and dates alone: no reason is ever recorded. None where left out. */
  readonly exemptions?: readonly Exemption[];
  /** Turns of standby, decided elsewhere. None where left out. */
  readonly standbys?: readonly StandbyData[];
  /** None where left out. */
  readonly authorisedOvertime?: readonly AuthorisedOvertime[];
  readonly wishes: readonly Wish[];
  /** Times at which people asked not to be planned; missing where nobody did. */
  readonly unavailabilities?: readonly UnavailabilityData[];
  /** Missing where a body records none. */
  readonly companionWishes?: readonly CompanionWish[];
  /** Weekly hours people would like to keep; missing where a body records none. */
  readonly wishedHours?: readonly WishedHoursData[];
  /** People who have to be there in an office; missing where a body records none. */
  readonly officeCover?: readonly OfficeCoverData[];
  /** Missing where a body records none. */
  readonly forbiddenSuccessions?: readonly ForbiddenSuccession[];
  /** Missing where a body records none. */
  readonly dutyLimits?: readonly DutyLimit[];
  readonly pinned: readonly AssignmentData[];
  readonly baseline: readonly AssignmentData[];
  readonly history: readonly AssignmentData[];
  readonly ledger: readonly LedgerEntry[];
  readonly ruleSettings: RuleSettings;
}

export interface UnitData {
  readonly id: string;
  readonly name: string;
  readonly directorate: string;
}

export interface SiteData {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  /** Desk positions: never more desks are open at once. Null or left out: as many as wanted. */
  readonly deskCount?: number | null;
  /** Visitors who may be inside at the same time (accesso contingentato); null or missing: no limit. */
  readonly maxVisitorsInside?: number | null;
  /** Places for people at work, of all units together. Null or left out: as many as wanted. */
  readonly placesCount?: number | null;
  /** Last day on which the places are the bound; null or left out: until further notice. */
  readonly placesUntil?: string | null;
}

export interface ContractData {
  readonly id: string;
  readonly name: string;
  /** Minutes of a full week: 36 h = 2160. */
  readonly weeklyMinutes: number;
  /** Minutes of the weeks of a cycle, the one of the anchor first; a week like the others where there is none. */
  readonly cycle?: { readonly minutesOfWeeks: readonly number[]; readonly anchorOn: string };
  readonly daysPerWeek: number;
  /** Weekdays on which the contract allows work. */
  readonly weekdays: readonly Weekday[];
  /** Shift templates the contract allows; empty: all. */
  readonly shiftTemplateIds: readonly string[];
}

export interface PersonData {
  readonly id: string;
  readonly unitId: string;
  readonly homeSiteId: string;
  /** Other sites the person may work at. */
  readonly otherSiteIds: readonly string[];
  readonly contractId: string;
  readonly squadId: string | null;
  readonly qualificationIds: readonly string[];
  /** Agile priority from the criteria, 0..1; age and commute stay behind in the reader. */
  readonly remotePriority: number;
  /** The same in phases with criteria of their own for the person's unit; `remotePriority` holds in all others. */
  readonly phasePriorities?: readonly PhasePriority[];
  /** Class of legal priority for agile work, a higher one first; 0, none, where it is missing. */
  readonly remotePriorityClass?: number;
  readonly employedFrom: string | null;
  readonly employedTo: string | null;
}

/** Doors open to the public (orario di apertura al pubblico), [opens, closes) in minutes of the civil day. */
export interface OpeningHoursData {
  readonly siteId: string;
  readonly weekday: Weekday;
  readonly opensMinuteOfDay: number;
  readonly closesMinuteOfDay: number;
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * When an office works (orario di servizio), doors open or not, [from, to) in minutes of the civil day. It is neither the
 * opening to the public, which lies within it, nor anybody's working hours (art. 22 L. 724/1994).
 */
export interface ServiceHoursData {
  readonly siteId: string;
  /** Null: every unit of the site. */
  readonly unitId: string | null;
  readonly weekday: Weekday;
  readonly fromMinuteOfDay: number;
  /** Above 1440 where the service goes on after midnight. */
  readonly toMinuteOfDay: number;
  readonly from: string | null;
  readonly to: string | null;
}

export interface ShiftTemplateData {
  readonly id: string;
  readonly name: string;
  readonly weekdays: readonly Weekday[];
  readonly startMinuteOfDay: number;
  /** After the start; above 1440 when the duty ends on the next civil day. */
  readonly endMinuteOfDay: number;
  readonly breakMinutes: number;
  /** First and last minute of the day at which the break may start, in steps of 30 minutes; null without a break. */
  readonly breakFromMinuteOfDay: number | null;
  readonly breakToMinuteOfDay: number | null;
  readonly band: DutyBand;
  readonly isTurno: boolean;
  readonly modes: readonly WorkMode[];
  readonly unitIds: readonly string[];
  readonly siteIds: readonly string[];
  /** Why turns overlap for longer than a handover, in words of the body; null or left out where it states none. */
  readonly coPresenceReason?: string | null;
}

/** People needed on an activity between two times of the day, on the given weekdays of a period. */
export interface DemandData {
  readonly siteId: string | null;
  readonly activityId: string;
  readonly weekdays: readonly Weekday[];
  readonly fromMinuteOfDay: number;
  readonly toMinuteOfDay: number;
  readonly floorCount: number;
  readonly targetCount: number;
  readonly from: string | null;
  readonly to: string | null;
  /** Visitors expected, where that is known. */
  readonly arrivals?: Arrivals;
}

/** People with a qualification needed on site between two times of the day, on the given weekdays of a period. */
export interface SkillNeedData {
  readonly qualificationId: string;
  readonly siteId: string;
  readonly weekdays: readonly Weekday[];
  readonly fromMinuteOfDay: number;
  readonly toMinuteOfDay: number;
  readonly requiredCount: number;
  readonly wishedCount: number;
  readonly from: string | null;
  readonly to: string | null;
}

/** Services that need the same training: people qualified for the group give all of them. */
export interface SkillGroupData {
  /** Also the id of the qualification. */
  readonly id: string;
  /** Sites its services are given at; empty: every site with opening hours. */
  readonly siteIds: readonly string[];
  /** Whether one of its services is a core service. */
  readonly isCore: boolean;
}

/** People of a unit on site at a site; of one activity or shift alone where it names them. */
export interface ContingentData {
  /** In the database; those of a folder have none. */
  readonly id?: string;
  readonly unitId: string;
  readonly siteId: string;
  /** None: whatever they do. */
  readonly activityId?: string | null;
  /** None: whatever their hours. */
  readonly shiftTemplateId?: string | null;
  readonly weekdays: readonly Weekday[];
  readonly from: string | null;
  readonly to: string | null;
  readonly minCount: number;
  readonly maxCount: number | null;
  readonly targetCount: number;
}

/** A squad of a 6x6 rotation. */
export interface SquadData {
  readonly id: string;
  readonly alternation: 'weekly' | 'daily';
  /** Band worked in the week (or on the day) of the anchor. */
  readonly anchorBand: 'morning' | 'afternoon';
  /** A Monday. */
  readonly anchorOn: string;
}

export interface HolidayData {
  readonly on: string;
  readonly name: string;
  /** `closure`, which closes the body whatever its policy, where left out. */
  readonly kind?: HolidayKind;
}

/** A holiday of the state, the day of the municipality's patron saint, or a closure of the body's own. */
export type HolidayKind = 'national' | 'patron' | 'closure';

/**
 * What a holiday from Monday to Saturday is to a body: `excluded` from its service, so that the day is closed and credited
 * to the weekly hours, or a day of `service` like any other, on which people are planned and nothing is credited. Source:
 * ARAN 3246/2020.
 */
export type MidweekHolidays = 'excluded' | 'service';

/** A person and a period, both dates inclusive. An absence carries no reason here. */
export interface PersonPeriod {
  readonly personId: string;
  readonly from: string;
  readonly to: string | null;
}

/** Days on which a person asked not to be planned, both inclusive; within certain hours of them where it names these. */
export interface UnavailabilityData {
  readonly personId: string;
  readonly from: string;
  readonly to: string;
  /** Null: the whole days. */
  readonly fromMinuteOfDay: number | null;
  /** Exclusive. */
  readonly toMinuteOfDay: number | null;
}

/** A turn of standby in civil time. */
export interface StandbyData {
  readonly personId: string;
  readonly on: string;
  readonly startMinuteOfDay: number;
  /** After the start; above 1440 when the turn ends on the next civil day. */
  readonly endMinuteOfDay: number;
}

/** An assignment in civil time, as in a roster file or a database row. */
export interface AssignmentData extends Omit<Assignment, 'startAtMinute' | 'endAtMinute' | 'breakStartAtMinute'> {
  readonly startMinuteOfDay: number;
  readonly endMinuteOfDay: number;
  readonly breakStartMinuteOfDay: number | null;
}
