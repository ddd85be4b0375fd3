import type { ExemptionKind } from '../../../planner/problem/personal-limits';
import type { CommuteBand, CriteriaSettings } from '../../../planner/rotation/criteria-score';
import type { PatronSettings } from '../../hours/patron-day';
import type { DutyLimitRule } from '../../staff/limits/duty-limit-rule';
import type { IssuerRole } from '../../staff/exemptions/issuer-role';
import type { PlanningData } from '../../rosters/planning-data';

/** What a scenario folder holds, read whole and checked. */
export interface Scenario {
  /** What a plan depends on; no name, age, commute or reason of an absence in it. */
  readonly planning: PlanningData;
  /** Planned when the caller names no other: `from` is a Monday. */
  readonly horizon: { readonly from: string; readonly weeks: number };
  /** HR data of every person, in the order of `people.csv`. Never leaves HR scope. */
  readonly staff: readonly StaffRecord[];
  /** Rotation criteria the priorities of `planning.people` were computed with. */
  readonly criteria: CriteriaSettings;
  readonly directorates: readonly DirectorateRecord[];
  readonly siteKinds: ReadonlyMap<string, SiteKind>;
  /** Names of the phases of `planning.phases`, by their order in time. */
  readonly phaseNames: readonly PhaseName[];
  /** The patron behind the patron days of `planning.holidays`; null where the scenario names none. */
  readonly patron: PatronSettings | null;
  readonly services: readonly ServiceRecord[];
  /** Duty limits as they are written; `planning.dutyLimits` tells them for each person. */
  readonly dutyLimits: readonly DutyLimitRule[];
  readonly supplyItems: readonly SupplyItemRecord[];
  /** A printed equipment table to compare with, as printed, wrong totals included; empty without one. */
  readonly printedSites: readonly PrintedSiteRow[];
}

/** What only HR sees about a person. */
export interface StaffRecord {
  readonly personId: string;
  readonly name: string;
  /** Civil date, or null where unknown. */
  readonly birthDate: string | null;
  readonly commute: CommuteBand;
  readonly publicTransport: boolean;
  readonly absences: readonly AbsenceRecord[];
  readonly exemptions: readonly ExemptionRecord[];
}

export interface AbsenceRecord {
  readonly from: string;
  /** Inclusive; null: until further notice. */
  readonly to: string | null;
  /** Free text, possibly empty. */
  readonly reason: string;
}

/** An exemption with what is recorded of its document: a plan knows the kind and the dates alone. */
export interface ExemptionRecord {
  readonly kind: ExemptionKind;
  readonly from: string;
  /** Inclusive; null: until further notice. */
  readonly to: string | null;
  readonly reviewBy: string | null;
  readonly issuedByRole: IssuerRole | null;
  /** Year and number of the protocol register. */
  readonly docRef: string | null;
}

export interface DirectorateRecord {
  readonly id: string;
  readonly name: string;
}

export const SITE_KINDS = ['registry-office', 'one-stop-desk', 'office'] as const;
export type SiteKind = (typeof SITE_KINDS)[number];

export interface PhaseName {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string | null;
}

/** A service citizens ask for; the skill group says who can give it. */
export interface ServiceRecord {
  readonly id: string;
  readonly name: string;
  readonly skillGroup: string;
  readonly activityId: string | null;
  readonly isCore: boolean;
}

/** Protective equipment or a consumable: so much per person on site, or per open site, in a period. */
export interface SupplyItemRecord {
  readonly id: string;
  readonly name: string;
  readonly per: 'person' | 'site';
  readonly quantity: number;
  readonly periodDays: number;
  /** Pieces of a pack: orders are rounded up to whole packs. */
  readonly packSize: number;
}

/** One row of a printed equipment table, subtotals and totals included. */
export interface PrintedSiteRow {
  readonly row: number;
  /** Name as printed, e.g. `LARGA` or `TOT_ANAG`. */
  readonly site: string;
  /** Kind as printed, e.g. `registry_office`, `subtotal`. */
  readonly kind: string;
  readonly staff: number;
  /** Quantity as printed by supply item id. */
  readonly quantities: ReadonlyMap<string, number>;
}
