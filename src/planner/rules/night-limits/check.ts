import { isNightDuty, nightClock } from '../../problem/night-clock';
import { monthsAboveLimit } from '../monthly-limit-check';
import { lawFinding, type RuleCheck } from '../rule';
import { nightLimits, type NightLimitsParameters } from './rule';
import { sentences } from './sentences';

export const check: RuleCheck<NightLimitsParameters> = (roster, { parameters: { maxNightsPerMonth } }) => {
  const clock = nightClock(roster.problem.timeZone);
  const months = monthsAboveLimit(
    roster,
    maxNightsPerMonth,
    (duty) => isNightDuty(clock(duty)),
    ({ nights }) => nights,
  );
  return months.map(({ personId, month, on, planned, used, amount }) => {
    const facts = { month, planned, used, maxNightsPerMonth };
    return lawFinding(nightLimits, sentences, { amount, people: [personId], on, facts });
  });
};
