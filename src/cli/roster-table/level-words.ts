import type { LanguageId } from '../../planner/explain/sentences/language';
import type { Level } from '../../planner/problem/finding';

/** The levels of the score in an HR officer's words, strongest first. */
export const LEVEL_WORDS: Readonly<Record<LanguageId, Readonly<Record<Level, string>>>> = {
  en: {
    law: 'law and contract',
    'cover-floor': 'doors that can open',
    contingents: 'presence contingents',
    service: 'service to visitors',
    fairness: 'fairness and rotation',
    wishes: 'wishes',
    stability: 'stability',
  },
  it: {
    law: 'legge e contratto',
    'cover-floor': 'apertura degli sportelli',
    contingents: 'contingenti in presenza',
    service: "servizio all'utenza",
    fairness: 'equità e rotazione',
    wishes: 'preferenze',
    stability: 'stabilità',
  },
};
