import { counted, italianDay } from '../italian-words';
import type { LawSentences } from '../law-sentences';

type Facts = {
  readonly agileDays: number;
  readonly onSiteDays: number;
  readonly from: string;
  /** The last day counted. */
  readonly last: string;
  /** Working days left, about, and until when. */
  readonly daysAhead: number;
  readonly to: string;
};

export const sentences: LawSentences<Facts> = {
  en: (person, { agileDays, onSiteDays, from, last, daysAhead, to }) =>
    `${person} has ${agileDays} agile days and ${onSiteDays} on site from ${from} to ${last}, ` +
    `and about ${daysAhead} days are left until ${to}; presence must prevail`,
  it: (person, { agileDays, onSiteDays, from, last, daysAhead, to }) =>
    `${person} ha ${counted(agileDays, 'giorno agile', 'giorni agili')} e ${onSiteDays} in presenza ` +
    `da ${italianDay(from)} a ${italianDay(last)}, e fino a ${italianDay(to)} ne restano circa ${daysAhead}; ` +
    `la presenza deve prevalere`,
};
