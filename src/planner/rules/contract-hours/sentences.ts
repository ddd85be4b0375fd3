import { hoursAndMinutes } from '../../problem/civil-clock';
import { italianDay } from '../italian-words';
import type { LawSentences } from '../law-sentences';

type Facts = {
  /** The Monday of the week. */
  readonly on: string;
  readonly plannedMinutes: number;
  readonly dueMinutes: number;
  readonly creditedMinutes: number;
};

export const sentences: LawSentences<Facts> = {
  en: (person, { on, plannedMinutes, dueMinutes, creditedMinutes }) =>
    `${person} is planned for ${hoursAndMinutes(plannedMinutes)} in the week from ${on}; ` +
    `the contract leaves ${hoursAndMinutes(dueMinutes)} after ${hoursAndMinutes(creditedMinutes)} credited`,
  it: (person, { on, plannedMinutes, dueMinutes, creditedMinutes }) =>
    `${person} ha ${hoursAndMinutes(plannedMinutes)} in turno nella settimana da ${italianDay(on)}; ` +
    `il contratto ne prevede ${hoursAndMinutes(dueMinutes)}` +
    (creditedMinutes === 0 ? '' : `, tolte ${hoursAndMinutes(creditedMinutes)} accreditate`),
};
