import { isNightDuty, nightClock } from '../../problem/night-clock';
import { encodeMonthlyLimit } from '../monthly-limit-encoding';
import type { RuleEncoder } from '../rule';
import type { NightLimitsParameters } from './rule';

/** Placements of duties that are nights. */
export const encode: RuleEncoder<NightLimitsParameters> = {
  encode: (context, { rule, parameters }) => {
    const night = nightClock(context.problem.timeZone);
    const nights = new Set(context.problem.duties.filter((duty) => isNightDuty(night(duty))));
    if (nights.size === 0) return;
    encodeMonthlyLimit(context, {
      rule,
      maxPerMonth: parameters.maxNightsPerMonth,
      isCounted: ({ duty }) => nights.has(duty),
      isCountedLater: (duty) => isNightDuty(night(duty)),
      usedOf: (period) => period.nights,
    });
  },
};
