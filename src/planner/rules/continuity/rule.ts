import { defineRule } from '../rule';

/**
 * Continuity: people stay where they were last: at the same site, and with the same squad where somebody outside the
 * squads works in their halves of the day. Each change from one duty on site to the next is one, the last duty before the
 * plan included; days off and agile work in between change nothing.
 * Example violation: Rossi is at Larga on Monday, at Quarenghi on Tuesday and at Larga again on Thursday: 2 changes.
 */
export const continuity = defineRule({
  id: 'continuity',
  title: 'The same site and squad as last time',
  level: 'stability',
  reach: 'person',
  source:
    'CCNL Funzioni Locali 16.11.2022 art. 30 (regular rotas); Comune di Milano, Fase 2: people assigned to one of ten registry offices',
  violationUnit: 'changes of site or squad',
  example: 'Rossi is at Larga on Monday, at Quarenghi on Tuesday and at Larga on Thursday: 2 changes of site.',
  importance: 'medium',
  enabledByDefault: false,
  parameters: { countSquads: true },
  parameterNotes: {
    countSquads: 'Whether changes of squad count as well, for people who belong to none; default true.',
  },
});

/** Parameters of the rule. */
export interface ContinuityParameters {
  readonly countSquads: boolean;
}
