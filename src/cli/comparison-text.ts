import type { BeforeAfter, RosterComparison } from '../planner/explain/compare-rosters';
import type { Assignment } from '../planner/problem/assignment';
import { PRICED_LEVELS, type ScoreLine } from '../planner/problem/finding';
import { dayName, hoursText } from './roster-table/civil-time-text';
import { LEVEL_WORDS } from './roster-table/level-words';
import { amountText, lawFindingLines, pointsText } from './roster-table/outcome';
import type { Paint } from './roster-table/paint';
import { nameOf, type RosterToPrint } from './roster-table/roster-to-print';
import { alignColumns } from './text-table';

const WIDTH = 110;

/** What the two rosters and their people are called. */
export interface ComparedNames extends Pick<RosterToPrint, 'names'> {
  readonly files: readonly string[];
}

/** Two rosters side by side, as a person reads it. Ends with a newline. */
export function comparisonText(comparison: RosterComparison, names: ComparedNames, paint: Paint): string {
  const lines = [
    paint.heading(verdictLine(comparison)),
    `  A: ${names.files[0] ?? ''}`,
    `  B: ${names.files[1] ?? ''}`,
    '',
    ...scoreLines(comparison),
    ...measureLines(comparison),
    ...lawLines('A', comparison.before, names, paint),
    ...lawLines('B', comparison.after, names, paint),
    '',
    ...changeLines(comparison, names),
    ...peopleLines(comparison, names),
  ];
  return `${lines.join('\n')}\n`;
}

function verdictLine({ better, decidedAt }: RosterComparison): string {
  if (better === null || decidedAt === null) return 'The rules find both rosters equally good.';
  return `${better === 'before' ? 'A' : 'B'} is better; decided at the level "${LEVEL_WORDS[decidedAt]}" (${decidedAt}).`;
}

function scoreLines({ before, after }: RosterComparison): string[] {
  const lawCount = ({ findings }: RosterComparison['before']): number =>
    findings.filter(({ level }) => level === 'law').length;
  const row = (name: string, a: number, b: number): string[] => [
    name,
    pointsText(a),
    pointsText(b),
    b === a ? '=' : `${b > a ? '+' : ''}${pointsText(b - a)}`,
  ];
  const rules = Object.keys(after.score.rules).sort();
  const rows = [
    row('breaches of the law', lawCount(before), lawCount(after)),
    ...PRICED_LEVELS.map((level) => row(LEVEL_WORDS[level], before.score.levels[level], after.score.levels[level])),
    ...rules.map((rule) => row(`  ${rule}`, before.score.rules[rule] ?? 0, after.score.rules[rule] ?? 0)),
  ];
  return alignColumns([['points by level, then by rule', 'A', 'B', 'B - A'], ...rows], {
    indent: '  ',
    right: [1, 2, 3],
    headed: true,
  });
}

/** What the priced rules measured in each roster, in the rules' own units. */
function measureLines({ before, after }: RosterComparison): string[] {
  const keyOf = ({ level, rule, unit }: ScoreLine): string => JSON.stringify([level, rule, unit]);
  const amounts = (check: RosterComparison['before']): ReadonlyMap<string, number> =>
    new Map(check.score.lines.map((line) => [keyOf(line), line.amount]));
  const [first, second] = [amounts(before), amounts(after)];
  const measured = new Map([...before.score.lines, ...after.score.lines].map((line) => [keyOf(line), line]));
  if (measured.size === 0) return [];
  const rows = PRICED_LEVELS.flatMap((level) => [...measured].filter(([, line]) => line.level === level)).map(
    ([key, { rule, unit }]) => [rule, unit, amountText(first.get(key) ?? 0), amountText(second.get(key) ?? 0)],
  );
  return [
    '',
    ...alignColumns([['measured', 'unit', 'A', 'B'], ...rows], { indent: '  ', right: [2, 3], headed: true }),
  ];
}

function lawLines(letter: string, check: RosterComparison['before'], { names }: ComparedNames, paint: Paint): string[] {
  const lines = lawFindingLines({ names, findings: check.findings }, WIDTH);
  return lines.length === 0 ? [] : ['', paint.alarm(`Breaches of the law in ${letter}`), ...lines];
}

function changeLines({ changedDays }: RosterComparison, names: ComparedNames): string[] {
  if (changedDays.length === 0) return ['No person-day differs.'];
  const rows = changedDays.map(({ personId, on, before, after }) => [
    nameOf(names, personId),
    dayName(on),
    worksText(before),
    '->',
    worksText(after),
  ]);
  return [`Changed person-days: ${changedDays.length}`, ...alignColumns(rows, { indent: '  ' })];
}

function worksText(duties: readonly Assignment[]): string {
  if (duties.length === 0) return '-';
  return duties.map(({ dutyId, activityId, siteId, mode }) => `${dutyId} ${activityId} @${siteId ?? mode}`).join(' + ');
}

function peopleLines({ changedPeople }: RosterComparison, names: ComparedNames): string[] {
  if (changedPeople.length === 0) return ['Hours and days on site are the same for everybody.'];
  const figures = ({ before, after }: BeforeAfter, words: (figure: number) => string): string =>
    before === after ? words(after) : `${words(before)} -> ${words(after)}`;
  const rows = changedPeople.map(({ personId, paidMinutes, presenceDays }) => [
    nameOf(names, personId),
    figures(paidMinutes, hoursText),
    figures(presenceDays, String),
  ]);
  return ['', ...alignColumns([['who', 'hours', 'days on site'], ...rows], { indent: '  ', headed: true })];
}
