import { hoursAndMinutes } from '../../problem/civil-clock';
import { counted, italianDay, italianMonth } from '../italian-words';
import type { LawSentences } from '../law-sentences';

type TooMany = {
  readonly fault: 'too-many';
  readonly month: string;
  readonly count: number;
  readonly maxPerMonth: number;
};
type WrongLength = {
  readonly fault: 'length';
  readonly on: string;
  readonly minutes: number;
  readonly minMinutes: number;
  readonly maxMinutes: number;
};
type MetByDuty = { readonly fault: 'duty'; readonly on: string; readonly dutyId: string };
type WithoutRest = {
  readonly fault: 'no-rest';
  readonly monday: string;
  readonly worked: number;
  readonly allowed: number;
};

export const sentences: LawSentences<TooMany | WrongLength | MetByDuty | WithoutRest> = {
  en: (person, facts) => {
    switch (facts.fault) {
      case 'too-many':
        return `${person} is on standby ${facts.count} times in ${facts.month}; ${facts.maxPerMonth} are allowed`;
      case 'length':
        return (
          `${person} is on standby for ${hoursAndMinutes(facts.minutes)} from ${facts.on}; ` +
          `from ${hoursAndMinutes(facts.minMinutes)} to ${hoursAndMinutes(facts.maxMinutes)} are allowed`
        );
      case 'duty':
        return `${person} has duty ${facts.dutyId} on ${facts.on} while on standby`;
      case 'no-rest':
        return (
          `${person} works ${facts.worked} days in the week from ${facts.monday} after a Sunday on standby; ` +
          `${facts.allowed} leave the day of rest`
        );
    }
  },
  it: (person, facts) => {
    switch (facts.fault) {
      case 'too-many':
        return (
          `${person} è in reperibilità ${counted(facts.count, 'volta', 'volte')} in ${italianMonth(facts.month)}; ` +
          `il massimo è ${facts.maxPerMonth}`
        );
      case 'length':
        return (
          `${person} è in reperibilità per ${hoursAndMinutes(facts.minutes)} da ${italianDay(facts.on)}; ` +
          `sono ammesse da ${hoursAndMinutes(facts.minMinutes)} a ${hoursAndMinutes(facts.maxMinutes)}`
        );
      case 'duty':
        return `${person} ha il turno ${facts.dutyId} ${italianDay(facts.on)} mentre è in reperibilità`;
      case 'no-rest':
        return (
          `${person} lavora ${counted(facts.worked, 'giorno', 'giorni')} nella settimana da ${italianDay(facts.monday)} ` +
          `dopo una domenica in reperibilità; al massimo ${facts.allowed} lasciano il giorno di riposo`
        );
    }
  },
};
