import { defineRule } from '../rule';

/**
 * Monthly alternation: who is in a shift rotation (turno) works both mornings and afternoons in every calendar month,
 * unless present on a few days only. One month of mornings and one of afternoons is no rotation. Judged in the week after
 * which, by the contract and known absences, no day of the month is left.
 * Example violation: Rossi works 20 mornings and no afternoon in March: 1 band missing.
 */
export const monthlyAlternation = defineRule({
  id: 'monthly-alternation',
  title: 'Mornings and afternoons in every month',
  level: 'law',
  reach: 'person',
  source: 'CCNL Funzioni Locali 16.11.2022 art. 30 c. 2 (rotation within the month); ARAN 2011 on monthly alternation',
  overridableBy:
    'ARAN 2011: such a month is lawful work but no rotation (turnazione), and its allowance is in question',
  violationUnit: 'bands missing in a month',
  example: 'Rossi works 20 mornings and no afternoon in March: 1 band missing.',
  enabledByDefault: false,
  parameters: { exemptUpToDays: 6 },
  parameterNotes: { exemptUpToDays: 'Days of presence up to which a month is not judged; 0 to 31, default 6.' },
});

/** Parameters of the rule. */
export interface MonthlyAlternationParameters {
  readonly exemptUpToDays: number;
}
