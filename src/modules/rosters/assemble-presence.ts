import type { PlanDay } from '../../planner/problem/calendar';
import type { PhaseDay, PresenceContingent } from '../../planner/problem/roster-problem';
import { isInPeriod } from './period';
import type { ContingentData, PhaseData, UnitData } from './planning-data';

/** Unit id of a phase that holds for every unit the phase does not name. */
const EVERY_OTHER_UNIT = '*';

/**
 * What holds where no phase says otherwise: presence is the ordinary mode, agile work goes by individual agreement
 * (L. 81/2017) and not on days in a shift rotation.
 */
const ORDINARY: Omit<PhaseDay, 'unitId' | 'on'> = {
  phaseId: 'ordinary',
  defaultModeByClass: {
    'non-deferrable': 'on-site',
    'public-contact': 'on-site',
    'digital-platform': 'on-site',
    'contact-centre': 'on-site',
    administrative: 'on-site',
  },
  maxAgileRatio: 1,
  maxAgileDaysPerWeek: 5,
  agileOnShiftDays: false,
  agreementRequired: true,
};

/** The contingents of each open day. */
export function assembleContingents(
  contingents: readonly ContingentData[],
  openDays: readonly PlanDay[],
): readonly PresenceContingent[] {
  return openDays.flatMap(({ on, weekday }) =>
    contingents
      .filter((row) => row.weekdays.includes(weekday) && isInPeriod(row, on))
      .map(({ unitId, siteId, minCount, maxCount, targetCount }) => ({
        unitId,
        siteId,
        on,
        minCount,
        maxCount,
        targetCount,
      })),
  );
}

/** What the phases say for every unit on every day, closed days included; `ordinary` where none of them is in force. */
export function assemblePhaseDays(
  units: readonly UnitData[],
  phases: readonly PhaseData[],
  days: readonly PlanDay[],
): readonly PhaseDay[] {
  return units.flatMap(({ id }) => {
    const own = phasesOf(id, phases);
    return days.map(({ on }) => {
      const phase = own.find((candidate) => isInPeriod(candidate, on));
      return phase === undefined ? { ...ORDINARY, unitId: id, on } : phaseDay(phase, id, on);
    });
  });
}

/** Phases of a unit, the latest start first: where two overlap after all, the newer one holds. */
function phasesOf(unitId: string, phases: readonly PhaseData[]): readonly PhaseData[] {
  const named = new Set(phases.filter((phase) => phase.unitId === unitId).map(({ id }) => id));
  return phases
    .filter((phase) => phase.unitId === unitId || (phase.unitId === EVERY_OTHER_UNIT && !named.has(phase.id)))
    .sort((a, b) => (a.from > b.from ? -1 : 1));
}

function phaseDay(phase: PhaseData, unitId: string, on: string): PhaseDay {
  return {
    unitId,
    on,
    phaseId: phase.id,
    defaultModeByClass: phase.defaultModeByClass,
    maxAgileRatio: phase.maxAgileRatio,
    maxAgileDaysPerWeek: phase.maxAgileDaysPerWeek,
    agileOnShiftDays: phase.agileOnShiftDays,
    agreementRequired: phase.agreementRequired,
  };
}
