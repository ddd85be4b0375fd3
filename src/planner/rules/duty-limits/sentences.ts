import { counted, italianDay } from '../italian-words';
import type { LawSentences } from '../law-sentences';

type Facts = {
  readonly counted: number;
  /** Empty: any duty. */
  readonly dutyIds: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly minCount: number;
  /** Null without a limit above. */
  readonly maxCount: number | null;
};

export const sentences: LawSentences<Facts> = {
  en: (person, { counted: count, dutyIds, from, to, minCount, maxCount }) =>
    `${person} works ${count} times ${dutyIds.join(' or ') || 'any duty'} from ${from} to ${to}; ` +
    (count < minCount ? `at least ${minCount} are due` : `${maxCount} are allowed`),
  it: (person, { counted: count, dutyIds, from, to, minCount, maxCount }) =>
    `${person} svolge ${counted(count, 'volta', 'volte')} ${dutyIds.join(' o ') || 'un turno qualsiasi'} ` +
    `da ${italianDay(from)} a ${italianDay(to)}; ` +
    (count < minCount ? `il minimo è ${minCount}` : `il massimo è ${maxCount}`),
};
