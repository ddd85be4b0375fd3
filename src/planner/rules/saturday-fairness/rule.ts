import { defineRule } from '../rule';

/**
 * Saturday fairness: among the people of a unit and site who are available, nobody has worked over one Saturday more,
 * measured against the own fair share, than anybody else. Absence gives no credit and no penalty.
 * Example violation: Rossi has worked 3 Saturdays above the fair share, Bianchi none: 2 Saturdays.
 */
export const saturdayFairness = defineRule({
  id: 'saturday-fairness',
  title: 'Saturdays shared fairly',
  level: 'fairness',
  reach: 'group',
  source: 'Comune di Segrate, S@C: open on Saturday; equal turns over a rolling quarter are the usual local agreement',
  violationUnit: 'Saturdays of spread above the limit',
  example: 'Rossi has worked 3 Saturdays above the fair share, Bianchi none: 2 Saturdays above the limit of 1.',
  importance: 'medium',
  parameters: { maxSpreadSaturdays: 1 },
  parameterNotes: { maxSpreadSaturdays: 'Spread that costs nothing, in Saturdays; 0 to 12, default 1.' },
});

/** Parameters of the rule. */
export interface SaturdayFairnessParameters {
  readonly maxSpreadSaturdays: number;
}
