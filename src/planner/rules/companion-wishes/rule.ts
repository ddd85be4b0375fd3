import { defineRule } from '../rule';

/**
 * Companion wishes: two people who would like to have the same duties (a shared car, a new colleague beside an old hand)
 * or never the same one. The same duty is the same shift at the same place on the same day; agile work is one place. A
 * day on which one of them is free refuses neither wish. Who does what during the duty does not matter.
 * Example violation: Rossi wished, important, to go with Bianchi and has the morning, Bianchi the afternoon: 1 refused wish.
 */
export const companionWishes = defineRule({
  id: 'companion-wishes',
  title: 'Wishes to work together or apart',
  level: 'wishes',
  reach: 'day',
  source:
    'CCNL Funzioni Locali 21.5.2018 art. 27 (flexible hours); D.M. 179/2021 (commuting plans of bodies, shared cars)',
  violationUnit: 'refused wishes about a companion',
  example:
    'Rossi wished with high importance to have the same duties as Bianchi; on Monday one has the morning and one the afternoon: 1 refused wish.',
  importance: 'medium',
  parameters: {},
  parameterNotes: {},
});
