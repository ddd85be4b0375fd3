import { defineRule } from '../rule';

/**
 * Weekly rest (riposo settimanale): in each week, Monday to Sunday, one uninterrupted rest of 24 h added to the 11 h of
 * the daily rest, 35 h in all, that holds a whole free day of that week; also across the start of the plan.
 * Where a body averages it over 14 days, any two consecutive weeks hold two such rests instead, wherever they lie: two of
 * 35 h with a free day each, or one of 59 h with two free days. Of a week before the first known one, one rest is assumed.
 * Example violation: Rossi works all days but Wednesday, Tuesday to 20:00 and Thursday from 06:00: 34 of 35 h, 60 minutes.
 */
export const weeklyRest = defineRule({
  id: 'weekly-rest',
  title: 'Weekly rest',
  level: 'law',
  reach: 'person',
  source: 'D.Lgs. 66/2003 art. 9 c. 1 (average: DL 112/2008 art. 41 c. 5); Directive 2003/88/EC arts. 5 and 16',
  violationUnit: 'minutes of missing rest',
  example: 'Rossi works all days but Wednesday, Tuesday to 20:00 and Thursday from 06:00: 34 of 35 h, violation of 60.',
  parameters: { minRestMinutes: 2100, averageOverDays: 7 },
  parameterNotes: {
    minRestMinutes:
      'Elapsed minutes of the longest rest of a week; 2100 (24 h + 11 h) by law, at most 2820 where it is averaged.',
    averageOverDays:
      '7: each week has its rest. 14: any two consecutive weeks have two rests, which the law allows as an average over ' +
      '14 days at the most; the days in a row are still those of maximum-consecutive-days. Default 7, which any number ' +
      'below 14 means as well.',
  },
});

/** Parameters of the rule. */
export interface WeeklyRestParameters {
  readonly minRestMinutes: number;
  readonly averageOverDays: number;
}
