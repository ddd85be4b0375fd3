import { hoursAndMinutes } from '../../problem/civil-clock';
import { italianDay } from '../italian-words';
import type { LawSentences } from '../law-sentences';

type Facts = {
  readonly restMinutes: number;
  readonly dueMinutes: number;
  /** The day of the duty after the rest. */
  readonly on: string;
};

export const sentences: LawSentences<Facts> = {
  en: (person, { restMinutes, dueMinutes, on }) =>
    `${person} rests ${hoursAndMinutes(restMinutes)} before the duty of ${on}; ${hoursAndMinutes(dueMinutes)} are due`,
  it: (person, { restMinutes, dueMinutes, on }) =>
    `${person} riposa ${hoursAndMinutes(restMinutes)} prima del turno di ${italianDay(on)}; ` +
    `ne spettano ${hoursAndMinutes(dueMinutes)}`,
};
