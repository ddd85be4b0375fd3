import { defineRule } from '../rule';

/**
 * Limits of duties: how often a person works certain duties in a week, a calendar month or the whole horizon, as the body's
 * data say (`dutyLimits`): no more than 10 nights a month, at least 2 afternoons a week. What was worked before the plan
 * counts. A minimum is asked of periods that are known from their first day and end within the plan; weeks planned one
 * after the other leave as many of the duties to later weeks as there are days for them, and no more.
 * Example violation: Rossi may work 10 nights a month and works 12: 2 duties too many.
 */
export const dutyLimits = defineRule({
  id: 'duty-limits',
  title: 'Duties per kind and period',
  level: 'law',
  reach: 'person',
  source: 'CCNL Funzioni Locali 16.11.2022 art. 30 (nights a month); local agreement on the shift plan',
  overridableBy: 'the local agreement, as an exception the office agrees with the person',
  violationUnit: 'duties too many or too few',
  example: 'Rossi may work 10 nights a month and works 12: 2 duties too many.',
  parameters: {},
  parameterNotes: {},
  enabledByDefault: false,
});
