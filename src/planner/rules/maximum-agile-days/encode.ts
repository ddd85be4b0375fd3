import { isExempt } from '../../problem/exemptions';
import { encodeMonthlyLimit } from '../monthly-limit-encoding';
import type { RuleEncoder } from '../rule';
import type { MaximumAgileDaysParameters } from './rule';

/** Agile placements of days without exemption. */
export const encode: RuleEncoder<MaximumAgileDaysParameters> = {
  encode: (context, { rule, parameters }) =>
    encodeMonthlyLimit(context, {
      rule,
      maxPerMonth: parameters.maxDaysPerMonth,
      isCounted: ({ mode, person, duty }) =>
        mode === 'agile' && !isExempt(context.problem, person.id, 'agile-above-limits', duty.on),
      isCountedLater: ({ mode, personId, on }) =>
        mode === 'agile' && !isExempt(context.problem, personId, 'agile-above-limits', on),
      usedOf: ({ agileDays }) => agileDays,
    }),
};
