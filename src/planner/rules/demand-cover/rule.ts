import { defineRule } from '../rule';

/**
 * Demand cover: in each half hour enough people are on each activity at each site. A duty covers its whole window less
 * its break. Below the opening floor weighs at the strongest level; below the wanted number at the service level, where
 * people beyond it cost a little, so that they go where they are missed.
 * Example violation: from 9:00 to 10:00 three desks are wanted and two are staffed: 2 desk-half-hours.
 */
export const demandCover = defineRule({
  id: 'demand-cover',
  title: 'Cover of the demand',
  level: 'service',
  reach: 'activity-day',
  source:
    'Comune di Milano, Fase 2: contingents follow the activities; Comune di Segrate, S@C: 4 minutes of average wait',
  violationUnit: 'desk-half-hours below the floor, below the number wanted, or more than wanted',
  example: 'From 9:00 to 10:00 three desks are wanted and two are staffed: 2 desk-half-hours below the target.',
  importance: 'medium',
  parameters: { shortagePerSurplus: 10 },
  parameterNotes: {
    shortagePerSurplus:
      'How many half hours of surplus weigh as much as one of shortage; whole number, 1 to 100, default 10.',
  },
});

/** Parameters of the rule. */
export interface DemandCoverParameters {
  readonly shortagePerSurplus: number;
}
