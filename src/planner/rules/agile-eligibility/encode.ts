import { indexOf } from '../../problem/problem-index';
import type { RuleEncoder } from '../rule';

/** Agile choices exist only where activity, agreement, rotation and phase allow them. */
export const encode: RuleEncoder<object> = {
  admits: ({ person, duty, activity, mode }, problem) => {
    if (mode !== 'agile') return true;
    const phase = indexOf(problem).phaseOf(person.unitId, duty.on);
    const squad = person.squadId === null ? undefined : indexOf(problem).squads.get(person.squadId);
    const isShiftDay = duty.isTurno || squad?.bandOn.has(duty.on) === true;
    return (
      activity.canBeRemote &&
      (phase?.agreementRequired === false || person.agileAgreementOn.has(duty.on)) &&
      (!isShiftDay || phase?.agileOnShiftDays === true)
    );
  },
};
