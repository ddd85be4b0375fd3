import { defineRule } from '../rule';

/**
 * Average working week (durata media dell'orario): over any four months, taken as 17 weeks, no more than 48 h a week,
 * overtime included. Weeks before the plan count with the minutes recorded in the ledger, else with their known duties, else
 * with the contract's. A credited absence is neutral: it takes its share of the week out of the average.
 * Weeks planned one after the other each keep the average of the 17 weeks up to them, so that none runs into a debt that a
 * later one would have to pay.
 * Example violation: Rossi worked 50 h a week for 16 weeks and is planned for 36 h: 836 of 816 h, 1200 minutes too many.
 */
export const average48 = defineRule({
  id: 'average-48',
  title: 'Average working week',
  level: 'law',
  reach: 'person',
  source: 'D.Lgs. 66/2003 art. 4 c. 2-4 and art. 6; Directive 2003/88/EC art. 6',
  violationUnit: 'minutes above the average',
  example: 'Rossi worked 50 h a week for 16 weeks and is planned for 36 h: 836 of 816 h, 1200 minutes too many.',
  parameters: { maxMinutesPerWeek: 2880, weeks: 17 },
  parameterNotes: {
    maxMinutesPerWeek: 'Minutes of a week on average, overtime included; at most 2880 (48 h) by law.',
    weeks: 'Weeks averaged, up to each week of the plan; 1 to 17 (4 months), by contract up to 52. Default 17.',
  },
});

/** Parameters of the rule. */
export interface Average48Parameters {
  readonly maxMinutesPerWeek: number;
  readonly weeks: number;
}
