import { defineRule } from '../rule';

/**
 * Phase rule: what the phase plan says for a unit. No more people in agile mode than its share of the available ones; on
 * site at least and at most so many people, or such shares of those whose work can be done remotely, as its presence
 * bounds and the week of its ramp ask for; no more agile days a week for one person than it allows; and each class of
 * activity in its default mode.
 * Example violation: the phase allows half of 10 people in agile mode on Monday and 6 are: 1 person-day.
 */
export const phaseRule = defineRule({
  id: 'phase-rule',
  title: 'What the phase says of agile work',
  level: 'fairness',
  reach: 'unit-week',
  source:
    'Comune di Milano, Fase 2 (avvio: agile is the ordinary mode of digital and administrative activities; a regime: agile contingents shrink); DL 34/2020 art. 263',
  violationUnit: 'person-days',
  example: 'The phase allows half of 10 people in agile mode on Monday and 6 are: 1 person-day above the share.',
  importance: 'medium',
  parameters: { sharePerDefaultMode: 5 },
  parameterNotes: {
    sharePerDefaultMode:
      'A person-day outside the default mode of its activity weighs this fraction of the importance; 1 to 10, default 5 (a fifth).',
  },
});

/** Parameters of the rule. */
export interface PhaseRuleParameters {
  readonly sharePerDefaultMode: number;
}
