import type { LanguageId } from '../../planner/explain/sentences/language';

/** Sentences about days without work. */
interface ScheduleWords {
  readonly locale: string;
  readonly absent: (isPlanned: boolean) => string;
  readonly notPublished: (monday: string) => string;
  readonly holiday: (name: string) => string;
  readonly wishedOff: () => string;
}

export const SCHEDULE_WORDS: Readonly<Record<LanguageId, ScheduleWords>> = {
  it: {
    locale: 'it-IT',
    absent: (isPlanned) =>
      isPlanned ? 'Risulti assente; il turno pubblicato non è ancora stato corretto.' : 'Risulti assente.',
    notPublished: (monday) => `Il turno della settimana di ${monday} non è ancora pubblicato.`,
    holiday: (name) => `Giorno di chiusura: ${name}.`,
    wishedOff: () => 'Avevi chiesto un giorno libero: accolto.',
  },
  en: {
    locale: 'en-GB',
    absent: (isPlanned) =>
      isPlanned ? 'You are absent; the published roster has not been corrected yet.' : 'You are absent.',
    notPublished: (monday) => `The roster of the week of ${monday} is not published yet.`,
    holiday: (name) => `The office is closed: ${name}.`,
    wishedOff: () => 'You wished for a free day: granted.',
  },
};
