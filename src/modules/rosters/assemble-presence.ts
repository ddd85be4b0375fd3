import type { PlanDay } from '../../planner/problem/calendar';
import type { PhaseDay, PresenceContingent } from '../../planner/problem/roster-problem';
import { resolvePhaseRule } from '../phases/resolve-phase-rule';
import type { PhaseRule } from '../phases/resolve-phase-rule';
import { isInPeriod } from './period';
import type { ContingentData, UnitData } from './planning-data';
import type { PhaseData } from '../phases/phase-data';

/** The contingents of each open day. */
export function assembleContingents(
  contingents: readonly ContingentData[],
  openDays: readonly PlanDay[],
): readonly PresenceContingent[] {
  return openDays.flatMap(({ on, weekday }) =>
    contingents
      .filter((row) => row.weekdays.includes(weekday) && isInPeriod(row, on))
      .map(({ id, unitId, siteId, activityId, shiftTemplateId, minCount, maxCount, targetCount }) => ({
        ...(id === undefined ? {} : { id }),
        ...{ unitId, siteId, on, minCount, maxCount, targetCount },
        ...(activityId ? { activityId } : {}),
        ...(shiftTemplateId ? { dutyId: shiftTemplateId } : {}),
      })),
  );
}

/** What the phases say for every unit on every day, closed days included; ordinary rules where none is in force. */
export function assemblePhaseDays(
  units: readonly UnitData[],
  phases: readonly PhaseData[],
  days: readonly PlanDay[],
): readonly PhaseDay[] {
  return units.flatMap(({ id }) => days.map(({ on }) => phaseDay(resolvePhaseRule({ units, phases }, id, on))));
}

/** What of a rule the planner needs. */
function phaseDay(rule: PhaseRule): PhaseDay {
  const { presenceBounds, rotationWindowWeeks } = rule;
  return {
    unitId: rule.unitId,
    on: rule.on,
    phaseId: rule.phaseId,
    defaultModeByClass: rule.defaultModeByClass,
    maxAgileRatio: rule.maxAgileRatio,
    maxAgileDaysPerWeek: rule.maxAgileDaysPerWeek,
    agileOnShiftDays: rule.agileOnShiftDays,
    agreementRequired: rule.agreementRequired,
    ...(presenceBounds.length > 0 ? { presenceBounds } : {}),
    ...(rotationWindowWeeks === null ? {} : { rotationWindowWeeks }),
  };
}
