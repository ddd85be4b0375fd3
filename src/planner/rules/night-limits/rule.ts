import { defineRule } from '../rule';

/**
 * Night limits: no more nights in a calendar month than the agreement normally allows, what the earlier weeks of the
 * month used counted in. A duty is a night if three hours or more of it lie between 22:00 and 06:00; who is not to work
 * nights at all is exempt (`exemptions`).
 * Example violation: Rossi had 8 nights by the 20th and is planned for 4 more, 10 being the limit: 2 nights.
 */
export const nightLimits = defineRule({
  id: 'night-limits',
  title: 'Nights a month',
  level: 'law',
  reach: 'person',
  source:
    'CCNL Funzioni Locali 16.11.2022 art. 30 (nights from 22 to 6, normally no more than 10 a month); D.Lgs. 66/2003 art. 1 c. 2 lett. e (three hours)',
  overridableBy: 'CCNL Funzioni Locali 16.11.2022 art. 30 (no more than 10 nights a month "normally")',
  violationUnit: 'nights above the limit of a month',
  example: 'Rossi had 8 nights by the 20th and is planned for 4 more, 10 being the limit: 2 nights.',
  parameters: { maxNightsPerMonth: 10 },
  parameterNotes: { maxNightsPerMonth: 'Nights of a person in a calendar month; 0 to 31, default 10.' },
});

/** Parameters of the rule. */
export interface NightLimitsParameters {
  readonly maxNightsPerMonth: number;
}
