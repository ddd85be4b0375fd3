import { isExempt } from '../../problem/exemptions';
import { monthsAboveLimit } from '../monthly-limit-check';
import { lawFinding, type RuleCheck } from '../rule';
import { maximumAgileDays, type MaximumAgileDaysParameters } from './rule';

export const check: RuleCheck<MaximumAgileDaysParameters> = (roster, { parameters: { maxDaysPerMonth } }) =>
  monthsAboveLimit(
    roster,
    maxDaysPerMonth,
    ({ mode, personId, on }) => mode === 'agile' && !isExempt(roster.problem, personId, 'agile-above-limits', on),
    ({ agileDays }) => agileDays,
  ).map(({ personId, month, on, planned, used, amount }) =>
    lawFinding(maximumAgileDays, {
      ...{ amount, people: [personId], on },
      detail: `${personId} is planned for ${planned} agile days in ${month} after ${used} outside the plan; ${maxDaysPerMonth} are allowed`,
    }),
  );
