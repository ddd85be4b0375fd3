import { hoursAndMinutes } from '../../problem/civil-clock';
import { italianDay } from '../italian-words';
import type { LawSentences } from '../law-sentences';

type Facts = {
  /** The Monday of the week. */
  readonly on: string;
  readonly plannedMinutes: number;
  readonly dueMinutes: number;
  readonly authorisedMinutes: number;
};

export const sentences: LawSentences<Facts> = {
  en: (person, { on, plannedMinutes, dueMinutes, authorisedMinutes }) =>
    `${person} is planned for ${hoursAndMinutes(plannedMinutes)} in the week from ${on}; ` +
    `the contract leaves ${hoursAndMinutes(dueMinutes)} and ${hoursAndMinutes(authorisedMinutes)} overtime is authorised`,
  it: (person, { on, plannedMinutes, dueMinutes, authorisedMinutes }) =>
    `${person} ha ${hoursAndMinutes(plannedMinutes)} in turno nella settimana da ${italianDay(on)}; ` +
    `il contratto ne prevede ${hoursAndMinutes(dueMinutes)} e lo straordinario autorizzato è di ${hoursAndMinutes(authorisedMinutes)}`,
};
