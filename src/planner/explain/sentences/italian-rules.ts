/** A unit of violation in the singular and in the plural. */
export type ItalianUnit = readonly [one: string, many: string];

/** What Italian offices call a rule, and what its findings count. */
export interface ItalianRule {
  readonly title: string;
  /** By the unit as findings have it. */
  readonly units: Readonly<Record<string, ItalianUnit>>;
}

const DUTIES = { duties: ['turno', 'turni'] } as const;
const MISSING_REST = { 'minutes of missing rest': ['minuto di riposo mancante', 'minuti di riposo mancanti'] } as const;

const IMPORTANCES = {
  'very-low': 'importanza molto bassa',
  low: 'importanza bassa',
  medium: 'importanza media',
  high: 'importanza alta',
  'very-high': 'importanza molto alta',
} as const;

/** A unit for each importance a wish may have. */
function byImportance(
  unitOf: (english: string, italian: string) => readonly [string, ItalianUnit],
): ItalianRule['units'] {
  return Object.fromEntries(Object.entries(IMPORTANCES).map(([english, italian]) => unitOf(english, italian)));
}

/** Every rule of the catalogue by its id, in the catalogue's order; the terms are those of `docs/glossary.md`. */
export const ITALIAN_RULES: Readonly<Record<string, ItalianRule>> = {
  'one-duty-a-day': {
    title: 'Un solo turno al giorno',
    units: { 'duties too many': ['turno di troppo', 'turni di troppo'] },
  },
  'one-mode-a-day': {
    title: 'Una sola modalità al giorno',
    units: { 'mixed days': ['giornata mista', 'giornate miste'] },
  },
  availability: { title: 'Disponibilità', units: DUTIES },
  qualification: { title: "Abilitazione all'attività", units: DUTIES },
  'contract-hours': {
    title: 'Orario contrattuale settimanale',
    units: {
      'minutes above or below the contract': [
        "minuto di scostamento dall'orario contrattuale",
        "minuti di scostamento dall'orario contrattuale",
      ],
    },
  },
  'average-hours': {
    title: 'Orario contrattuale in media (multiperiodale)',
    units: {
      'minutes above or below the average': [
        "minuto di scostamento dall'orario medio",
        "minuti di scostamento dall'orario medio",
      ],
    },
  },
  'average-48': {
    title: "Durata media dell'orario di lavoro",
    units: { 'minutes above the average': ['minuto oltre la durata media', 'minuti oltre la durata media'] },
  },
  'minimum-daily-rest': { title: 'Riposo giornaliero', units: MISSING_REST },
  'weekly-rest': { title: 'Riposo settimanale', units: MISSING_REST },
  'maximum-consecutive-days': {
    title: 'Giorni lavorati consecutivi',
    units: { 'days too many in a row': ['giorno consecutivo di troppo', 'giorni consecutivi di troppo'] },
  },
  'forbidden-successions': {
    title: 'Successioni di turni vietate',
    units: { 'forbidden successions': ['successione vietata', 'successioni vietate'] },
  },
  'minimum-consecutive-days': {
    title: 'Giorni lavorati consecutivi minimi',
    units: { 'days missing in a row': ['giorno consecutivo mancante', 'giorni consecutivi mancanti'] },
  },
  'minimum-days-off': {
    title: 'Giorni liberi consecutivi minimi',
    units: {
      'free days missing in a row': ['giorno libero consecutivo mancante', 'giorni liberi consecutivi mancanti'],
    },
  },
  'maximum-weekends': {
    title: 'Fine settimana lavorati',
    units: { 'weekends too many': ['fine settimana di troppo', 'fine settimana di troppo'] },
  },
  'duty-limits': {
    title: 'Turni per tipo e periodo',
    units: { 'duties too many or too few': ['turno in più o in meno del dovuto', 'turni in più o in meno del dovuto'] },
  },
  'break-over-six-hours': {
    title: 'Pausa oltre le sei ore',
    units: { 'minutes of missing break': ['minuto di pausa mancante', 'minuti di pausa mancanti'] },
  },
  'agile-eligibility': {
    title: 'Accesso al lavoro agile',
    units: { days: ['giornata in lavoro agile non ammessa', 'giornate in lavoro agile non ammesse'] },
  },
  'maximum-agile-days': {
    title: 'Giorni agili al mese',
    units: {
      'agile days above the limit of a month': [
        'giorno agile oltre il tetto mensile',
        'giorni agili oltre il tetto mensile',
      ],
    },
  },
  'presence-prevalence': {
    title: 'Prevalenza della presenza',
    units: { 'days on site too few': ['giorno in presenza mancante', 'giorni in presenza mancanti'] },
  },
  'night-limits': {
    title: 'Turni notturni al mese',
    units: {
      'nights above the limit of a month': [
        'turno notturno oltre il limite mensile',
        'turni notturni oltre il limite mensile',
      ],
    },
  },
  'monthly-alternation': {
    title: 'Alternanza mensile tra mattina e pomeriggio',
    units: { 'bands missing in a month': ['fascia mancante nel mese', 'fasce mancanti nel mese'] },
  },
  'no-planned-overtime': {
    title: 'Nessuno straordinario programmato',
    units: {
      'minutes above the contract that nobody authorised': [
        "minuto oltre l'orario contrattuale non autorizzato",
        "minuti oltre l'orario contrattuale non autorizzati",
      ],
    },
  },
  'standby-limits': {
    title: 'Reperibilità',
    units: {
      'standby turns or days of rest': [
        'turno di reperibilità o giorno di riposo non regolare',
        'turni di reperibilità o giorni di riposo non regolari',
      ],
    },
  },
  exemptions: { title: 'Esoneri', units: DUTIES },
  'six-by-six': {
    title: 'Squadre del 6x6',
    units: {
      'duties outside the band': ['turno fuori dalla fascia della squadra', 'turni fuori dalla fascia della squadra'],
    },
  },
  'demand-cover': {
    title: 'Copertura del fabbisogno',
    units: {
      'desk-half-hours below the floor, below the number wanted, or more than wanted': [
        "mezz'ora di sportello in meno o in più",
        "mezz'ore di sportello in meno o in più",
      ],
      'desk-half-hours below the opening floor': [
        "mezz'ora di sportello sotto la soglia di apertura",
        "mezz'ore di sportello sotto la soglia di apertura",
      ],
      'desk-half-hours below the number wanted': [
        "mezz'ora di sportello in meno del voluto",
        "mezz'ore di sportello in meno del voluto",
      ],
      'desk-half-hours more than wanted': [
        "mezz'ora di sportello in più del voluto",
        "mezz'ore di sportello in più del voluto",
      ],
    },
  },
  'skill-mix': {
    title: 'Competenze in sede',
    units: {
      'half hours of a qualified person missing': [
        "mezz'ora senza una persona abilitata",
        "mezz'ore senza una persona abilitata",
      ],
      'half hours of a required qualified person missing': [
        "mezz'ora senza una persona abilitata necessaria",
        "mezz'ore senza una persona abilitata necessaria",
      ],
      'half hours of a wished qualified person missing': [
        "mezz'ora senza una persona abilitata desiderata",
        "mezz'ore senza una persona abilitata desiderata",
      ],
    },
  },
  'predicted-waiting': {
    title: 'Attesa prevista degli utenti',
    units: { 'minutes of predicted wait': ['minuto di attesa prevista', 'minuti di attesa prevista'] },
  },
  'presence-contingent': {
    title: 'Contingenti in presenza',
    units: { 'person-days': ['presenza fuori dal contingente', 'presenze fuori dal contingente'] },
  },
  'phase-rule': {
    title: 'Regole della fase sul lavoro agile',
    units: {
      'person-days': ['giornata fuori dalle regole della fase', 'giornate fuori dalle regole della fase'],
      'agile person-days above the share': ['giornata agile oltre la quota', 'giornate agili oltre la quota'],
      'person-days outside the presence bounds': [
        'presenza fuori dai limiti della fase',
        'presenze fuori dai limiti della fase',
      ],
      'agile days above the limit of a week': [
        'giorno agile oltre il tetto settimanale',
        'giorni agili oltre il tetto settimanale',
      ],
      'person-days outside the default mode': [
        'giornata fuori dalla modalità ordinaria',
        'giornate fuori dalla modalità ordinaria',
      ],
    },
  },
  'remote-rotation': {
    title: 'Rotazione tra presenza e lavoro agile',
    units: {
      'days on site away from the fair share': [
        'giornata in sede lontano dalla quota equa',
        'giornate in sede lontano dalla quota equa',
      ],
    },
  },
  'saturday-fairness': {
    title: 'Equità dei sabati',
    units: {
      'Saturdays of spread above the limit': ['sabato di scarto oltre il limite', 'sabati di scarto oltre il limite'],
    },
  },
  'monthly-balance': {
    title: 'Equilibrio mensile tra mattina e pomeriggio',
    units: {
      'duties outside the balanced share': ['turno oltre la quota equilibrata', 'turni oltre la quota equilibrata'],
    },
  },
  'late-day-fairness': {
    title: 'Equità dei pomeriggi',
    units: {
      'afternoons of spread above the limit': [
        'pomeriggio di scarto oltre il limite',
        'pomeriggi di scarto oltre il limite',
      ],
    },
  },
  wishes: {
    title: 'Preferenze',
    units: {
      'refused wishes': ['preferenza non accolta', 'preferenze non accolte'],
      ...byImportance((english, italian) => [
        `refused wishes of ${english} importance`,
        [`preferenza di ${italian} non accolta`, `preferenze di ${italian} non accolte`],
      ]),
    },
  },
  'companion-wishes': {
    title: 'Preferenze di lavorare insieme o separati',
    units: {
      'refused wishes about a companion': [
        'preferenza su un collega non accolta',
        'preferenze su un collega non accolte',
      ],
      ...byImportance((english, italian) => [
        `refused wishes about a companion, of ${english} importance`,
        [`preferenza di ${italian} non accolta`, `preferenze di ${italian} non accolte`],
      ]),
    },
  },
  'standalone-days': {
    title: 'Giorni di lavoro e di riposo consecutivi',
    units: { 'standalone days': ['giorno isolato', 'giorni isolati'] },
  },
  stability: {
    title: 'Stabilità del turno pubblicato',
    units: { 'changed person-days': ['giornata cambiata', 'giornate cambiate'] },
  },
  continuity: {
    title: "Stessa sede e stessa squadra dell'ultima volta",
    units: {
      'changes of site or squad': ['cambio di sede o di squadra', 'cambi di sede o di squadra'],
      'changes of site': ['cambio di sede', 'cambi di sede'],
      'changes of squad': ['cambio di squadra', 'cambi di squadra'],
    },
  },
};
