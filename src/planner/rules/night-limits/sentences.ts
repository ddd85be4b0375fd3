import { counted, italianMonth } from '../italian-words';
import type { LawSentences } from '../law-sentences';

type Facts = {
  readonly month: string;
  readonly planned: number;
  readonly used: number;
  readonly maxNightsPerMonth: number;
};

export const sentences: LawSentences<Facts> = {
  en: (person, { month, planned, used, maxNightsPerMonth }) =>
    `${person} is planned for ${planned} nights in ${month} after ${used} outside the plan; ${maxNightsPerMonth} are allowed`,
  it: (person, { month, planned, used, maxNightsPerMonth }) =>
    `${person} ha ${counted(planned, 'turno notturno', 'turni notturni')} nel piano di ${italianMonth(month)}, ` +
    `oltre a ${used} fuori dal piano; il massimo è ${maxNightsPerMonth}`,
};
