import { defineRule } from '../rule';

/**
 * Presence prevalence (prevalenza della presenza): over each window of months a person is on site on more days than in
 * agile work, unless exempt. A window may open with agile weeks: a week with agile days is lawful as long as the days on
 * site so far, and those the person can still come before the window ends, outnumber the agile ones.
 * Example violation: at the end of the month Rossi has 9 days on site and 11 in agile work: 3 days on site too few.
 */
export const presencePrevalence = defineRule({
  id: 'presence-prevalence',
  title: 'Prevalence of presence over agile work',
  level: 'law',
  reach: 'person',
  source:
    'DPCM 23.9.2021 and DM 8.10.2021 art. 1 (presence prevalent for each worker); circular 5.1.2022 (also as the mean of a plan of several months); directive 29.12.2023 (exemption)',
  violationUnit: 'days on site too few',
  example: 'At the end of the month Rossi has 9 days on site and 11 in agile work: 3 days on site too few.',
  enabledByDefault: false,
  parameters: { windowMonths: 1 },
  parameterNotes: {
    windowMonths: 'Calendar months of a window, counted from January: 1, 2, 3, 4 or 6, default 1.',
  },
});

/** Parameters of the rule. */
export interface PresencePrevalenceParameters {
  readonly windowMonths: number;
}
