import { dayNumber, mondayOf } from '../../planner/problem/calendar';
import type { PresenceBound } from '../../planner/problem/presence-bound';
import type { PhaseDay } from '../../planner/problem/roster-problem';
import type { CriteriaSettings } from '../../planner/rotation/criteria-score';
import { isInPeriod } from '../rosters/period';
import type { PlanningData } from '../rosters/planning-data';
import type { PhaseData, PhaseProfileId, PhaseRamp } from './phase-data';
import { withProfile } from './phase-profiles';

/** Unit id of a line for every unit, or for every unit of a directorate. */
export const EVERY_UNIT = '*';

/** What the phase plan says for one unit on one day, and which of its lines says so. */
export interface PhaseRule extends Omit<PhaseDay, 'presenceBounds' | 'rotationWindowWeeks'> {
  /** Where the line is written; null where no phase is in force and the ordinary rules hold. */
  readonly planLine: string | null;
  readonly profileId: PhaseProfileId | null;
  /** The line's own, and that of the ramp's week. */
  readonly presenceBounds: readonly PresenceBound[];
  readonly ramp: RampProgress | null;
  /** Rotation criteria of the phase; null: the body's. */
  readonly criteria: CriteriaSettings | null;
  /** Weeks over which turns are balanced; null: without an end. */
  readonly rotationWindowWeeks: number | null;
}

/** How far a ramp is on a day. */
export interface RampProgress extends PhaseRamp {
  /** Week of the phase from 1, counted from the Monday of its first day. */
  readonly week: number;
  /** Least share of the remotable staff on site in this week. */
  readonly onSiteRatio: number;
}

/** Phase id of a day on which no phase is in force. */
const ORDINARY = 'ordinary';

/**
 * What the phases say for a unit on a date: of the phase in force the line for the unit, else the one for its directorate,
 * else the one for every unit. Where none is in force the ordinary rules hold: presence is the ordinary mode, agile work
 * goes by individual agreement (L. 81/2017) and not on days in a shift rotation.
 *
 * A ramp from a to b over n weeks (whole weeks from the phase's Monday) asks in week w for a share of
 * a + (b - a)(w - 1)/(n - 1) of the remotable staff on site, of b from week n on; what it leaves is the largest agile share.
 * Milano, "La Fase 2": "si riducono progressivamente i contingenti in lavoro agile".
 *
 * @param on civil date
 */
export function resolvePhaseRule(
  { units, phases }: Pick<PlanningData, 'units' | 'phases'>,
  unitId: string,
  on: string,
): PhaseRule {
  const directorateId = units.find(({ id }) => id === unitId)?.directorate ?? null;
  const line = lineInForce(phases, { unitId, directorateId }, on);
  if (line === null) {
    const { presenceBounds, rotationWindowWeeks, ...ordinary } = withProfile(null, {});
    const nothing = { planLine: null, profileId: null, ramp: null, criteria: null };
    return { unitId, on, phaseId: ORDINARY, ...ordinary, ...nothing, presenceBounds, rotationWindowWeeks };
  }
  const ramp = rampProgress(line, on);
  return {
    unitId,
    on,
    phaseId: line.id,
    planLine: line.planLine ?? `phase ${line.id}, ${nameOfScope(line)}`,
    profileId: line.profileId ?? null,
    defaultModeByClass: line.defaultModeByClass,
    maxAgileRatio: Math.min(line.maxAgileRatio, ramp === null ? 1 : sixDigits(1 - ramp.onSiteRatio)),
    maxAgileDaysPerWeek: line.maxAgileDaysPerWeek,
    agileOnShiftDays: line.agileOnShiftDays,
    agreementRequired: line.agreementRequired,
    presenceBounds: [...(line.presenceBounds ?? []), ...(ramp === null ? [] : [boundOf(ramp)])],
    ramp,
    criteria: line.criteria ?? null,
    rotationWindowWeeks: line.rotationWindowWeeks ?? null,
  };
}

/** What a line is for, in words. */
export function nameOfScope({ unitId, directorateId }: Pick<PhaseData, 'unitId' | 'directorateId'>): string {
  if (unitId !== EVERY_UNIT) return `unit ${unitId}`;
  return (directorateId ?? null) === null ? 'every unit' : `directorate ${directorateId}`;
}

/** A unit and the directorate it belongs to: what decides which lines are for it. */
export interface UnitPlace {
  readonly unitId: string;
  readonly directorateId: string | null;
}

/** 3: for the unit itself, 2: for its directorate, 1: for every unit, 0: for others. */
export function specificity(line: Pick<PhaseData, 'unitId' | 'directorateId'>, place: UnitPlace): 0 | 1 | 2 | 3 {
  if (line.unitId !== EVERY_UNIT) return line.unitId === place.unitId ? 3 : 0;
  if ((line.directorateId ?? null) === null) return 1;
  return line.directorateId === place.directorateId ? 2 : 0;
}

/** Where two phases overlap after all, the newer one holds. */
function lineInForce(phases: readonly PhaseData[], place: UnitPlace, on: string): PhaseData | null {
  let best: PhaseData | null = null;
  for (const line of phases) {
    const rank = specificity(line, place);
    if (rank === 0 || !isInPeriod(line, on)) continue;
    if (best === null || line.from > best.from || (line.id === best.id && rank > specificity(best, place))) best = line;
  }
  return best;
}

function rampProgress({ ramp, from }: PhaseData, on: string): RampProgress | null {
  if (!ramp) return null;
  const { fromRatio, toRatio, weeks } = ramp;
  const week = Math.floor((dayNumber(on) - dayNumber(mondayOf(from))) / 7) + 1;
  const done = week >= weeks ? 1 : (week - 1) / (weeks - 1);
  return { ...ramp, week, onSiteRatio: sixDigits(fromRatio + (toRatio - fromRatio) * done) };
}

function boundOf({ onSiteRatio }: RampProgress): PresenceBound {
  return { siteId: null, minCount: null, maxCount: null, minRatio: onSiteRatio, maxRatio: null };
}

/** Ratios are read by people: 1 - 0.35 is 0.65, not 0.6500000000000000x. */
function sixDigits(ratio: number): number {
  return Math.round(ratio * 1e6) / 1e6;
}
