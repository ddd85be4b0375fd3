import { ENGLISH } from './english';
import { dayIn, type Language } from './language';

/** What Italian offices call the rules. */
const TITLES: Readonly<Record<string, string>> = {
  'one-duty-a-day': 'Un solo turno al giorno',
  'one-mode-a-day': 'Una sola modalità al giorno',
  availability: 'Disponibilità',
  qualification: "Abilitazione all'attività",
  'contract-hours': 'Orario contrattuale settimanale',
  'average-hours': 'Orario contrattuale in media (multiperiodale)',
  'average-48': "Durata media dell'orario di lavoro",
  'minimum-daily-rest': 'Riposo giornaliero',
  'weekly-rest': 'Riposo settimanale',
  'maximum-consecutive-days': 'Giorni lavorati consecutivi',
  'forbidden-successions': 'Successioni di turni vietate',
  'minimum-consecutive-days': 'Giorni lavorati consecutivi minimi',
  'minimum-days-off': 'Giorni liberi consecutivi minimi',
  'maximum-weekends': 'Fine settimana lavorati',
  'duty-limits': 'Turni per tipo e periodo',
  'break-over-six-hours': 'Pausa oltre le sei ore',
  'agile-eligibility': 'Accesso al lavoro agile',
  'maximum-agile-days': 'Giorni agili al mese',
  'presence-prevalence': 'Prevalenza della presenza',
  'night-limits': 'Turni notturni al mese',
  'monthly-alternation': 'Alternanza mensile tra mattina e pomeriggio',
  'no-planned-overtime': 'Nessuno straordinario programmato',
  'standby-limits': 'Reperibilità',
  exemptions: 'Esoneri',
  'six-by-six': 'Squadre del 6x6',
  'demand-cover': 'Copertura del fabbisogno',
  'skill-mix': 'Competenze in sede',
  'predicted-waiting': 'Attesa prevista degli utenti',
  'presence-contingent': 'Contingenti in presenza',
  'phase-rule': 'Regole della fase sul lavoro agile',
  'remote-rotation': 'Rotazione tra presenza e lavoro agile',
  'saturday-fairness': 'Equità dei sabati',
  'monthly-balance': 'Equilibrio mensile tra mattina e pomeriggio',
  'late-day-fairness': 'Equità dei pomeriggi',
  wishes: 'Preferenze',
  'companion-wishes': 'Preferenze di lavorare insieme o separati',
  'standalone-days': 'Giorni di lavoro e di riposo consecutivi',
  stability: 'Stabilità del turno pubblicato',
  continuity: "Stessa sede e stessa squadra dell'ultima volta",
};

const list = (words: readonly string[]): string => words.join(', ');

/** Italian, the language of the offices. */
export const ITALIAN: Language = {
  day: (on) => dayIn('it-IT', on),
  rule: (id) => TITLES[id] ?? ENGLISH.rule(id),
  work: ({ duty, from, to, site, activity }) =>
    `${duty} ${from}-${to} ${site === null ? 'in lavoro agile' : `presso ${site}`}, ${activity}`,
  works: (person, day, works) => `${capital(day)} ${person} lavora: ${works.join('; e ')}.`,
  isFree: (person, day) => `${capital(day)} ${person} non ha turno.`,
  isAbsent: (person, day) => `${capital(day)} ${person} è assente.`,
  isPinned: () => "L'assegnazione è stata fissata a mano: il piano le si costruisce attorno.",
  reason: (rule, count, points, isLaw) =>
    isLaw
      ? `A favore parla "${rule}": verrebbe violata in ${count} delle alternative successive.`
      : `A favore parla "${rule}": peggiorerebbe in ${count} delle alternative successive, di almeno ${points} punti.`,
  betterWays: (count) =>
    count === 1 ? "Un'alternativa è migliore per le regole." : `${count} alternative sono migliori per le regole.`,
  equalWays: (count) =>
    count === 1 ? "Un'alternativa è altrettanto buona." : `${count} alternative sono altrettanto buone.`,
  excluded: (rule, count) =>
    `"${rule}" esclude ${count === 1 ? "un'altra collocazione" : `altre ${count} collocazioni`} di quel giorno.`,
  alternativeCount: (all, lawful) =>
    all === 1
      ? `Un'alternativa misurata, ${lawful === 1 ? 'senza' : 'con'} ulteriori violazioni di legge.`
      : `${all} alternative misurate, di cui ${lawful} senza ulteriori violazioni di legge.`,
  leftOut: (count) =>
    count === 1
      ? "Un'altra persona potrebbe farlo; non è in elenco."
      : `Altre ${count} persone potrebbero farlo; non sono in elenco.`,
  freeDay: () => 'giorno libero',
  swap: (colleague, days) => `scambio con ${colleague}: ${list(days)}`,
  takesOver: (colleague, kind, days) => {
    if (kind === 'moves') return `${colleague} lascia il proprio lavoro di quel giorno`;
    return kind === 'gives-back'
      ? `${colleague} quel giorno non lavora e restituisce ${list(days)}`
      : `${colleague} lavora un giorno in più`;
  },
  noReplacement: () => 'Nessun altro può svolgere questo turno.',
  leftOpen: (verdict) => `Se nessuno lo svolge: ${verdict}.`,
  breaks: (rules) => `viola la legge: ${list(rules)}`,
  costs: (rule, points) => `${rule} +${points}`,
  saves: (rule, points) => `${rule} -${points}`,
  noDifference: () => 'altrettanto buono',
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
