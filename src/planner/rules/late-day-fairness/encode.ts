import { LATE_TURNS } from '../../rotation/turn-shares';
import { encodeFairTurns } from '../fair-turns-encoding';
import type { RuleEncoder } from '../rule';
import type { LateDayFairnessParameters } from './rule';

/** Any duty of the afternoon band is a turn. */
export const encode: RuleEncoder<LateDayFairnessParameters> = {
  encode: (context, { rule, parameters: { maxSpreadDays: maxSpread, windowWeeks }, points }) =>
    encodeFairTurns(context, {
      ...LATE_TURNS,
      ...{ rule, points, windowWeeks, maxSpread },
      isTurn: ({ duty }) => duty.band === 'afternoon',
    }),
};
