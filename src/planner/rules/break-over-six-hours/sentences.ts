import { hoursAndMinutes } from '../../problem/civil-clock';
import { italianDay } from '../italian-words';
import type { LawSentences } from '../law-sentences';

type Facts = {
  readonly paidMinutes: number;
  readonly breakMinutes: number;
  readonly dueMinutes: number;
  readonly on: string;
};

export const sentences: LawSentences<Facts> = {
  en: (person, { paidMinutes, breakMinutes, dueMinutes, on }) =>
    `${person} works ${hoursAndMinutes(paidMinutes)} on ${on} with a break of ${breakMinutes} minutes; ${dueMinutes} are due`,
  it: (person, { paidMinutes, breakMinutes, dueMinutes, on }) =>
    `${person} ${italianDay(on)} lavora ${hoursAndMinutes(paidMinutes)} con una pausa di ${breakMinutes} minuti; ` +
    `ne spettano ${dueMinutes}`,
};
