import type { LanguageId } from './language';

/** The sentences about shortages and what would mend them. */
export interface ShortageWords {
  readonly need: (day: string, window: string, place: string, missing: number, isFloor: boolean) => string;
  readonly betterRoster: (missing: number) => string;
  readonly attending: (count: number, excluded: readonly string[]) => string;
  readonly excluded: (count: number, rule: string) => string;
  readonly mends: Readonly<Record<string, (person: string, subject: string) => string>>;
  readonly after: (what: string, missing: number) => string;
  readonly nothingHelps: () => string;
  readonly none: () => string;
  readonly notExamined: (count: number) => string;
}

const ENGLISH: ShortageWords = {
  need: (day, window, place, missing, isFloor) =>
    `${day} ${window}, ${place}: ${missing} half hours of one person missing below the ${isFloor ? 'opening floor' : 'number wanted'}.`,
  betterRoster: (missing) => `Another roster of the same people would leave only ${missing} missing.`,
  attending: (count, excluded) => `${count} could be there${excluded.length > 0 ? `; ${excluded.join(', ')}` : ''}.`,
  excluded: (count, rule) => `${count} kept away by "${rule}"`,
  mends: {
    'larger-contingent': (_, subject) => `a contingent of at most ${subject}`,
    'another-site': (person) => `${person} allowed at this site`,
    'another-duty': (person, subject) => `${person} on ${subject} as well`,
    training: (person, subject) => `one more person trained for ${subject}, such as ${person}`,
    'extra-day': (person, subject) => `one more day of ${person} (${subject})`,
    'smaller-demand': () => 'one person less wanted',
  },
  after: (what, missing) => (missing === 0 ? `mended by: ${what}` : `less by: ${what} (${missing} still missing)`),
  nothingHelps: () => 'None of the small changes tried helps.',
  none: () => 'Nobody is missing in any half hour.',
  notExamined: (count) => `${count} more needs were not examined.`,
};

const ITALIAN: ShortageWords = {
  need: (day, window, place, missing, isFloor) =>
    `${day} ${window}, ${place}: mancano ${missing} mezz'ore-persona rispetto ${isFloor ? 'alla soglia di apertura' : 'al numero voluto'}.`,
  betterRoster: (missing) => `Un altro turno con le stesse persone ne lascerebbe mancare solo ${missing}.`,
  attending: (count, excluded) =>
    `${count === 1 ? 'Potrebbe esserci 1 persona' : `Potrebbero esserci ${count} persone`}${excluded.length > 0 ? `; ${excluded.join(', ')}` : ''}.`,
  excluded: (count, rule) => `${count} ${count === 1 ? 'esclusa' : 'escluse'} da "${rule}"`,
  mends: {
    'larger-contingent': (_, subject) => `contingente massimo portato a ${subject}`,
    'another-site': (person) => `${person} ammesso in questa sede`,
    'another-duty': (person, subject) => `${person} anche sul turno ${subject}`,
    training: (person, subject) => `una persona in più abilitata a ${subject}, per esempio ${person}`,
    'extra-day': (person, subject) => `un giorno in più di ${person} (${subject})`,
    'smaller-demand': () => 'una persona in meno richiesta',
  },
  after: (what, missing) =>
    missing === 0 ? `risolto da: ${what}` : `ridotto da: ${what} (ne mancano ancora ${missing})`,
  nothingHelps: () => 'Nessuna delle piccole modifiche provate aiuta.',
  none: () => "Non manca nessuno in nessuna mezz'ora.",
  notExamined: (count) => `Altri ${count} fabbisogni non sono stati esaminati.`,
};

export const SHORTAGE_WORDS: Readonly<Record<LanguageId, ShortageWords>> = { en: ENGLISH, it: ITALIAN };
