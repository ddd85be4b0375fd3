import { italianDay } from '../italian-words';
import type { LawSentences } from '../law-sentences';

/** Why agile work can't be. */
export type Obstacle = 'activity' | 'agreement' | 'shift-duty' | 'shift-day';

type Facts = {
  readonly obstacle: Obstacle;
  readonly on: string;
  readonly activityId: string;
  readonly dutyId: string;
};

const ENGLISH: Readonly<Record<Obstacle, (facts: Facts) => string>> = {
  activity: ({ activityId }) => `${activityId} can't be done in agile mode`,
  agreement: () => 'no agile agreement is valid',
  'shift-duty': ({ dutyId }) => `${dutyId} belongs to a shift rotation`,
  'shift-day': () => 'a day of the shift rotation',
};

const ITALIAN: Readonly<Record<Obstacle, (facts: Facts) => string>> = {
  activity: ({ activityId }) => `${activityId} non si può svolgere in lavoro agile`,
  agreement: () => 'nessun accordo di lavoro agile è valido',
  'shift-duty': ({ dutyId }) => `${dutyId} fa parte di una turnazione`,
  'shift-day': () => 'è un giorno della turnazione',
};

export const sentences: LawSentences<Facts> = {
  en: (person, facts) => `${person} on ${facts.on}: ${ENGLISH[facts.obstacle](facts)}`,
  it: (person, facts) => `${person}, ${italianDay(facts.on)}: ${ITALIAN[facts.obstacle](facts)}`,
};
