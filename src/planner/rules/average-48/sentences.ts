import { hoursAndMinutes } from '../../problem/civil-clock';
import { counted, italianDay } from '../italian-words';
import type { LawSentences } from '../law-sentences';

type Facts = {
  readonly workedMinutes: number;
  readonly allowedMinutes: number;
  readonly weeks: number;
  /** The Monday of the last week. */
  readonly on: string;
};

export const sentences: LawSentences<Facts> = {
  en: (person, { workedMinutes, allowedMinutes, weeks, on }) =>
    `${person} makes ${hoursAndMinutes(workedMinutes)} in the ${weeks} weeks up to the one from ${on}; ` +
    `${hoursAndMinutes(allowedMinutes)} are allowed`,
  it: (person, { workedMinutes, allowedMinutes, weeks, on }) =>
    `${person} lavora ${hoursAndMinutes(workedMinutes)} in ${counted(weeks, 'settimana', 'settimane')} ` +
    `fino a quella da ${italianDay(on)}; ne sono ammesse ${hoursAndMinutes(allowedMinutes)}`,
};
