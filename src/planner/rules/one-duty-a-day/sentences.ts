import type { LawSentences } from '../law-sentences';
import { italianDay } from '../italian-words';

type Facts = { readonly count: number; readonly on: string };

export const sentences: LawSentences<Facts> = {
  en: (person, { count, on }) => `${person} has ${count} duties on ${on}; one is allowed`,
  it: (person, { count, on }) => `${person} ha ${count} turni ${italianDay(on)}; ne è ammesso uno`,
};
