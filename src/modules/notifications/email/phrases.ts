import type { LetterKind } from '../domain-event';

/** What a letter says about one kind of event, apart from days. */
interface KindPhrases {
  readonly subject: string;
  readonly intro: (count: number) => string;
}

/** The words of letters in one language. */
export interface Phrases {
  readonly locale: string;
  readonly greeting: string;
  readonly noDuty: string;
  readonly agile: string;
  readonly seeAt: string;
  readonly whyThisLetter: string;
  readonly of: Readonly<Record<LetterKind, KindPhrases>>;
}

const ITALIAN: Phrases = {
  locale: 'it-IT',
  greeting: 'Buongiorno,',
  noDuty: 'nessun turno',
  agile: 'lavoro agile',
  seeAt: 'Tutto il resto è in Turnario:',
  whyThisLetter:
    'Ricevi questo messaggio perché le notifiche via e-mail sono attive; puoi disattivarle nelle tue impostazioni.',
  of: {
    'roster.published': {
      subject: 'I tuoi turni sono cambiati',
      intro: (count) =>
        count === 1
          ? 'È stato pubblicato un orario che cambia un tuo giorno (prima → adesso):'
          : `È stato pubblicato un orario che cambia ${count} tuoi giorni (prima → adesso):`,
    },
    'roster.submitted': {
      subject: 'Un orario attende la tua approvazione',
      intro: () => 'Un orario che riguarda una tua unità è stato presentato e attende la tua decisione.',
    },
    'roster.declined': {
      subject: 'Un orario non è stato approvato',
      intro: () => "L'orario che hai presentato non è stato approvato. La motivazione è in Turnario.",
    },
    'contingent.proposed': {
      subject: 'Contingenti in presenza da decidere',
      intro: (count) =>
        count === 1
          ? 'Un contingente in presenza di una tua unità attende la tua decisione.'
          : `${count} contingenti in presenza di una tua unità attendono la tua decisione.`,
    },
  },
};

const ENGLISH: Phrases = {
  locale: 'en-GB',
  greeting: 'Hello,',
  noDuty: 'no duty',
  agile: 'agile work',
  seeAt: 'All the rest is in Turnario:',
  whyThisLetter: 'You get this message because notices by e-mail are on; you can switch them off in your settings.',
  of: {
    'roster.published': {
      subject: 'Your duties have changed',
      intro: (count) =>
        count === 1
          ? 'A roster was published that changes one of your days (before → now):'
          : `A roster was published that changes ${count} of your days (before → now):`,
    },
    'roster.submitted': {
      subject: 'A roster waits for your sign-off',
      intro: () => 'A roster that concerns one of your units was submitted and waits for your decision.',
    },
    'roster.declined': {
      subject: 'A roster was declined',
      intro: () => 'The roster you submitted was declined. The reason is in Turnario.',
    },
    'contingent.proposed': {
      subject: 'Presence contingents to decide',
      intro: (count) =>
        count === 1
          ? 'A presence contingent of one of your units waits for your decision.'
          : `${count} presence contingents of one of your units wait for your decision.`,
    },
  },
};

export const NOTICE_LANGUAGES = ['it', 'en'] as const;
export type NoticeLanguage = (typeof NOTICE_LANGUAGES)[number];

export const PHRASES: Readonly<Record<NoticeLanguage, Phrases>> = { it: ITALIAN, en: ENGLISH };
