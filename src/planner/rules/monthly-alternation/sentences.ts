import { counted, italianMonth } from '../italian-words';
import type { LawSentences } from '../law-sentences';

type Facts = {
  readonly month: string;
  readonly days: number;
  readonly mornings: number;
  readonly afternoons: number;
};

export const sentences: LawSentences<Facts> = {
  en: (person, { month, days, mornings, afternoons }) =>
    `${person} works ${days} days of ${month}, ${mornings} of them mornings and ${afternoons} afternoons; a rotation has both`,
  it: (person, { month, days, mornings, afternoons }) =>
    `${person} lavora ${counted(days, 'giorno', 'giorni')} di ${italianMonth(month)}: ` +
    `${counted(mornings, 'mattina', 'mattine')} e ${counted(afternoons, 'pomeriggio', 'pomeriggi')}; ` +
    `una turnazione ha le une e gli altri`,
};
