import { defineRule } from '../rule';

/**
 * No planned overtime (straordinario): the minutes of a week are not above the contract's, but for those somebody
 * authorised for that person and week. It matters where the contract hours may be exceeded (`contract-hours` with a
 * tolerance, or off); over longer times `average-hours` with no tolerance above says the same.
 * Example violation: Rossi, 36 h, is planned for 38 h, of which 1 h is authorised: 60 minutes.
 */
export const noPlannedOvertime = defineRule({
  id: 'no-planned-overtime',
  title: 'No planned overtime',
  level: 'law',
  reach: 'person',
  source: 'D.P.R. 268/1987 art. 16 (overtime is authorised and no factor of ordinary planning)',
  overridableBy: 'D.P.R. 268/1987 art. 16 (overtime is authorised, for needs of service)',
  violationUnit: 'minutes above the contract that nobody authorised',
  example: 'Rossi, 36 h, is planned for 38 h, of which 1 h is authorised: 60 minutes.',
  enabledByDefault: false,
  parameters: {},
  parameterNotes: {},
});
