import { defineRule } from '../rule';

/**
 * Maximum days worked in a row: six, also across the start of the plan.
 * Example violation: Rossi works from Monday to the Monday after: 8 days in a row, 2 too many.
 */
export const maximumConsecutiveDays = defineRule({
  id: 'maximum-consecutive-days',
  title: 'Days worked in a row',
  level: 'law',
  reach: 'person',
  source: 'D.Lgs. 66/2003 art. 9 c. 1 (a rest every seven days)',
  violationUnit: 'days too many in a row',
  example: 'Rossi works from Monday to the Monday after: 8 days in a row, 2 too many.',
  parameters: { maxDays: 6 },
  parameterNotes: { maxDays: 'Days worked in a row; 1 to 31, default 6.' },
});
