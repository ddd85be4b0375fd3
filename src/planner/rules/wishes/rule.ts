import { defineRule } from '../rule';

/**
 * Wishes: a free day, a working day, a mode or a half of the day someone asked for.
 * Example violation: Rossi wished Tuesday off, important, and works: 4 wish points.
 */
export const wishes = defineRule({
  id: 'wishes',
  title: 'Wishes',
  level: 'wishes',
  reach: 'person',
  source: 'CCNL Funzioni Locali 16.11.2022 arts. 27, 36 (work-life balance); Comune di Segrate, Segrate City Times',
  violationUnit: 'refused wishes, weighted',
  example: 'Rossi wished Tuesday off with high importance and works: 4 weighted wishes.',
  importance: 'medium',
  parameters: {},
  parameterNotes: {},
});
