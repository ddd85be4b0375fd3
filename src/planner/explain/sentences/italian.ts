import { dayIn } from '../../problem/day-text';
import type { Language } from './language';
import { ruleTitle } from './rule-words';

const list = (words: readonly string[]): string => words.join(', ');

/** Italian, the language of the offices. */
export const ITALIAN: Language = {
  day: (on) => dayIn('it-IT', on),
  rule: (id) => ruleTitle(id, 'it'),
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
