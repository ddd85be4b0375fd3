import { defineRule } from '../rule';

/**
 * Standby limits (reperibilità). Standby turns are given with the data, like absences: they are no duties, cover nothing
 * and are not paid as hours. The planner keeps duties off them and gives a day more of rest in the week after a Sunday on
 * standby; too many turns in a month and turns of a wrong length are named before planning.
 * Example violation: Rossi is on standby 8 times in March: 2 too many.
 */
export const standbyLimits = defineRule({
  id: 'standby-limits',
  title: 'Standby turns',
  level: 'law',
  reach: 'person',
  source:
    'CCNL Funzioni Locali 21.5.2018 art. 24 (6 turns a month, 12 hours, fractions of no less than 4, rest for a Sunday)',
  violationUnit: 'standby turns or days of rest',
  example: 'Rossi is on standby 8 times in March: 2 too many.',
  parameters: { maxPerMonth: 6, minMinutes: 240, maxMinutes: 720, restDayAfterSunday: true },
  parameterNotes: {
    maxPerMonth: 'Turns of a person in a calendar month; 0 to 31, default 6.',
    minMinutes: 'Shortest turn, in minutes; 0 to 720, default 240.',
    maxMinutes: 'Longest turn, in minutes; 240 to 1440, default 720.',
    restDayAfterSunday:
      'Whether a turn that begins on a Sunday takes one duty off the days of the week after it; its hours stay, so longer duties must be there. Default yes.',
  },
});

/** Parameters of the rule. */
export interface StandbyLimitsParameters {
  readonly maxPerMonth: number;
  readonly minMinutes: number;
  readonly maxMinutes: number;
  readonly restDayAfterSunday: boolean;
}
