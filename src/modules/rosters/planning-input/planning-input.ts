import type { Importance } from '../../../planner/problem/rule-settings';
import type { AssignmentData, ContingentData, PersonPeriod } from '../planning-data';

/** How a what-if draft weighs one priced rule. */
export interface SettingOverride {
  readonly rule: string;
  readonly enabled?: boolean;
  readonly importance?: Importance;
}

/** A duty somebody planned and could not do: the day is lost, its minutes are credited. */
export interface LostDuty {
  readonly personId: string;
  readonly on: string;
  readonly paidMinutes: number;
}

/** A site nobody can work at, both dates inclusive. */
export interface ClosedSite {
  readonly siteId: string;
  readonly from: string;
  readonly to: string;
}

/**
 * What a roster was planned with besides the body's records. Kept with the run and with the roster, so that the roster
 * is measured on the same problem for as long as it lives. Nothing in it: the records alone.
 */
export interface PlanningInput {
  /** What-if: other weights. */
  readonly settings?: readonly SettingOverride[];
  /** Contingents in the place of those of the same unit, site, activity and shift in their period. */
  readonly contingents?: readonly ContingentData[];
  /** What-if: people who would be absent. */
  readonly absences?: readonly PersonPeriod[];
  readonly closedSites?: readonly ClosedSite[];
  /** Duties fixed by hand in the roster that this one is planned around. */
  readonly pinned?: readonly AssignmentData[];
  /** Duties lost after people knew the roster: credited as they were planned, not at the length of an average day. */
  readonly lostDuties?: readonly LostDuty[];
  /** The roster people know, which this one stays close to. */
  readonly baselineRosterId?: string;
}

/** Whether a roster answers a question instead of planning what is: such a one is never published. */
export function isHypothetical({ settings = [], contingents = [], absences = [] }: PlanningInput): boolean {
  return settings.length + contingents.length + absences.length > 0;
}
