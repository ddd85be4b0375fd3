import { defineRule } from '../rule';

/**
 * Agile eligibility (lavoro agile): only an activity that can be done remotely, by a person with an individual agreement
 * valid that day (none needed in an emergency phase), and never on a day of a shift rotation, unless the phase says so.
 * Example violation: Rossi, in the 6x6 rotation, is planned in agile mode on an open Monday: 1 day.
 */
export const agileEligibility = defineRule({
  id: 'agile-eligibility',
  title: 'Who may work in agile mode',
  level: 'law',
  reach: 'person',
  source:
    'L. 81/2017 arts. 18-19; CCNL Funzioni Locali 16.11.2022 arts. 63-64 (not for shift work); DL 18/2020 art. 87 (no agreement in the emergency)',
  violationUnit: 'days',
  example: 'Rossi, in the 6x6 rotation, is planned in agile mode on an open Monday: 1 day.',
  parameters: {},
  parameterNotes: {},
});
