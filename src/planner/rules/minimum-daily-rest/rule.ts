import { defineRule } from '../rule';

/**
 * Minimum daily rest (riposo giornaliero): 11 consecutive hours between two duties, counted in elapsed time, also across
 * the start of the plan.
 * Example violation: Rossi ends Monday 20:00 and starts Tuesday 06:00: 600 of 660 minutes, violation of 60.
 */
export const minimumDailyRest = defineRule({
  id: 'minimum-daily-rest',
  title: 'Minimum daily rest',
  level: 'law',
  reach: 'person',
  source: 'D.Lgs. 66/2003 art. 7; Directive 2003/88/EC art. 3; CCNL Funzioni Locali 16.11.2022 art. 30 c. 3 c',
  violationUnit: 'minutes of missing rest',
  example: 'Rossi ends Monday 20:00 and starts Tuesday 06:00: 600 of 660 minutes, violation of 60.',
  parameters: { minRestMinutes: 660 },
  parameterNotes: { minRestMinutes: 'Elapsed minutes between two duties; at least 660 (11 h) by law.' },
});
