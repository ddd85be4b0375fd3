import { defineRule } from '../rule';

/**
 * Qualification: a person does an activity only with all the qualifications it needs (civil-status delegation,
 * identity cards, ...), and only an activity of the own unit and of the site.
 * Example violation: Rossi has no civil-status delegation and registers births on Monday: 1 duty.
 */
export const qualification = defineRule({
  id: 'qualification',
  title: 'Qualification for the activity',
  level: 'law',
  reach: 'person',
  source:
    'CCNL Funzioni Locali 16.11.2022 art. 30 c. 3 a (skills needed per shift); D.P.R. 396/2000 art. 2 (civil-status delegation)',
  violationUnit: 'duties',
  example: 'Rossi has no civil-status delegation and registers births on Monday: 1 duty.',
  parameters: {},
  parameterNotes: {},
});
