import { defineRule } from '../rule';

/**
 * Monthly balance: of the mornings and afternoons a person in a shift rotation has in a calendar month, the mornings make
 * between two and three fifths. Measured in the week in which the month ends, in whole duties.
 * Example violation: Rossi has 15 mornings and 8 afternoons in December: 2 mornings above three fifths of 23.
 */
export const monthlyBalance = defineRule({
  id: 'monthly-balance',
  title: 'Balance of mornings and afternoons in the month',
  level: 'fairness',
  reach: 'person',
  source: 'CCNL Funzioni Locali 16.11.2022 art. 30 c. 2 (balanced and alternating shifts within the month)',
  violationUnit: 'duties outside the balanced share',
  example: 'Rossi has 15 mornings and 8 afternoons in December: 2 mornings above three fifths of 23.',
  importance: 'medium',
  enabledByDefault: false,
  parameters: { minShare: 0.4, maxShare: 0.6, alarmShare: 0.33, exemptUpToDays: 6 },
  parameterNotes: {
    minShare: 'Smallest share of mornings that costs nothing; 0 to 0.5, default 0.4.',
    maxShare: 'Largest share of mornings that costs nothing; 0.5 to 1, default 0.6.',
    alarmShare: 'Below this share of either band the finding says that the rotation itself is in doubt; default 0.33.',
    exemptUpToDays: 'Days of presence up to which a month is not judged; 0 to 31, default 6.',
  },
});

/** Parameters of the rule. */
export interface MonthlyBalanceParameters {
  readonly minShare: number;
  readonly maxShare: number;
  readonly alarmShare: number;
  readonly exemptUpToDays: number;
}
