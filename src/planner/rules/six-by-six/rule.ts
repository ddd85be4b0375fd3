import { defineRule } from '../rule';

/**
 * Six by six (6x6): two squads share the opening day, one in the morning and one in the afternoon, and swap every week
 * or every day, so that mornings and afternoons stay balanced within the month. How many duties a week and how long is
 * the contract's business (`contract-hours`: six of 6 h).
 * Example violation: it is squad A's morning week and Rossi of squad A has the afternoon of Monday: 1 duty.
 */
export const sixBySix = defineRule({
  id: 'six-by-six',
  title: 'Squads of the 6x6 rotation',
  level: 'law',
  reach: 'person',
  source:
    'CCNL Funzioni Locali 16.11.2022 art. 30 c. 2-3 (rotation in set bands); Comune di Segrate, Sportello S@C: "due turni 6x6"',
  overridableBy:
    'CCNL Funzioni Locali 16.11.2022 art. 30 c. 2 (turns are balanced over a month): what is swapped is swapped back within it',
  violationUnit: 'duties outside the band',
  example: "It is squad A's morning week and Rossi of squad A has the afternoon of Monday: 1 duty outside the band.",
  parameters: { balanceWeeks: 4, maxImbalanceDuties: 2 },
  parameterNotes: {
    balanceWeeks:
      "Weeks, counted from a squad's anchor, within which its mornings and afternoons balance; 1 to 13, default 4.",
    maxImbalanceDuties:
      'How far they may differ in that window; what holidays add is swapped back; 1 to 14, default 2.',
  },
});
