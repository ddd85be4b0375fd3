import { defineRule } from '../rule';

/**
 * Late-day fairness: among the people of a unit and site who may work afternoons, nobody has worked over one afternoon
 * more in the rolling window, measured against the own fair share, than anybody else. A day's afternoons are shared
 * equally among those who could have worked one that day, so absence gives no credit and no penalty.
 * Example violation: Rossi has worked 3 afternoons above the fair share, Bianchi none: 2 afternoons.
 */
export const lateDayFairness = defineRule({
  id: 'late-day-fairness',
  title: 'Afternoons shared fairly',
  level: 'fairness',
  reach: 'group',
  source:
    'CCNL Funzioni Locali 16.11.2022 art. 30 (shifts balanced and alternating); equal late turns over a rolling quarter are the usual local agreement',
  violationUnit: 'afternoons of spread above the limit',
  example: 'Rossi has worked 3 afternoons above the fair share, Bianchi none: 2 afternoons above the limit of 1.',
  importance: 'medium',
  enabledByDefault: false,
  parameters: { maxSpreadDays: 1, windowWeeks: 12 },
  parameterNotes: {
    maxSpreadDays: 'Spread that costs nothing, in afternoons; 0 to 60, default 1.',
    windowWeeks: 'Weeks that count, the planned one included; 1 to 26, default 12.',
  },
});

/** Parameters of the rule. */
export interface LateDayFairnessParameters {
  readonly maxSpreadDays: number;
  readonly windowWeeks: number;
}
