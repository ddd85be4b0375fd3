import type { WishKind } from '../../problem/roster-problem';
import type { SharedTurn } from '../assignment-reason';
import type { LanguageId } from './language';

/** The sentences about one's own assignment, in one language. They speak to the person. */
export interface ReasonWords {
  readonly pinned: () => string;
  readonly turn: (turn: SharedTurn, day: string, count: number, weeks: number, average: string | null) => string;
  readonly squad: (band: 'morning' | 'afternoon') => string;
  readonly agileByPhase: () => string;
  readonly wishGranted: (wish: WishKind) => string;
  readonly wishRefused: (wish: WishKind) => string;
  readonly deskNeed: (count: number) => string;
  readonly contingent: (count: number) => string;
  readonly contractWeek: (number: number, count: number, hours: string) => string;
}

const ENGLISH_WISHES: Readonly<Record<WishKind, string>> = {
  off: 'a free day',
  work: 'a working day',
  'on-site': 'a day on site',
  agile: 'agile work',
  morning: 'a morning',
  afternoon: 'an afternoon',
  'wanted-duty': 'this duty',
  'unwanted-duty': 'other hours',
};

const ITALIAN_WISHES: Readonly<Record<WishKind, string>> = {
  off: 'un giorno libero',
  work: 'un giorno di lavoro',
  'on-site': 'un giorno in presenza',
  agile: 'lavoro agile',
  morning: 'una mattina',
  afternoon: 'un pomeriggio',
  'wanted-duty': 'questo turno',
  'unwanted-duty': 'un altro orario',
};

const ENGLISH: ReasonWords = {
  pinned: () => 'The office fixed this day by hand; the plan was built around it.',
  turn: (turn, day, count, weeks, average) => {
    const colleagues = average === null ? '' : `; colleagues had ${average} on average`;
    switch (turn) {
      case 'saturday':
        return `You work ${day}: your turn, ${count} of the last ${weeks} Saturdays${colleagues}.`;
      case 'afternoon':
        return `It is your turn of afternoons: ${count} in the last ${weeks} weeks${colleagues}.`;
      case 'presence':
        return `It is your turn on site: ${counted(count, 'day')} in the last ${weeks} weeks${colleagues}.`;
      case 'agile':
        return `It is your turn of agile work: ${counted(count, 'day')} in the last ${weeks} weeks${colleagues}.`;
    }
  },
  squad: (band) => `Your squad works the ${band} in this part of its rotation.`,
  agileByPhase: () => 'In this phase the activity is done in agile work as a rule.',
  wishGranted: (wish) => `You wished for ${ENGLISH_WISHES[wish]}: granted.`,
  wishRefused: (wish) => `You wished for ${ENGLISH_WISHES[wish]}: it could not be granted this time.`,
  deskNeed: (count) => `The service needs ${counted(count, 'person', 'people')} there on this activity that day.`,
  contingent: (count) => `${counted(count, 'person', 'people')} of your unit are expected at the site that day.`,
  contractWeek: (number, count, hours) =>
    `It is duty ${number} of ${count} of your week; your contract has ${hours} hours a week.`,
};

const ITALIAN: ReasonWords = {
  pinned: () => "L'ufficio ha fissato a mano questo giorno; il piano gli si è costruito attorno.",
  turn: (turn, day, count, weeks, average) => {
    const colleagues = average === null ? '' : `; i colleghi in media ${average}`;
    switch (turn) {
      case 'saturday':
        return `Lavori ${day}: tocca a te, ${count} degli ultimi ${weeks} sabati${colleagues}.`;
      case 'afternoon':
        return `Tocca a te il pomeriggio: ${count} nelle ultime ${weeks} settimane${colleagues}.`;
      case 'presence':
        return `Tocca a te in presenza: ${giorni(count)} nelle ultime ${weeks} settimane${colleagues}.`;
      case 'agile':
        return `Tocca a te il lavoro agile: ${giorni(count)} nelle ultime ${weeks} settimane${colleagues}.`;
    }
  },
  squad: (band) =>
    `La tua squadra lavora ${band === 'morning' ? 'di mattina' : 'di pomeriggio'} in questa parte della rotazione.`,
  agileByPhase: () => "In questa fase l'attività si svolge di norma in lavoro agile.",
  wishGranted: (wish) => `Avevi chiesto ${ITALIAN_WISHES[wish]}: accolto.`,
  wishRefused: (wish) => `Avevi chiesto ${ITALIAN_WISHES[wish]}: questa volta non è stato possibile.`,
  deskNeed: (count) =>
    count === 1
      ? 'Quel giorno serve lì 1 persona per questa attività.'
      : `Quel giorno servono lì ${count} persone per questa attività.`,
  contingent: (count) =>
    count === 1
      ? 'Quel giorno in sede è attesa 1 persona della tua unità.'
      : `Quel giorno in sede sono attese ${count} persone della tua unità.`,
  contractWeek: (number, count, hours) =>
    `È il turno ${number} di ${count} della tua settimana; il tuo contratto prevede ${hours} ore a settimana.`,
};

export const REASON_WORDS: Readonly<Record<LanguageId, ReasonWords>> = { en: ENGLISH, it: ITALIAN };

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

function giorni(count: number): string {
  return `${count} ${count === 1 ? 'giorno' : 'giorni'}`;
}
