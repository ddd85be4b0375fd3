import type { Level } from '../../planner/problem/finding';

/** The levels of the score in an HR officer's words, strongest first. */
export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  law: 'law and contract',
  'cover-floor': 'doors that can open',
  contingents: 'presence contingents',
  service: 'service to visitors',
  fairness: 'fairness and rotation',
  wishes: 'wishes',
  stability: 'stability',
};
