import { defineRule } from '../rule';

/**
 * Break (pausa): a duty of more than six hours' work has a break of at least 30 minutes, in a shift rotation at least 10.
 * Six hours exactly need none. That a break never empties a site is the floor's business (`demand-cover`).
 * Example violation: Rossi works 8:00 to 15:12 without a break: 30 minutes.
 */
export const breakOverSixHours = defineRule({
  id: 'break-over-six-hours',
  title: 'Break when a duty exceeds six hours',
  level: 'law',
  reach: 'person',
  source: 'D.Lgs. 66/2003 art. 8; CCNL Funzioni Locali 21.5.2018 art. 26 (30 minutes, not in a shift rotation)',
  violationUnit: 'minutes of missing break',
  example: 'Rossi works 8:00 to 15:12 without a break: violation of 30.',
  parameters: { thresholdMinutes: 360, minBreakMinutes: 30, minBreakInTurnoMinutes: 10 },
  parameterNotes: {
    thresholdMinutes: 'Work of more than so many minutes needs a break; 360 by law, strictly more.',
    minBreakMinutes: 'Shortest break of an ordinary duty; at least 10 by law, 30 by the national contract.',
    minBreakInTurnoMinutes: 'Shortest break of a duty in a shift rotation; at least 10 by law.',
  },
});

/** Parameters of the rule. */
export interface BreakParameters {
  readonly thresholdMinutes: number;
  readonly minBreakMinutes: number;
  readonly minBreakInTurnoMinutes: number;
}
