import { defineRule } from '../rule';

/**
 * Average hours (orario multiperiodale): the minutes of some weeks together equal the contract's, within a tolerance,
 * absences and holidays credited; a single week may lie above or below. The weeks are counted in blocks from the first
 * week of the horizon, the last block possibly shorter. For people whose hours are averaged, `contract-hours` is switched
 * off by a variant. Weeks planned one after the other leave no more to the later weeks of a block than these can
 * hold, at the contract's days a week and the longest duty of each, and use up no more than is due. What other rules
 * (runs, weekends) take from those later weeks is not foreseen: such a week has no lawful roster, and says so.
 * Example violation: Rossi, 36 h, works 42 h and 31 h in two weeks averaged together: 60 minutes above.
 */
export const averageHours = defineRule({
  id: 'average-hours',
  title: 'Contract hours on average',
  level: 'law',
  reach: 'person',
  source:
    'CCNL Funzioni Locali 21.5.2018 art. 25 (orario multiperiodale, periods of at most 13 weeks); D.Lgs. 66/2003 art. 3 c. 2',
  overridableBy:
    'CCNL Funzioni Locali 21.5.2018 arts. 25 and 27 (hours go up and down over a period; a debt is made up in the month after)',
  violationUnit: 'minutes above or below the average',
  example: 'Rossi, 36 h, works 42 h and 31 h in two weeks averaged together: 60 minutes above.',
  parameters: { weeks: 13, toleranceMinutesBelow: 0, toleranceMinutesAbove: 0 },
  parameterNotes: {
    weeks: 'Weeks averaged together, 1 to 13; 0: the whole horizon. Default 13.',
    toleranceMinutesBelow: 'Minutes a block may lie below the contract; 0 or more, default 0.',
    toleranceMinutesAbove: 'Minutes a block may lie above the contract; 0 or more, default 0.',
  },
  enabledByDefault: false,
});

/** Parameters of the rule. */
export interface AverageHoursParameters {
  readonly weeks: number;
  readonly toleranceMinutesBelow: number;
  readonly toleranceMinutesAbove: number;
}
