import { defineRule } from '../rule';

/**
 * Standalone days: a single day of work between two days off, or a single day off between two days of work. Days off that
 * nobody could plan otherwise (absence, holiday, no day of the contract) are no standalone days; days of which nothing
 * is known, before the first known duty or after the horizon, leave open what lies beside them.
 * Example violation: Rossi is free on Monday, works on Tuesday and is free on Wednesday: 1 standalone day.
 */
export const standaloneDays = defineRule({
  id: 'standalone-days',
  title: 'Days of work and of rest in a row',
  level: 'wishes',
  reach: 'person',
  source:
    'No law: a usual local agreement; S. Haspeslagh et al., The first international nurse rostering competition, Annals of Operations Research 218, 2014 (days worked and free in a row)',
  violationUnit: 'standalone days',
  example: 'Rossi is free on Monday, works on Tuesday and is free on Wednesday: 1 standalone day of work.',
  importance: 'low',
  enabledByDefault: false,
  parameters: { countSingleDaysOff: true },
  parameterNotes: {
    countSingleDaysOff: 'Whether a single day off between two days of work counts as well; default true.',
  },
});

/** Parameters of the rule. */
export interface StandaloneDaysParameters {
  readonly countSingleDaysOff: boolean;
}
