import { counted, italianDay } from '../italian-words';
import type { LawSentences } from '../law-sentences';

type Facts = { readonly freeDays: number; readonly minDays: number; readonly next: string };

export const sentences: LawSentences<Facts> = {
  en: (person, { freeDays, minDays, next }) =>
    `${person} has ${freeDays} days off before the duty of ${next}; at least ${minDays} in a row are due`,
  it: (person, { freeDays, minDays, next }) =>
    `${person} ha ${counted(freeDays, 'giorno libero', 'giorni liberi')} prima del turno di ${italianDay(next)}; ` +
    `ne spettano almeno ${minDays} consecutivi`,
};
