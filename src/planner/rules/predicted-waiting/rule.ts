import { defineRule } from '../rule';

/**
 * Predicted waiting: the minutes all visitors of a half hour wait together, by Erlang C from the visits expected, the
 * length of a visit and the people there, breaks taken off. The first desk too few costs far more than the next one
 * gains, which no fixed number of wanted desks says. Only where the demand says who comes; the opening floor and the
 * number wanted are priced beside it by `demand-cover`.
 * Example violation: 12 visitors of 10 minutes come from 9:00 to 9:30 and find 5 desks instead of 6: 66 minutes of wait.
 */
export const predictedWaiting = defineRule({
  id: 'predicted-waiting',
  title: 'Predicted waiting of the visitors',
  level: 'service',
  reach: 'activity-day',
  source:
    'Comune di Segrate, S@C: 4 minutes of average wait over 60,000 visits a year; A. K. Erlang, 1917 (M/M/N); M. Dyer and L. Proll, Management Science 23, 1977 (each further desk saves less)',
  violationUnit: 'minutes of predicted wait',
  example:
    'From 9:00 to 9:30 come 12 visitors of 10 minutes each and find 5 desks: 66 minutes of predicted wait together; with 6 desks 17.',
  importance: 'low',
  parameters: { longestWaitMinutes: 60 },
  parameterNotes: {
    longestWaitMinutes:
      'What a visitor is reckoned to wait with nobody at the desks; the price falls evenly from there to where the queue is stable. Minutes, 5 to 480, default 60.',
  },
});

/** Parameters of the rule. */
export interface PredictedWaitingParameters {
  readonly longestWaitMinutes: number;
}
