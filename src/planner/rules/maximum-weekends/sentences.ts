import { italianDay } from '../italian-words';
import type { LawSentences } from '../law-sentences';

type Facts = {
  readonly count: number;
  readonly maxWeekends: number;
  /** The first day of the weeks counted. */
  readonly from: string;
  /** The Monday of the last week. */
  readonly lastMonday: string;
};

export const sentences: LawSentences<Facts> = {
  en: (person, { count, maxWeekends, from, lastMonday }) =>
    `${person} works on ${count} weekends of the weeks from ${from} to the one of ${lastMonday}; ` +
    `${maxWeekends} are allowed`,
  it: (person, { count, maxWeekends, from, lastMonday }) =>
    `${person} lavora ${count} fine settimana nelle settimane da ${italianDay(from)} a quella di ${italianDay(lastMonday)}; ` +
    `il massimo è ${maxWeekends}`,
};
