import { italianDay } from '../italian-words';
import type { LawSentences } from '../law-sentences';

type Facts = { readonly length: number; readonly maxDays: number; readonly on: string };

export const sentences: LawSentences<Facts> = {
  en: (person, { length, maxDays, on }) =>
    `${person} works ${length} days in a row up to ${on}; ${maxDays} are allowed`,
  it: (person, { length, maxDays, on }) =>
    `${person} lavora ${length} giorni consecutivi fino a ${italianDay(on)}; ` +
    (maxDays === 1 ? 'ne è ammesso 1' : `ne sono ammessi ${maxDays}`),
};
