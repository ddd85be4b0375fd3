import { defineRule } from '../rule';

/**
 * Minimum days off in a row: between two duties there is no free day, or at least that many. Free days before the first
 * known duty and up to the end of the plan are not judged: there may be more of them than are known.
 * Example violation: Rossi works on Monday and Wednesday and is free on Tuesday: 1 of 2 days, 1 missing.
 */
export const minimumDaysOff = defineRule({
  id: 'minimum-days-off',
  title: 'Shortest run of free days',
  level: 'law',
  reach: 'person',
  source: 'Local agreement on the shift plan (CCNL Funzioni Locali 16.11.2022 art. 30)',
  overridableBy: 'the local agreement, as an exception the office agrees with the person',
  violationUnit: 'free days missing in a row',
  example: 'Rossi works on Monday and Wednesday and is free on Tuesday: 1 of 2 days, 1 missing.',
  parameters: { minDays: 2 },
  parameterNotes: { minDays: 'Free days in a row at least; 1 (no rule) to 14, default 2.' },
  enabledByDefault: false,
});
