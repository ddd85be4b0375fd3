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
    'swap.opened': {
      subject: 'Un collega ti propone un cambio turno',
      intro: () =>
        'Un collega ti propone di scambiare un turno con te. Le regole lo consentono: puoi accettare o rifiutare.',
    },
    'swap.accepted': {
      subject: 'Un cambio turno è stato accettato',
      intro: () => 'Un cambio turno è stato accettato da entrambi i colleghi e attende la decisione del responsabile.',
    },
    'swap.approved': {
      subject: 'Un cambio turno è stato approvato',
      intro: () => 'Il cambio turno che ti riguarda è stato approvato: il nuovo orario è pubblicato.',
    },
    'swap.declined': {
      subject: 'Un cambio turno non si fa',
      intro: () => 'Il cambio turno che ti riguarda è stato rifiutato: i turni restano come pubblicati.',
    },
    'swap.withdrawn': {
      subject: 'Una proposta di cambio turno è stata ritirata',
      intro: () => 'La proposta di cambio turno che ti riguarda è stata ritirata: i turni restano come pubblicati.',
    },
    'swap.expired': {
      subject: 'Un cambio turno è scaduto',
      intro: () => 'Il cambio turno che ti riguarda è scaduto: i turni restano come pubblicati.',
    },
    'offer.opened': {
      subject: 'Un collega offre un turno',
      intro: () => 'Un collega della tua unità offre un turno che puoi prendere. Lo ottiene il primo che accetta.',
    },
    'offer.accepted': {
      subject: 'Un turno offerto è stato preso',
      intro: () => 'Un turno offerto è stato preso da un collega e attende la decisione del responsabile.',
    },
    'offer.approved': {
      subject: 'Il passaggio di un turno è stato approvato',
      intro: () => 'Il passaggio di turno che ti riguarda è stato approvato: il nuovo orario è pubblicato.',
    },
    'offer.declined': {
      subject: 'Il passaggio di un turno non si fa',
      intro: () => 'Il passaggio di turno che ti riguarda è stato rifiutato: i turni restano come pubblicati.',
    },
    'offer.withdrawn': {
      subject: 'Un turno non è più offerto',
      intro: () => "L'offerta di un turno che ti riguarda è stata ritirata: i turni restano come pubblicati.",
    },
    'offer.expired': {
      subject: 'Un turno offerto è scaduto',
      intro: () => "L'offerta di un turno che ti riguarda è scaduta: i turni restano come pubblicati.",
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
    'swap.opened': {
      subject: 'A colleague asks you to swap duties',
      intro: () => 'A colleague asks you to swap a duty. The rules allow it: you may accept or decline.',
    },
    'swap.accepted': {
      subject: 'A swap was accepted',
      intro: () => 'A swap was accepted by both colleagues and waits for the decision of the head.',
    },
    'swap.approved': {
      subject: 'A swap was approved',
      intro: () => 'The swap that concerns you was approved: the new roster is published.',
    },
    'swap.declined': {
      subject: 'A swap was declined',
      intro: () => 'The swap that concerns you was declined: duties stay as they were published.',
    },
    'swap.withdrawn': {
      subject: 'A swap was withdrawn',
      intro: () => 'The swap that concerns you was withdrawn: duties stay as they were published.',
    },
    'swap.expired': {
      subject: 'A swap has expired',
      intro: () => 'The swap that concerns you has expired: duties stay as they were published.',
    },
    'offer.opened': {
      subject: 'A colleague offers a duty',
      intro: () => 'A colleague of your unit offers a duty that you may take. The first who accepts gets it.',
    },
    'offer.accepted': {
      subject: 'An offered duty was taken',
      intro: () => 'An offered duty was taken by a colleague and waits for the decision of the head.',
    },
    'offer.approved': {
      subject: 'The handing over of a duty was approved',
      intro: () => 'The handing over that concerns you was approved: the new roster is published.',
    },
    'offer.declined': {
      subject: 'The handing over of a duty was declined',
      intro: () => 'The handing over that concerns you was declined: duties stay as they were published.',
    },
    'offer.withdrawn': {
      subject: 'A duty is no longer offered',
      intro: () => 'The offer of a duty that concerns you was withdrawn: duties stay as they were published.',
    },
    'offer.expired': {
      subject: 'An offered duty has expired',
      intro: () => 'The offer of a duty that concerns you has expired: duties stay as they were published.',
    },
  },
};

export const NOTICE_LANGUAGES = ['it', 'en'] as const;
export type NoticeLanguage = (typeof NOTICE_LANGUAGES)[number];

export const PHRASES: Readonly<Record<NoticeLanguage, Phrases>> = { it: ITALIAN, en: ENGLISH };
