import { isExempt } from '../../problem/exemptions';
import { monthlyLimitExtension } from '../monthly-limit-extension';
import type { BoundParameters } from '../rule';
import type { RowExtender } from '../row-automaton';
import type { MaximumAgileDaysParameters } from './rule';

/** Agile days of each month without exemption, those of the ledger counted in. */
export const extend: RowExtender<BoundParameters<MaximumAgileDaysParameters>> = (
  problem,
  person,
  { rule, parameters },
) =>
  monthlyLimitExtension(problem, person, {
    rule,
    maxPerMonth: parameters.maxDaysPerMonth,
    isCounted: ({ mode, duty }) => mode === 'agile' && !isExempt(problem, person.id, 'agile-above-limits', duty.on),
    usedOf: ({ agileDays }) => agileDays,
  });
