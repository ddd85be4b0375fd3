import { defineRule } from '../rule';

/**
 * One duty a day: nobody has two duties on one civil day, and a pinned duty is worked.
 * Example violation: Rossi has the morning and the afternoon of Monday: 1 duty too many.
 */
export const oneDutyADay = defineRule({
  id: 'one-duty-a-day',
  title: 'One duty a day',
  level: 'law',
  reach: 'person',
  source: 'D.Lgs. 66/2003 arts. 4 and 7: a second duty breaks the daily span; a duty is the unit of the rota',
  violationUnit: 'duties too many',
  example: 'Rossi has the morning and the afternoon of Monday: 1 duty too many.',
  parameters: {},
  parameterNotes: {},
});
