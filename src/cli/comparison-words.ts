import type { LanguageId } from '../planner/explain/sentences/language';

/** What the comparison of two rosters says beside names and figures, in one language. */
export interface ComparisonWords {
  readonly equal: string;
  readonly better: (letter: string, levelWords: string, level: string) => string;
  readonly score: string;
  readonly breaches: string;
  /** Rule and unit. */
  readonly measured: readonly [string, string];
  readonly breachesIn: (letter: string) => string;
  readonly noChange: string;
  readonly changes: (count: number) => string;
  readonly sameFigures: string;
  /** Who, hours, days on site. */
  readonly people: readonly [string, string, string];
}

const ENGLISH: ComparisonWords = {
  equal: 'The rules find both rosters equally good.',
  better: (letter, levelWords, level) => `${letter} is better; decided at the level "${levelWords}" (${level}).`,
  score: 'points by level, then by rule',
  breaches: 'breaches of the law',
  measured: ['measured', 'unit'],
  breachesIn: (letter) => `Breaches of the law in ${letter}`,
  noChange: 'No person-day differs.',
  changes: (count) => `Changed person-days: ${count}`,
  sameFigures: 'Hours and days on site are the same for everybody.',
  people: ['who', 'hours', 'days on site'],
};

const ITALIAN: ComparisonWords = {
  equal: 'Per le regole i due piani si equivalgono.',
  better: (letter, levelWords, level) => `${letter} è migliore; lo decide il livello "${levelWords}" (${level}).`,
  score: 'punti per livello, poi per regola',
  breaches: 'violazioni di legge',
  measured: ['regola', 'che cosa misura'],
  breachesIn: (letter) => `Violazioni di legge in ${letter}`,
  noChange: 'Nessuna giornata cambia.',
  changes: (count) => `Giornate cambiate: ${count}`,
  sameFigures: 'Ore e giorni in presenza sono gli stessi per tutti.',
  people: ['chi', 'ore', 'giorni in presenza'],
};

export const COMPARISON_WORDS: Readonly<Record<LanguageId, ComparisonWords>> = { en: ENGLISH, it: ITALIAN };
