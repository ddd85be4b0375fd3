import type { DataError } from '../../plan-result';
import { counted, italianDay } from '../../rules/italian-words';
import type { LawSentences } from '../../rules/law-sentences';
import { findingSentence } from './finding-sentence';
import type { LanguageId } from './language';
import { ruleTitle } from './rule-words';

type Conflict = {
  /** Null where it is not about certain weeks. */
  readonly from: string | null;
  /** Ids of the rules that can't hold together. */
  readonly rules: readonly string[];
  /** Days on which duties can be planned at all, and how long these are. */
  readonly dayCount: number;
  readonly lengths: readonly string[];
};

/** Rules that can't all hold in some week of a person: what is wrong, and where to look for it. */
export const NO_LAWFUL_WEEK: LawSentences<Conflict> = {
  en: (person, { from, rules, dayCount, lengths }) =>
    `no lawful week for ${person} from ${from ?? 'the first day'}: ` +
    `${rules.join(', ')} ${rules.length === 1 ? "can't hold" : "can't all hold"}; ` +
    `duties can be planned on ${dayCount} days, ` +
    `${lengths.length === 0 ? 'none is offered' : `of ${lengths.join(' or ')}`}. ` +
    `Look at the contract's days and hours, absences, fixed assignments and the shift templates offered`,
  it: (person, { from, rules, dayCount, lengths }) =>
    `nessuna settimana regolare per ${person} da ${from === null ? 'inizio piano' : italianDay(from)}: ` +
    `${rules.map((rule) => `"${ruleTitle(rule, 'it')}"`).join(', ')} ` +
    `${rules.length === 1 ? 'non può valere' : 'non possono valere insieme'}; ` +
    `si possono pianificare turni in ${counted(dayCount, 'giorno', 'giorni')}, ` +
    `${lengths.length === 0 ? 'nessuno è previsto' : `di ${lengths.join(' o ')}`}. ` +
    `Verificare giorni e ore del contratto, assenze, assegnazioni fissate e modelli di turno previsti`,
};

const FIXED: Readonly<Record<LanguageId, string>> = { en: 'fixed assignment', it: 'assegnazione fissata' };

/** An error of the data in a sentence without its full stop, people by what `nameOf` calls them. */
export function dataErrorSentence(
  error: DataError,
  language: LanguageId,
  nameOf: (personId: string) => string,
): string {
  const { cause, people, facts, detail } = error;
  switch (cause) {
    case 'no-lawful-week':
      return facts ? NO_LAWFUL_WEEK[language](people.map(nameOf).join(', '), facts as Conflict) : detail;
    case 'fixed-assignment':
      return facts ? `${FIXED[language]}: ${findingSentence(error, language, nameOf)}` : detail;
    default:
      return findingSentence(error, language, nameOf);
  }
}
