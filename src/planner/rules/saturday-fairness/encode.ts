import { saturdayTurns } from '../../rotation/turn-shares';
import { encodeFairTurns } from '../fair-turns-encoding';
import type { RuleEncoder } from '../rule';
import type { SaturdayFairnessParameters } from './rule';

/** Any duty of a Saturday is a turn. */
export const encode: RuleEncoder<SaturdayFairnessParameters> = {
  encode: (context, { rule, parameters, points }) => {
    const { maxSpreadSaturdays: maxSpread, windowWeeks, longWeekendWeight } = parameters;
    const turns = saturdayTurns(longWeekendWeight);
    encodeFairTurns(context, { ...turns, rule, points, windowWeeks, maxSpread, isTurn: () => true });
  },
};
