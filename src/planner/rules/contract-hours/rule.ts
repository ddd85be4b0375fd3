import { defineRule } from '../rule';

/**
 * Contract hours (orario di lavoro): the minutes of each week equal the contract's, absences and holidays credited at
 * the planned length of a day. Full time is 36 h: six duties of 6 h ("6x6") or five of 7 h 12; part-time pro rata.
 * No overtime is planned. A contract may change in a cycle of weeks (42 h and 30 h in turn): each week has its own hours then.
 * Of a week whose days are not all planned, the days left out may take what they can.
 * Example violation: Rossi, 36 h, works 30 h in a week without absences: 360 minutes.
 */
export const contractHours = defineRule({
  id: 'contract-hours',
  title: 'Contract hours of the week',
  level: 'law',
  reach: 'person',
  source:
    'CCNL Funzioni Locali 21.5.2018 art. 22 (36 h a week); D.P.R. 268/1987 art. 16 (overtime is no planning factor)',
  overridableBy:
    'CCNL Funzioni Locali 21.5.2018 art. 27 (flexible hours: a debt is made up in the month after); D.P.R. 268/1987 art. 16 (hours above are authorised as overtime)',
  violationUnit: 'minutes above or below the contract',
  example: 'Rossi, 36 h, works 30 h in a week without absences: 360 minutes below the contract.',
  parameters: { toleranceMinutesPerWeek: 0 },
  parameterNotes: {
    toleranceMinutesPerWeek: 'Minutes a week may lie above or below the contract; 0 to 360, default 0.',
  },
});
