import { defineRule } from '../rule';

/**
 * One mode a day: a day is worked on site or in agile mode, never planned as both.
 * Example violation: Rossi is planned at the desk in the morning and in agile mode in the afternoon of Monday: 1 day.
 */
export const oneModeADay = defineRule({
  id: 'one-mode-a-day',
  title: 'One mode a day',
  level: 'law',
  reach: 'person',
  source: 'CCNL Funzioni Locali 16.11.2022 art. 66 c. 4-5; ARAN CFL240: a programmed mixed day is not allowed',
  violationUnit: 'mixed days',
  example: 'Rossi is planned at the desk in the morning and in agile mode in the afternoon of Monday: 1 mixed day.',
  parameters: {},
  parameterNotes: {},
});
