import { defineRule } from '../rule';

/**
 * Forbidden successions: pairs of duties that may not follow each other, on consecutive days or with exactly one free day
 * between, as the body's data say (`forbiddenSuccessions`). A pair is broken by its second duty, so a pair across the
 * start of the plan excludes a choice of its first days, and weeks planned one after the other can always keep it.
 * Example violation: nights may not be followed by mornings; Rossi works Monday night and Tuesday morning: 1 succession.
 */
export const forbiddenSuccessions = defineRule({
  id: 'forbidden-successions',
  title: 'Duties that may not follow each other',
  level: 'law',
  reach: 'person',
  source: 'CCNL Funzioni Locali 16.11.2022 art. 30 c. 3 (rotation of the shifts); local agreement on the shift plan',
  overridableBy: 'the local agreement, as an exception the office agrees with the person',
  violationUnit: 'forbidden successions',
  example: 'Rossi works Monday night and Tuesday morning, which may not follow: 1 succession.',
  parameters: {},
  parameterNotes: {},
  enabledByDefault: false,
});
