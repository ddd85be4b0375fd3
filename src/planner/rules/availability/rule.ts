import { defineRule } from '../rule';

/**
 * Availability: a duty falls on a day the contract allows, outside absences and closed days, at a site the person may
 * work at and that is not lost that day, and is one that is offered there.
 * Example violation: Rossi is absent on Tuesday and has a duty: 1 duty.
 */
export const availability = defineRule({
  id: 'availability',
  title: 'Availability',
  level: 'law',
  reach: 'person',
  source:
    'CCNL Funzioni Locali 21.5.2018 arts. 22 (hours), 32 (permits); D.Lgs. 66/2003 art. 10 (leave); the individual contract',
  violationUnit: 'duties',
  example: 'Rossi is absent on Tuesday and has a duty: 1 duty.',
  parameters: {},
  parameterNotes: {},
});
