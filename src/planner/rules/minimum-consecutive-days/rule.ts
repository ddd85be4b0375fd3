import { defineRule } from '../rule';

/**
 * Minimum days worked in a row: who begins a run of duties works at least that many days, no single days on. A run that
 * began before the first known duty or that reaches the end of the plan is not judged: it may be longer than it looks.
 * Weeks planned one after the other begin no run that a known absence of the next week cuts short.
 * Of a run that the plan found begun, the days still missing are worked, unless absences left no room for them.
 * Example violation: Rossi is free on Monday and Wednesday and works on Tuesday: 1 of 2 days, 1 missing.
 */
export const minimumConsecutiveDays = defineRule({
  id: 'minimum-consecutive-days',
  title: 'Shortest run of days worked',
  level: 'law',
  reach: 'person',
  source: 'Local agreement on the shift plan (CCNL Funzioni Locali 16.11.2022 art. 30)',
  overridableBy: 'the local agreement, as an exception the office agrees with the person',
  violationUnit: 'days missing in a row',
  example: 'Rossi is free on Monday and Wednesday and works on Tuesday: 1 of 2 days, 1 missing.',
  parameters: { minDays: 2 },
  parameterNotes: { minDays: 'Days worked in a row at least; 1 (no rule) to 14, default 2.' },
  enabledByDefault: false,
});
