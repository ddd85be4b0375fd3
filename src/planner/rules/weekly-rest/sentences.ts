import { hoursAndMinutes } from '../../problem/civil-clock';
import { counted, italianDay } from '../italian-words';
import type { LawSentences } from '../law-sentences';

type ShortRest = {
  readonly judged: 'week';
  readonly monday: string;
  readonly restMinutes: number;
  readonly dueMinutes: number;
};

type MissingRests = {
  readonly judged: 'two-weeks';
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly dueCount: number;
  /** Whether nothing is known of the first week and a rest is taken for granted there. */
  readonly isOneAssumed: boolean;
};

export const sentences: LawSentences<ShortRest | MissingRests> = {
  en: (person, facts) =>
    facts.judged === 'week'
      ? `${person} rests at most ${hoursAndMinutes(facts.restMinutes)} in the week from ${facts.monday}; ` +
        `${hoursAndMinutes(facts.dueMinutes)} with a whole free day are due`
      : `${person} has ${facts.count} of ${facts.dueCount} weekly rests in the weeks from ${facts.from} to ${facts.to}` +
        (facts.isOneAssumed ? ', one being assumed for the first of them' : ''),
  it: (person, facts) =>
    facts.judged === 'week'
      ? `${person} riposa al massimo ${hoursAndMinutes(facts.restMinutes)} nella settimana da ${italianDay(facts.monday)}; ` +
        `spettano ${hoursAndMinutes(facts.dueMinutes)} con un giorno intero libero`
      : `${person} ha ${facts.count} di ${counted(facts.dueCount, 'riposo settimanale', 'riposi settimanali')} ` +
        `da ${italianDay(facts.from)} a ${italianDay(facts.to)}` +
        (facts.isOneAssumed ? '; per la prima settimana uno si presume' : ''),
};
