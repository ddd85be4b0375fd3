import { italianDay } from '../italian-words';
import type { LawSentences } from '../law-sentences';

/** Why an activity can't be somebody's. */
export type Obstacle = 'unknown-activity' | 'missing-qualification' | 'other-unit' | 'other-site';

type Facts = {
  readonly obstacle: Obstacle;
  readonly on: string;
  readonly activityId: string;
  /** Null for agile work. */
  readonly siteId: string | null;
  readonly unitId: string;
  readonly missing: readonly string[];
};

const ENGLISH: Readonly<Record<Obstacle, (facts: Facts) => string>> = {
  'unknown-activity': ({ activityId, on }) => `${activityId} on ${on}, an activity this plan does not know`,
  'missing-qualification': ({ activityId, on, missing }) => `${activityId} on ${on} without ${missing.join(', ')}`,
  'other-unit': ({ activityId, on, unitId }) => `${activityId} on ${on}, which unit ${unitId} does not do`,
  'other-site': ({ activityId, on, siteId }) => `${activityId} at ${siteId} on ${on}, where it is not done`,
};

const ITALIAN: Readonly<Record<Obstacle, (facts: Facts) => string>> = {
  'unknown-activity': ({ activityId, on }) => `${activityId} ${italianDay(on)}, attività che il piano non conosce`,
  'missing-qualification': ({ activityId, on, missing }) =>
    `${activityId} ${italianDay(on)} senza abilitazione: ${missing.join(', ')}`,
  'other-unit': ({ activityId, on, unitId }) => `${activityId} ${italianDay(on)}, che l'unità ${unitId} non svolge`,
  'other-site': ({ activityId, on, siteId }) => `${activityId} presso ${siteId} ${italianDay(on)}, dove non si svolge`,
};

export const sentences: LawSentences<Facts> = {
  en: (person, facts) => `${person} does ${ENGLISH[facts.obstacle](facts)}`,
  it: (person, facts) => `${person} svolge ${ITALIAN[facts.obstacle](facts)}`,
};
