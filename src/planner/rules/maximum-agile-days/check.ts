import { isExempt } from '../../problem/exemptions';
import { monthsAboveLimit } from '../monthly-limit-check';
import { lawFinding, type RuleCheck } from '../rule';
import { maximumAgileDays, type MaximumAgileDaysParameters } from './rule';
import { sentences } from './sentences';

export const check: RuleCheck<MaximumAgileDaysParameters> = (roster, { parameters: { maxDaysPerMonth } }) =>
  monthsAboveLimit(
    roster,
    maxDaysPerMonth,
    ({ mode, personId, on }) => mode === 'agile' && !isExempt(roster.problem, personId, 'agile-above-limits', on),
    ({ agileDays }) => agileDays,
  ).map(({ personId, month, on, planned, used, amount }) =>
    lawFinding(maximumAgileDays, sentences, {
      ...{ amount, people: [personId], on },
      facts: { month, planned, used, maxDaysPerMonth },
    }),
  );
