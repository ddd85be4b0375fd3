import { defineRule } from '../rule';

/**
 * Skill mix: in each half hour enough people on site have each skill that is asked there, whatever else they do. A
 * service nobody can give is closed, so those required weigh like an opening floor; the second person of a core service,
 * who makes the first one dispensable, weighs at the service level. A break is no absence: who takes one can be called.
 * Example violation: nobody on site from 9:00 to 10:00 may sign civil status records: 2 half hours.
 */
export const skillMix = defineRule({
  id: 'skill-mix',
  title: 'Skills on site',
  level: 'service',
  reach: 'day',
  source:
    'CCNL Funzioni Locali 16.11.2022 art. 30 c. 3 a (the skills each shift needs); D.P.R. 396/2000 arts. 1-2 (civil status only by delegated officers); Comune di Segrate, S@C: some eighty services at one desk',
  violationUnit: 'half hours of a qualified person missing',
  example:
    'Nobody on site from 9:00 to 10:00 may sign civil status records: 2 half hours of a qualified person missing.',
  importance: 'very-high',
  parameters: {},
  parameterNotes: {},
});
