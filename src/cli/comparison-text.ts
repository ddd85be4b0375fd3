import type { LanguageId } from '../planner/explain/sentences/language';
import { ruleTitle, unitWords } from '../planner/explain/sentences/rule-words';
import type { BeforeAfter, RosterComparison } from '../planner/explain/compare-rosters';
import { changeSentence } from '../planner/explain/sentences/change-sentence';
import { PRICED_LEVELS, type ScoreLine } from '../planner/problem/finding';
import { COMPARISON_WORDS, type ComparisonWords } from './comparison-words';
import { numberText } from '../planner/explain/sentences/number-text';
import { phrasesFor } from './phrases-for';
import { hoursText } from './roster-table/civil-time-text';
import { LEVEL_WORDS } from './roster-table/level-words';
import { lawFindingLines } from './roster-table/outcome';
import { nameOf, type RosterToPrint } from './roster-table/roster-to-print';
import type { TextStyle } from './text-style';
import { alignColumns, wrapText } from './text-table';

/** What the two rosters, their people and their places are called. */
export interface ComparedNames extends Pick<RosterToPrint, 'names' | 'planning' | 'problem'> {
  readonly files: readonly string[];
}

/** Two rosters side by side, as a person reads it. Ends with a newline. */
export function comparisonText(comparison: RosterComparison, names: ComparedNames, style: TextStyle): string {
  const { language, paint } = style;
  const words = COMPARISON_WORDS[language];
  const lines = [
    paint.heading(verdictLine(comparison, language)),
    `  A: ${names.files[0] ?? ''}`,
    `  B: ${names.files[1] ?? ''}`,
    '',
    ...scoreLines(comparison, language),
    ...measureLines(comparison, language),
    ...lawLines('A', comparison.before, names, style),
    ...lawLines('B', comparison.after, names, style),
    '',
    ...changeLines(comparison, names, style),
    ...peopleLines(comparison, names, words),
  ];
  return `${lines.join('\n')}\n`;
}

function verdictLine({ better, decidedAt }: RosterComparison, language: LanguageId): string {
  const words = COMPARISON_WORDS[language];
  if (better === null || decidedAt === null) return words.equal;
  return words.better(better === 'before' ? 'A' : 'B', LEVEL_WORDS[language][decidedAt], decidedAt);
}

function scoreLines({ before, after }: RosterComparison, language: LanguageId): string[] {
  const words = COMPARISON_WORDS[language];
  const points = (figure: number): string => numberText(figure, language);
  const lawCount = ({ findings }: RosterComparison['before']): number =>
    findings.filter(({ level }) => level === 'law').length;
  const row = (name: string, a: number, b: number): string[] => [
    name,
    points(a),
    points(b),
    b === a ? '=' : `${b > a ? '+' : ''}${points(b - a)}`,
  ];
  // A rule that costs nothing in either says nothing; JSON has them all.
  const rules = Object.keys(after.score.rules).filter((rule) => before.score.rules[rule] || after.score.rules[rule]);
  const rows = [
    row(words.breaches, lawCount(before), lawCount(after)),
    ...PRICED_LEVELS.map((level) =>
      row(LEVEL_WORDS[language][level], before.score.levels[level], after.score.levels[level]),
    ),
    ...rules.map((rule) =>
      row(`  ${ruleTitle(rule, language)}`, before.score.rules[rule] ?? 0, after.score.rules[rule] ?? 0),
    ),
  ];
  return alignColumns([[words.score, 'A', 'B', 'B - A'], ...rows], {
    indent: '  ',
    right: [1, 2, 3],
    headed: true,
  });
}

/** What the priced rules measured in each roster, in the rules' own units. */
function measureLines({ before, after }: RosterComparison, language: LanguageId): string[] {
  const keyOf = ({ level, rule, unit }: ScoreLine): string => JSON.stringify([level, rule, unit]);
  const amounts = (check: RosterComparison['before']): ReadonlyMap<string, number> =>
    new Map(check.score.lines.map((line) => [keyOf(line), line.amount]));
  const [first, second] = [amounts(before), amounts(after)];
  const measured = new Map([...before.score.lines, ...after.score.lines].map((line) => [keyOf(line), line]));
  if (measured.size === 0) return [];
  const rows = PRICED_LEVELS.flatMap((level) => [...measured].filter(([, line]) => line.level === level)).map(
    ([key, { rule, unit }]) => [
      ruleTitle(rule, language),
      // The head of two figures: many, whatever they are.
      unitWords(rule, unit, Infinity, language),
      numberText(first.get(key) ?? 0, language),
      numberText(second.get(key) ?? 0, language),
    ],
  );
  return [
    '',
    ...alignColumns([[...COMPARISON_WORDS[language].measured, 'A', 'B'], ...rows], {
      indent: '  ',
      right: [2, 3],
      headed: true,
    }),
  ];
}

function lawLines(
  letter: string,
  { findings }: RosterComparison['before'],
  { names }: ComparedNames,
  style: TextStyle,
): string[] {
  const lines = lawFindingLines({ names, findings }, style);
  const heading = COMPARISON_WORDS[style.language].breachesIn(letter);
  return lines.length === 0 ? [] : ['', style.paint.alarm(heading), ...lines];
}

function changeLines(
  { changedDays }: RosterComparison,
  names: ComparedNames,
  { language, width }: TextStyle,
): string[] {
  const words = COMPARISON_WORDS[language];
  if (changedDays.length === 0) return [words.noChange];
  const phrases = phrasesFor(names, language);
  return [
    words.changes(changedDays.length),
    ...changedDays.flatMap((change) => wrapText(changeSentence(change, phrases), width, '  ')),
  ];
}

function peopleLines({ changedPeople }: RosterComparison, names: ComparedNames, words: ComparisonWords): string[] {
  if (changedPeople.length === 0) return [words.sameFigures];
  const figures = ({ before, after }: BeforeAfter, words: (figure: number) => string): string =>
    before === after ? words(after) : `${words(before)} -> ${words(after)}`;
  const rows = changedPeople.map(({ personId, paidMinutes, presenceDays }) => [
    nameOf(names, personId),
    figures(paidMinutes, hoursText),
    figures(presenceDays, String),
  ]);
  return ['', ...alignColumns([words.people, ...rows], { indent: '  ', headed: true })];
}
