import { defineRule } from '../rule';

/**
 * Weekly rest (riposo settimanale): in each week, Monday to Sunday, one uninterrupted rest of 24 h added to the 11 h of
 * the daily rest, 35 h in all, that holds a whole free day of that week; also across the start of the plan.
 * Example violation: Rossi works all days but Wednesday, Tuesday to 20:00 and Thursday from 06:00: 34 of 35 h, 60 minutes.
 */
export const weeklyRest = defineRule({
  id: 'weekly-rest',
  title: 'Weekly rest',
  level: 'law',
  reach: 'person',
  source: 'D.Lgs. 66/2003 art. 9 c. 1; Directive 2003/88/EC art. 5',
  violationUnit: 'minutes of missing rest',
  example: 'Rossi works all days but Wednesday, Tuesday to 20:00 and Thursday from 06:00: 34 of 35 h, violation of 60.',
  parameters: { minRestMinutes: 2100 },
  parameterNotes: { minRestMinutes: 'Elapsed minutes of the longest rest of a week; 2100 (24 h + 11 h) by law.' },
});
