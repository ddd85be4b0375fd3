import { defineRule } from '../rule';

/**
 * Wishes: a free day, a working day, a mode or a half of the day someone asked for.
 * A wish of medium importance weighs twice, one of high importance four times one of low importance.
 * Example violation: Rossi wished Tuesday off, important, and works: 1 refused wish of high importance.
 */
export const wishes = defineRule({
  id: 'wishes',
  title: 'Wishes',
  level: 'wishes',
  reach: 'person',
  source: 'CCNL Funzioni Locali 21.5.2018 art. 27 (flexible hours); Comune di Segrate, Segrate City Times',
  violationUnit: 'refused wishes',
  example: 'Rossi wished Tuesday off with high importance and works: 1 refused wish of high importance.',
  importance: 'medium',
  parameters: {},
  parameterNotes: {},
});
