import { italianDay } from '../italian-words';
import type { LawSentences } from '../law-sentences';

/** The duty and not the kind of exemption: others read it too. */
type Facts = { readonly dutyId: string; readonly on: string };

export const sentences: LawSentences<Facts> = {
  en: (person, { dutyId, on }) => `${person} is exempt from duty ${dutyId} as it is on ${on}`,
  it: (person, { dutyId, on }) => `${person} ha un esonero dal turno ${dutyId} così com'è ${italianDay(on)}`,
};
