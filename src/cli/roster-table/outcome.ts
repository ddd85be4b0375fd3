import type { PlanResult } from '../../planner/plan-result';
import type { Finding, Score } from '../../planner/problem/finding';
import { LEVELS, PRICED_LEVELS } from '../../planner/problem/finding';
import { alignColumns, wrapText } from '../text-table';
import { dayName } from './civil-time-text';
import { LEVEL_WORDS } from './level-words';
import type { Paint } from './paint';
import { nameOf, type OutcomeToPrint, type RosterToPrint } from './roster-to-print';
import { groupBy } from '../group-by';

/** One line: what kind of result this is, how good it is proved to be, how long it took and with what. */
export function statusLine({ status, assignments, gap, seconds, solver, message }: PlanResult, paint: Paint): string {
  const took = `(${seconds.toFixed(1)} s, ${solver})`;
  const within =
    gap === null ? 'how near to the best possible is not known' : `within ${percent(gap)} of the best possible`;
  switch (status) {
    case 'optimal':
      return `${paint.good('proved optimal')}: no lawful roster scores better ${took}`;
    case 'feasible':
      return `lawful, ${within} ${took}`;
    case 'cancelled':
      return assignments.length > 0
        ? `stopped on request; this is the best roster so far, ${within} ${took}`
        : `stopped on request before a first roster was found ${took}`;
    case 'infeasible':
      return `${paint.alarm('no lawful roster')}: the data break the law by themselves ${took}`;
    case 'no-solution-in-time':
      return `${paint.alarm('no roster within the time limit')}: allow more seconds with --time-limit ${took}`;
    case 'error':
      return `${paint.alarm('the solver failed')}${message === undefined ? '' : `: ${message}`} ${took}`;
  }
}

function percent(ratio: number): string {
  return `${(ratio * 100).toLocaleString('en', { maximumFractionDigits: ratio < 0.01 ? 2 : 1 })} %`;
}

/** What is wrong with the data: rule, people, day, and how to mend it. */
export function dataErrorLines(
  { names, dataErrors }: Pick<RosterToPrint, 'names'> & Pick<PlanResult, 'dataErrors'>,
  width: number,
): string[] {
  return dataErrors.flatMap((error) => placedLines({ names }, { ...error, site: null }, width));
}

/** Points by level, in words, strongest level first; below each what they are for, in a unit of its own. */
export function scoreLines(score: Score): string[] {
  const rows = PRICED_LEVELS.flatMap((level) => [
    [LEVEL_WORDS[level], pointsText(score.levels[level]), ''],
    ...score.lines
      .filter((line) => line.level === level)
      .map(({ rule, amount, unit, points }) => [`  ${rule}`, pointsText(points), `${amountText(amount)} ${unit}`]),
  ]);
  return [
    'Score by level (points: 0 is perfect; a lower level never buys against a higher one)',
    ...alignColumns([...rows, ['total', pointsText(score.total), '']], { indent: '  ', right: [1] }),
  ];
}

/** Findings summed by rule, law first: how many, how much in the rule's own unit, and what it costs. */
export function findingLines(findings: readonly Finding[], paint: Paint): string[] {
  const law = findings.filter(({ level }) => level === 'law').length;
  const verdict =
    law === 0 ? paint.good('no law broken') : paint.alarm(`${law} ${law === 1 ? 'breach' : 'breaches'} of the law`);
  if (findings.length === 0) return [`Findings: none; ${verdict}`];
  const byRule = [...groupBy(findings, ({ rule, level, unit }) => `${rule} ${level} ${unit}`).values()].sort(
    (a, b) => levelRank(a[0]) - levelRank(b[0]) || sum(b) - sum(a),
  );
  const rows = byRule.map((group) => [
    group[0]?.rule ?? '',
    LEVEL_WORDS[group[0]?.level ?? 'law'],
    String(group.length),
    `${amountText(group.reduce((total, { amount }) => total + amount, 0))} ${group[0]?.unit ?? ''}`,
    pointsText(sum(group)),
  ]);
  return [
    `Findings by rule; ${verdict}`,
    ...alignColumns([['rule', 'level', 'findings', 'amount', 'points'], ...rows], {
      indent: '  ',
      right: [2, 4],
      headed: true,
    }),
  ];
}

/** Every finding of the law, since each one must be mended. */
export function lawFindingLines(
  { names, findings }: Pick<OutcomeToPrint, 'names' | 'findings'>,
  width: number,
): string[] {
  return findings.filter(({ level }) => level === 'law').flatMap((finding) => placedLines({ names }, finding, width));
}

/** Rule, people, day and site in one line, the sentence about it below. */
function placedLines(
  roster: Pick<RosterToPrint, 'names'>,
  { rule, people, on, site, detail }: Pick<Finding, 'rule' | 'people' | 'on' | 'site' | 'detail'>,
  width: number,
): string[] {
  const place = [
    rule,
    people.map((id) => nameOf(roster, id)).join(', '),
    on === null ? '' : `${dayName(on)} (${on})`,
    site ?? '',
  ];
  return [
    ...wrapText(place.filter((part) => part !== '').join(' | '), width, '  '),
    ...wrapText(detail, width, '    '),
  ];
}

/** `1 week`, `2 weeks`. */
export function countText(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

function levelRank(finding: Finding | undefined): number {
  return finding === undefined ? LEVELS.length : LEVELS.indexOf(finding.level);
}

function sum(findings: readonly Finding[]): number {
  return findings.reduce((total, { penalty }) => total + penalty, 0);
}

export function pointsText(points: number): string {
  return points.toLocaleString('en', { maximumFractionDigits: 2 });
}

/** An amount with at most two decimals. */
export function amountText(amount: number): string {
  return amount.toLocaleString('en', { maximumFractionDigits: 2 });
}
