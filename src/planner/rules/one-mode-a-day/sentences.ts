import { italianDay } from '../italian-words';
import type { LawSentences } from '../law-sentences';

type Facts = { readonly on: string };

export const sentences: LawSentences<Facts> = {
  en: (person, { on }) => `${person} is planned on site and in agile mode on ${on}; a day has one mode`,
  it: (person, { on }) =>
    `${person} ${italianDay(on)} è in presenza e in lavoro agile; una giornata ha una sola modalità`,
};
