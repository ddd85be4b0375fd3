import { defineRule } from '../rule';

/**
 * Exemptions (esoneri), dated and personal: no counter work in presence, no minute between 22:00 and 06:00, none between
 * 00:00 and 06:00, no Saturday. The planner knows the kind and the dates, never a reason, and says of a refused duty only
 * that this rule excludes it. Exemptions from the limits on agile work are read by the rules with those limits.
 * Example violation: Rossi is exempt from Saturdays until May and has a duty on a Saturday in March: 1 duty.
 */
export const exemptions = defineRule({
  id: 'exemptions',
  title: 'Exemptions',
  level: 'law',
  reach: 'person',
  source:
    'D.Lgs. 151/2001 art. 53 and D.Lgs. 66/2003 art. 11 (night work); CCNL Funzioni Locali 21.5.2018 arts. 23 and 27 c. 4 (who may ask out of nights); D.Lgs. 81/2008 art. 41 (fitness for the task)',
  violationUnit: 'duties',
  example: 'Rossi is exempt from Saturdays until May and has a duty on a Saturday in March: 1 duty.',
  parameters: {},
  parameterNotes: {},
});
