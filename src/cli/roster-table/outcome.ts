import { dataErrorSentence } from '../../planner/explain/sentences/data-error-sentence';
import { findingSentence } from '../../planner/explain/sentences/finding-sentence';
import { ruleTitle, unitWords } from '../../planner/explain/sentences/rule-words';
import type { LanguageId } from '../../planner/explain/sentences/language';
import type { DataError, PlanResult } from '../../planner/plan-result';
import type { Finding, Score } from '../../planner/problem/finding';
import { LEVELS, PRICED_LEVELS } from '../../planner/problem/finding';
import { groupBy } from '../group-by';
import { numberText, oneDecimalText } from '../../planner/explain/sentences/number-text';
import type { TextStyle } from '../text-style';
import { alignColumns, wrapText } from '../text-table';
import { dayName } from './civil-time-text';
import { LEVEL_WORDS } from './level-words';
import { nameOf, type OutcomeToPrint, type RosterToPrint } from './roster-to-print';
import { ROSTER_WORDS } from './words/words-in';

/** What kind of result this is, how good it is proved to be, how long it took and with what; and what its gap means. */
export function statusLines(result: PlanResult, style: Pick<TextStyle, 'language' | 'paint'>): string[] {
  const { status, assignments, gap, seconds, solver } = result;
  const words = ROSTER_WORDS[style.language].result;
  const line = `${words.label}: ${verdictOf(result, style)} (${oneDecimalText(seconds, style.language)} s, ${solver})`;
  if (status === 'optimal' || assignments.length === 0 || gap === null || gap === 0) return [line];
  return [line, words.gapMeaning(percent(gap, style.language))];
}

function verdictOf(
  { status, assignments, gap, message }: PlanResult,
  { language, paint }: Pick<TextStyle, 'language' | 'paint'>,
): string {
  const words = ROSTER_WORDS[language].result;
  const within = words.within(gap === null ? null : percent(gap, language));
  switch (status) {
    case 'feasible':
      return words.lawful(within);
    case 'cancelled':
      return assignments.length > 0 ? words.stopped(within) : words.stoppedBeforeAny;
    case 'error':
      return `${paint.alarm(words.failed)}${message === undefined ? '' : `: ${message}`}`;
    case 'optimal':
    case 'infeasible':
    case 'no-solution-in-time': {
      const [mark, rest] = words.status[status];
      return `${status === 'optimal' ? paint.good(mark) : paint.alarm(mark)}${rest}`;
    }
  }
}

function percent(ratio: number, language: LanguageId): string {
  return `${numberText(ratio * 100, language, ratio < 0.01 ? 2 : 1)} %`;
}

/** What is wrong with the data: rule, people, day, and how to mend it. */
export function dataErrorLines(
  { names, dataErrors }: Pick<RosterToPrint, 'names'> & { readonly dataErrors: readonly DataError[] },
  style: Pick<TextStyle, 'language' | 'width'>,
): string[] {
  return dataErrors.flatMap((error) => {
    const said = dataErrorSentence(error, style.language, (id) => nameOf({ names }, id));
    return placedLines({ names }, { ...error, site: null }, said, style);
  });
}

/** Points by level, in words, strongest level first; below each what they are for, in a unit of its own. */
export function scoreLines(score: Score, language: LanguageId): string[] {
  const points = (figure: number): string => numberText(figure, language);
  const rows = PRICED_LEVELS.flatMap((level) => [
    [LEVEL_WORDS[language][level], points(score.levels[level]), ''],
    ...score.lines
      .filter((line) => line.level === level)
      .map((line) => [`  ${ruleTitle(line.rule, language)}`, points(line.points), amountText(line, language)]),
  ]);
  const words = ROSTER_WORDS[language].findings;
  return [
    words.score,
    ...alignColumns([...rows, [words.total, points(score.total), '']], { indent: '  ', right: [1] }),
  ];
}

/** Findings summed by rule and level, law first: how many and what they cost; how much is said by score and breaches. */
export function findingLines(
  findings: readonly Finding[],
  { language, paint }: Pick<TextStyle, 'language' | 'paint'>,
): string[] {
  const words = ROSTER_WORDS[language].findings;
  const law = findings.filter(({ level }) => level === 'law').length;
  const verdict = law === 0 ? paint.good(words.lawKept) : paint.alarm(words.lawBroken(law));
  if (findings.length === 0) return [`${words.none}; ${verdict}`];
  const byRule = [...groupBy(findings, ({ rule, level }) => `${rule} ${level}`).values()].sort(
    (a, b) => levelRank(a[0]) - levelRank(b[0]) || sum(b) - sum(a),
  );
  const rows = byRule.map((group) => [
    ruleTitle(group[0]?.rule ?? '', language),
    LEVEL_WORDS[language][group[0]?.level ?? 'law'],
    numberText(group.length, language),
    numberText(sum(group), language),
    group[0]?.rule ?? '',
  ]);
  return [
    `${words.heading}; ${verdict}`,
    ...alignColumns([words.columns, ...rows], { indent: '  ', right: [2, 3], headed: true }),
  ];
}

/** Every finding of the law, since each one must be mended: where it is, and its sentence with the figures. */
export function lawFindingLines(
  { names, findings }: Pick<OutcomeToPrint, 'names' | 'findings'>,
  style: Pick<TextStyle, 'language' | 'width'>,
): string[] {
  return findings
    .filter(({ level }) => level === 'law')
    .flatMap((finding) => {
      const sentence = findingSentence(finding, style.language, (id) => nameOf({ names }, id));
      return placedLines({ names }, finding, sentence, style);
    });
}

/** Rule, people, day and site in one line, what is said of it below. */
function placedLines(
  roster: Pick<RosterToPrint, 'names'>,
  { rule, people, on, site }: Pick<Finding, 'rule' | 'people' | 'on' | 'site'>,
  said: string,
  { language, width }: Pick<TextStyle, 'language' | 'width'>,
): string[] {
  const place = [
    `${ruleTitle(rule, language)} (${rule})`,
    people.map((id) => nameOf(roster, id)).join(', '),
    on === null ? '' : `${dayName(on, language)} (${on})`,
    site ?? '',
  ];
  return [...wrapText(place.filter((part) => part !== '').join(' | '), width, '  '), ...wrapText(said, width, '    ')];
}

function levelRank(finding: Finding | undefined): number {
  return finding === undefined ? LEVELS.length : LEVELS.indexOf(finding.level);
}

function sum(findings: readonly Finding[]): number {
  return findings.reduce((total, { penalty }) => total + penalty, 0);
}

/** `60 minutes of missing rest`: how much, with at most two decimals, in the rule's unit. */
function amountText({ rule, amount, unit }: Pick<Finding, 'rule' | 'amount' | 'unit'>, language: LanguageId): string {
  return `${numberText(amount, language)} ${unitWords(rule, unit, amount, language)}`;
}
