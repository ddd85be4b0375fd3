import { defineRule } from '../rule';

/**
 * Maximum agile days a month: where a body sets one, nobody has more, what the earlier weeks of the month used counted
 * in. Who is exempt from the limits on agile work is outside.
 * Example violation: Rossi had 5 agile days by the 20th and is planned for 2 more, 6 being the limit: 1 day.
 */
export const maximumAgileDays = defineRule({
  id: 'maximum-agile-days',
  title: 'Agile days a month',
  level: 'law',
  reach: 'person',
  source: 'The agreement of the body: Comune di Milano, October 2020, 6 days a month; L. 81/2017 art. 19',
  overridableBy: 'the agreement of the body, which may allow more days to a person or for a time',
  violationUnit: 'agile days above the limit of a month',
  example: 'Rossi had 5 agile days by the 20th and is planned for 2 more, 6 being the limit: 1 day.',
  enabledByDefault: false,
  parameters: { maxDaysPerMonth: 6 },
  parameterNotes: { maxDaysPerMonth: 'Agile days of a person in a calendar month; 0 to 23, default 6.' },
});

/** Parameters of the rule. */
export interface MaximumAgileDaysParameters {
  readonly maxDaysPerMonth: number;
}
