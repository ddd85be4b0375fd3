import type { WorkMode } from '../../planner/problem/assignment';
import type { PresenceBound } from '../../planner/problem/presence-bound';
import type { ActivityClass } from '../../planner/problem/roster-problem';
import type { CriteriaSettings } from '../../planner/rotation/criteria-score';

/**
 * One line of a phase plan: a dated phase (START, STEADY) and what it says for a unit, for the units of a directorate, or
 * for every unit. Of the lines of a phase the most specific holds, alone and whole.
 */
export interface PhaseData {
  readonly id: string;
  /** The unit it is for, or `*`: the units of `directorateId`, or all. */
  readonly unitId: string;
  /** With `unitId` `*`: only this directorate's units; null or missing: every unit. */
  readonly directorateId?: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly defaultModeByClass: Readonly<Record<ActivityClass, WorkMode>>;
  /** Largest share of the unit's available people in agile work, 0..1; a ramp lowers it week by week. */
  readonly maxAgileRatio: number;
  readonly maxAgileDaysPerWeek: number;
  readonly agileOnShiftDays: boolean;
  readonly agreementRequired: boolean;
  /** Profile the line started from; its own values stand in the other fields. */
  readonly profileId?: PhaseProfileId | null;
  /** None where left out. */
  readonly presenceBounds?: readonly PresenceBound[];
  /** None where left out or null. */
  readonly ramp?: PhaseRamp | null;
  /** Rotation criteria while it lasts; the body's where left out or null. */
  readonly criteria?: CriteriaSettings | null;
  /** Weeks over which turns are balanced; without an end where left out or null. */
  readonly rotationWindowWeeks?: number | null;
  /** Where the line is written: file, line and key, or resource and pointer. */
  readonly planLine?: string;
}

/** Profiles a phase can start from: lockdown, restart, half and half, ordinary. */
export type PhaseProfileId = 'P0' | 'P1' | 'P2' | 'P3';

/** The on-site ratio of a phase's weeks: `fromRatio` in the first, `toRatio` from week number `weeks` on, linear between. */
export interface PhaseRamp {
  readonly fromRatio: number;
  readonly toRatio: number;
  readonly weeks: number;
}

/** A person's agile priority while a phase lasts. */
export interface PhasePriority {
  readonly phaseId: string;
  /** By the phase's criteria, 0..1. */
  readonly remotePriority: number;
}
