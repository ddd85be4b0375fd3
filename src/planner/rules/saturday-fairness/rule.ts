import { defineRule } from '../rule';

/**
 * Saturday fairness: among the people of a unit and site who share in the Saturdays, nobody has worked over one Saturday
 * more in the rolling window, measured against the own fair share, than anybody else. Absence gives no credit and no
 * penalty, who is exempt from Saturdays has no part in them, and a Saturday of a long weekend weighs more.
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
  parameters: { maxSpreadSaturdays: 1, windowWeeks: 12, longWeekendWeight: 2 },
  parameterNotes: {
    maxSpreadSaturdays: 'Spread that costs nothing, in Saturdays; 0 to 12, default 1.',
    windowWeeks: 'Weeks that count, the planned one included; 1 to 26, default 12.',
    longWeekendWeight:
      'What a Saturday beside a closed Friday or Monday counts, in Saturdays; 1 to 4, default 2. The limit of that week is as much wider.',
  },
});

/** Parameters of the rule. */
export interface SaturdayFairnessParameters {
  readonly maxSpreadSaturdays: number;
  readonly windowWeeks: number;
  readonly longWeekendWeight: number;
}
