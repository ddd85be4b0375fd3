import { isNightDuty, nightClock } from '../../problem/night-clock';
import { monthlyLimitExtension } from '../monthly-limit-extension';
import type { BoundParameters } from '../rule';
import type { RowExtender } from '../row-automaton';
import type { NightLimitsParameters } from './rule';

/** Nights of each month, those of the ledger counted in. */
export const extend: RowExtender<BoundParameters<NightLimitsParameters>> = (problem, person, { rule, parameters }) => {
  const night = nightClock(problem.timeZone);
  const nights = new Set(problem.duties.filter((duty) => isNightDuty(night(duty))));
  if (nights.size === 0) return { automata: [], counters: [] };
  return monthlyLimitExtension(problem, person, {
    rule,
    maxPerMonth: parameters.maxNightsPerMonth,
    isCounted: ({ duty }) => nights.has(duty),
    usedOf: (period) => period.nights,
  });
};
