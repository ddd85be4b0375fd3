import { defineRule } from '../rule';

/**
 * Maximum weekends worked: of some weeks in a row, or of the whole horizon, no more than so many with a duty on Saturday or
 * Sunday. Weekends before the plan count where they are known; if there were too many already, no further one is
 * worked until there is room.
 * Example violation: Rossi works on three of four Saturdays, two weekends are allowed: 1 weekend too many.
 */
export const maximumWeekends = defineRule({
  id: 'maximum-weekends',
  title: 'Weekends worked',
  level: 'law',
  reach: 'person',
  source: 'Local agreement on the shift plan; L. 724/1994 art. 22 (service normally on five days)',
  overridableBy: 'the local agreement, as an exception the office agrees with the person',
  violationUnit: 'weekends too many',
  example: 'Rossi works on three of four Saturdays, two weekends are allowed: 1 weekend too many.',
  parameters: { maxWeekends: 2, weeks: 4 },
  parameterNotes: {
    maxWeekends: 'Weekends with a duty on Saturday or Sunday; 0 to 13, default 2.',
    weeks: 'Weeks in a row over which they are counted, 1 to 53; 0: the whole horizon. Default 4.',
  },
  enabledByDefault: false,
});

/** Parameters of the rule. */
export interface MaximumWeekendsParameters {
  readonly maxWeekends: number;
  readonly weeks: number;
}
