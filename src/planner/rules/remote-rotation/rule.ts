import { defineRule } from '../rule';

/**
 * Rotation of agile work, a round robin by deficits: the presence turns of a unit and site are shared by the criteria
 * (age, commute, public transport, condensed into one priority score; those of the phase where it has its own) and by
 * what each person bore before, within the phase's rotation window where it has one, else without an end. Whoever has priority has the smaller share; nobody is left out. People with a legal priority
 * for agile work (a child up to 12 or disabled, an own disability, a person cared for) come strictly before all others:
 * only turns that nobody else can take are theirs. The planner knows the class, not what it comes from.
 * Example violation: after four weeks Rossi was on site 9 days and the fair share was 7: 2 days, priced by their square.
 */
export const remoteRotation = defineRule({
  id: 'remote-rotation',
  title: 'Rotation of presence and agile work',
  level: 'fairness',
  reach: 'group',
  source:
    'Comune di Milano, Fase 2: agile assures the rotation, "rispettando, ove possibile, i criteri di età anagrafica e provenienza"; Direttiva 1/2020; L. 81/2017 art. 18 c. 3-bis',
  violationUnit: 'days on site away from the fair share',
  example: 'After four weeks Rossi was on site 9 days and the fair share was 7: 2 days, priced as 4, their square.',
  importance: 'medium',
  parameters: { reductionAtTopPriority: 0.5 },
  parameterNotes: {
    reductionAtTopPriority:
      'How much smaller the presence share of a person with the highest priority is; 0 to 0.9, default 0.5 (half).',
  },
});

/** Parameters of the rule. */
export interface RemoteRotationParameters {
  readonly reductionAtTopPriority: number;
}
