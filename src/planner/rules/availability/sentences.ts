import { italianDay } from '../italian-words';
import type { LawSentences } from '../law-sentences';

/** Why a duty can't be somebody's. */
export type Obstacle =
  | 'stranger'
  | 'outside-plan'
  | 'absent'
  | 'holiday'
  | 'not-available'
  | 'site-not-allowed'
  | 'site-closed'
  | 'duty-not-in-contract'
  | 'duty-not-offered'
  | 'duty-of-other-unit'
  | 'duty-not-at-site';

type Facts = {
  readonly obstacle: Obstacle;
  readonly on: string;
  readonly dutyId: string;
  /** Null for agile work. */
  readonly siteId: string | null;
  /** The person's own; empty for somebody the plan does not know. */
  readonly unitId: string;
};

const ENGLISH: Readonly<Record<Obstacle, (facts: Facts) => string>> = {
  stranger: () => 'is not among the people of this plan',
  'outside-plan': ({ on }) => `has a duty on ${on}, outside the plan`,
  absent: ({ on, dutyId }) => `is absent on ${on} and has duty ${dutyId}`,
  holiday: ({ on, dutyId }) => `has duty ${dutyId} on ${on}, a closed day`,
  'not-available': ({ on, dutyId }) => `has duty ${dutyId} on ${on}, not a working day of the contract`,
  'site-not-allowed': ({ on, siteId }) => `may not work at ${siteId} (${on})`,
  'site-closed': ({ on, dutyId, siteId }) => `has duty ${dutyId} at ${siteId} on ${on}, which is closed`,
  'duty-not-in-contract': ({ on, dutyId }) => `has duty ${dutyId} (${on}), not in the contract`,
  'duty-not-offered': ({ on, dutyId }) => `has duty ${dutyId} on ${on}, when it is not offered`,
  'duty-of-other-unit': ({ on, dutyId, unitId }) => `has duty ${dutyId} (${on}), which unit ${unitId} does not use`,
  'duty-not-at-site': ({ on, dutyId, siteId }) => `has duty ${dutyId} at ${siteId} (${on}), where it is not worked`,
};

const ITALIAN: Readonly<Record<Obstacle, (facts: Facts) => string>> = {
  stranger: () => 'non è tra le persone di questo piano',
  'outside-plan': ({ on }) => `ha un turno ${italianDay(on)}, fuori dal piano`,
  absent: ({ on, dutyId }) => `è assente ${italianDay(on)} e ha il turno ${dutyId}`,
  holiday: ({ on, dutyId }) => `ha il turno ${dutyId} ${italianDay(on)}, giorno di chiusura`,
  'not-available': ({ on, dutyId }) =>
    `ha il turno ${dutyId} ${italianDay(on)}, che non è un giorno lavorativo del contratto`,
  'site-not-allowed': ({ on, siteId }) => `non può lavorare presso ${siteId} (${italianDay(on)})`,
  'site-closed': ({ on, dutyId, siteId }) =>
    `ha il turno ${dutyId} presso ${siteId} ${italianDay(on)}, ma la sede è chiusa`,
  'duty-not-in-contract': ({ on, dutyId }) => `ha il turno ${dutyId} (${italianDay(on)}), non previsto dal contratto`,
  'duty-not-offered': ({ on, dutyId }) => `ha il turno ${dutyId} ${italianDay(on)}, quando non è previsto`,
  'duty-of-other-unit': ({ on, dutyId, unitId }) =>
    `ha il turno ${dutyId} (${italianDay(on)}), che l'unità ${unitId} non usa`,
  'duty-not-at-site': ({ on, dutyId, siteId }) =>
    `ha il turno ${dutyId} presso ${siteId} (${italianDay(on)}), dove non si svolge`,
};

export const sentences: LawSentences<Facts> = {
  en: (person, facts) => `${person} ${ENGLISH[facts.obstacle](facts)}`,
  it: (person, facts) => `${person} ${ITALIAN[facts.obstacle](facts)}`,
};
