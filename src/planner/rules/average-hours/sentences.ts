import { hoursAndMinutes } from '../../problem/civil-clock';
import { italianDay } from '../italian-words';
import type { LawSentences } from '../law-sentences';

type Facts = {
  readonly plannedMinutes: number;
  readonly dueMinutes: number;
  /** First and last day of the weeks averaged over. */
  readonly from: string;
  readonly to: string;
};

export const sentences: LawSentences<Facts> = {
  en: (person, { plannedMinutes, dueMinutes, from, to }) =>
    `${person} is planned for ${hoursAndMinutes(plannedMinutes)} from ${from} to ${to}; ` +
    `the contract leaves ${hoursAndMinutes(dueMinutes)} for these weeks`,
  it: (person, { plannedMinutes, dueMinutes, from, to }) =>
    `${person} ha ${hoursAndMinutes(plannedMinutes)} in turno da ${italianDay(from)} a ${italianDay(to)}; ` +
    `il contratto ne prevede ${hoursAndMinutes(dueMinutes)} per queste settimane`,
};
