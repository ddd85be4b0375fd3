import type { LanguageId } from '../../planner/explain/sentences/language';

/** The words of a board in one language. */
export interface BoardWords {
  readonly locale: string;
  readonly title: (unit: string, week: string) => string;
  readonly caption: (unit: string, week: string) => string;
  readonly person: string;
  readonly absent: string;
  readonly rest: string;
  readonly onSite: string;
  readonly agile: string;
  readonly closed: string;
  readonly published: (at: string) => string;
  readonly columns: readonly string[];
}

export const BOARD_WORDS: Readonly<Record<LanguageId, BoardWords>> = {
  it: {
    locale: 'it-IT',
    title: (unit, week) => `${unit}: turni, ${week}`,
    caption: (unit, week) => `Turni di ${unit}, ${week}: una riga per persona, una colonna per giorno`,
    person: 'Persona',
    absent: 'assente',
    rest: 'riposo',
    onSite: 'in presenza',
    agile: 'lavoro agile',
    closed: 'chiuso',
    published: (at) => `Pubblicato il ${at}`,
    columns: ['persona', 'data', 'stato', 'turno', 'dalle', 'alle', 'sede', 'attività'],
  },
  en: {
    locale: 'en-GB',
    title: (unit, week) => `${unit}: shifts, ${week}`,
    caption: (unit, week) => `Shifts of ${unit}, ${week}: one row for each person, one column for each day`,
    person: 'Person',
    absent: 'absent',
    rest: 'rest',
    onSite: 'on site',
    agile: 'agile work',
    closed: 'closed',
    published: (at) => `Published on ${at}`,
    columns: ['person', 'date', 'state', 'duty', 'from', 'to', 'site', 'activity'],
  },
};

/** `lun 30 nov` */
export function dayOfWeek(locale: string, on: string): string {
  return dates(locale, { weekday: 'short', day: 'numeric', month: 'short' }).format(utc(on));
}

/** `30 novembre – 6 dicembre 2026` */
export function weekOf(locale: string, from: string, to: string): string {
  return dates(locale, { day: 'numeric', month: 'long', year: 'numeric' }).formatRange(utc(from), utc(to));
}

function dates(locale: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...parts });
}

function utc(on: string): Date {
  return new Date(`${on}T00:00:00Z`);
}
