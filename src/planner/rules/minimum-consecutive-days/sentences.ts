import { counted, italianDay } from '../italian-words';
import type { LawSentences } from '../law-sentences';

type Facts = { readonly length: number; readonly minDays: number; readonly to: string };

export const sentences: LawSentences<Facts> = {
  en: (person, { length, minDays, to }) =>
    `${person} works ${length} days in a row up to ${to}; at least ${minDays} are due`,
  it: (person, { length, minDays, to }) =>
    `${person} lavora ${counted(length, 'giorno', 'giorni consecutivi')} fino a ${italianDay(to)}; ` +
    `ne servono almeno ${minDays}`,
};
