import { defineRule } from '../rule';

/**
 * Presence contingent (contingente in presenza): per unit, site and day, the people on site lie between the bounds the
 * unit head approved; of one activity or shift alone where the contingent names them.
 * Example violation: 17 people of the registry are due at via Larga on Monday and 16 are there: 1 person-day.
 */
export const presenceContingent = defineRule({
  id: 'presence-contingent',
  title: 'Approved presence contingents',
  level: 'contingents',
  reach: 'day',
  source:
    'Comune di Milano, Fase 2: "i contingenti in presenza sono adeguati in funzione delle attività"; DL 34/2020 art. 263',
  violationUnit: 'person-days',
  example: '17 people are due at via Larga on Monday and 16 are there: 1 person-day below the contingent.',
  importance: 'medium',
  parameters: {},
  parameterNotes: {},
});
