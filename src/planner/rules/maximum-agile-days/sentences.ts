import { counted, italianMonth } from '../italian-words';
import type { LawSentences } from '../law-sentences';

type Facts = {
  readonly month: string;
  readonly planned: number;
  readonly used: number;
  readonly maxDaysPerMonth: number;
};

export const sentences: LawSentences<Facts> = {
  en: (person, { month, planned, used, maxDaysPerMonth }) =>
    `${person} is planned for ${planned} agile days in ${month} after ${used} outside the plan; ${maxDaysPerMonth} are allowed`,
  it: (person, { month, planned, used, maxDaysPerMonth }) =>
    `${person} ha ${counted(planned, 'giorno agile', 'giorni agili')} nel piano di ${italianMonth(month)}, ` +
    `oltre a ${used} fuori dal piano; il massimo è ${maxDaysPerMonth}`,
};
