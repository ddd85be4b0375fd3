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
    title: (unit, week) => `${unit}: turni, settimana da ${week}`,
    caption: (unit, week) => `Turni di ${unit}, settimana da ${week}: una riga per persona, una colonna per giorno`,
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
    title: (unit, week) => `${unit}: shifts, week of ${week}`,
    caption: (unit, week) => `Shifts of ${unit}, week of ${week}: one row for each person, one column for each day`,
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
  const parts = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...parts }).format(new Date(`${on}T00:00:00Z`));
}

/** `20 novembre 2026 alle ore 14:05`, `20 November 2026 at 14:05` */
export function momentOf(locale: string, timeZone: string, at: Date): string {
  return new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'long', timeStyle: 'short' }).format(at);
}
