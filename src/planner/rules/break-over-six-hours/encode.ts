import type { RuleEncoder } from '../rule';
import type { BreakParameters } from './rule';

/** Duties without the break they need are never chosen. */
export const encode: RuleEncoder<BreakParameters> = {
  admits: ({ duty }, _problem, { parameters }) => {
    if (duty.paidMinutes <= parameters.thresholdMinutes) return true;
    return duty.breakMinutes >= (duty.isTurno ? parameters.minBreakInTurnoMinutes : parameters.minBreakMinutes);
  },
};
