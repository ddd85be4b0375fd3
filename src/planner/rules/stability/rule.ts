import { defineRule } from '../rule';

/**
 * Stability: of a roster people already know, as little as possible changes. A person-day counts once, whatever of it
 * changes: duty, site, activity, mode, or whether there is one. A week of which nothing is known has nothing to keep.
 * Example violation: Rossi was to be at via Larga on Tuesday and is in agile mode: 1 person-day.
 */
export const stability = defineRule({
  id: 'stability',
  title: 'Stability against the given roster',
  level: 'stability',
  reach: 'person',
  source: 'CCNL Funzioni Locali 16.11.2022 art. 30 c. 2 (the rota is monthly and known); D.Lgs. 152/1997 art. 1-bis',
  violationUnit: 'changed person-days',
  example: 'Rossi was to be at via Larga on Tuesday and is in agile mode: 1 changed person-day.',
  importance: 'medium',
  parameters: {},
  parameterNotes: {},
});
