import { cellCodes } from './roster-table/cell-codes';
import { dayName } from './roster-table/civil-time-text';
import { dataErrorLines, findingLines, lawFindingLines, scoreLines, statusLines } from './roster-table/outcome';
import type { Paint } from './roster-table/paint';
import { PLAIN } from './roster-table/paint';
import { gridLegend, peopleGrid } from './roster-table/people-grid';
import type { OutcomeToPrint, RosterToPrint, UnitWeek } from './roster-table/roster-to-print';
import { sitesOf, unitWeeks } from './roster-table/roster-to-print';
import { predictedWaitLines } from './roster-table/predicted-wait-lines';
import { shortageLines } from './roster-table/shortage-lines';
import { siteSummary } from './roster-table/site-summary';
import { warningLines } from './roster-table/warning-lines';
import { ROSTER_WORDS } from './roster-table/words/words-in';
import type { LanguageId } from '../planner/explain/sentences/language';
import { USUAL_LANGUAGE } from './language-option';
import type { TextStyle } from './text-style';
import { textWidth, wrapText } from './text-table';

export interface RosterTableOptions {
  /** Italian unless told. */
  readonly language?: LanguageId;
  /** Columns of the paper or terminal, at least 80; 120 unless told. */
  readonly width?: number;
  readonly paint?: Paint;
  /** `summary` leaves out the grids of people of units that fold into a grid of sites. */
  readonly detail?: 'people' | 'summary';
}

const DEFAULT_WIDTH = 120;
/** A week of cells needs this much; a terminal that does not know its width says 0. */
const NARROWEST_WIDTH = 80;

/** Units above this many people, or with several sites, show a grid of sites before the list of people. */
const MOST_PEOPLE_UNFOLDED = 40;

/** A roster as an HR officer reads it: who works where and when, what is missing, how good it is. Ends with a newline. */
export function rosterTable(roster: RosterToPrint, options: RosterTableOptions = {}): string {
  const { paint = PLAIN, detail = 'people', language = USUAL_LANGUAGE } = options;
  const style = { paint, language, width: Math.max(NARROWEST_WIDTH, options.width ?? DEFAULT_WIDTH) };
  const lines = [...header(roster, style), '', ...statusLines(roster.result, style)];
  if (roster.result.dataErrors.length > 0)
    lines.push(...dataErrorLines({ ...roster, dataErrors: roster.result.dataErrors }, style));
  if (roster.result.assignments.length > 0) {
    const weekCount = weeksOf(roster);
    for (let weekIndex = 0; weekIndex < weekCount; weekIndex++) {
      for (const week of unitWeeks(roster, weekIndex)) lines.push('', ...unitSection(roster, week, style, detail));
    }
  }
  const { score, findings, shortages } = roster.result;
  lines.push(...warningLines(roster, style));
  if (score !== null) lines.push(...predictedWaitLines(roster, language));
  if (score !== null) lines.push('', ...outcomeLines({ ...roster, score, findings, shortages }, style));
  return `${lines.join('\n')}\n`;
}

/** The verdict on a roster without its grids, as `turnario check` prints it. Ends with a newline. */
export function checkText(outcome: OutcomeToPrint, options: Pick<TextStyle, 'language' | 'paint'>): string {
  const style = { ...options, width: DEFAULT_WIDTH };
  return `${[...header(outcome, style), '', ...outcomeLines(outcome, style)].join('\n')}\n`;
}

function outcomeLines(outcome: OutcomeToPrint, style: TextStyle): string[] {
  const { language, paint } = style;
  const law = lawFindingLines(outcome, style);
  return [
    ...shortageLines(outcome, language),
    '',
    ...findingLines(outcome.findings, style),
    ...(law.length > 0 ? ['', paint.alarm(ROSTER_WORDS[language].findings.breaches), ...law] : []),
    '',
    ...scoreLines(outcome.score, language),
  ];
}

function header(
  { planning, problem }: Pick<RosterToPrint, 'planning' | 'problem'>,
  { language, paint, width }: TextStyle,
): string[] {
  const first = problem.days[0]?.on ?? '';
  const last = problem.days.at(-1)?.on ?? '';
  const weeks = problem.days.length / 7;
  const [from, to] = [dayName(first, language), `${dayName(last, language)} ${last.slice(0, 4)}`];
  const title = ROSTER_WORDS[language].title(planning.body.name, from, to, weeks, problem.people.length);
  const lines = wrapText(title, width);
  return [...lines.map(paint.heading), '='.repeat(Math.max(...lines.map(textWidth)))];
}

function weeksOf({ problem }: RosterToPrint): number {
  return (problem.days.at(-1)?.weekIndex ?? -1) + 1;
}

function unitSection(
  roster: RosterToPrint,
  week: UnitWeek,
  style: TextStyle,
  detail: RosterTableOptions['detail'],
): string[] {
  const { language, width, paint } = style;
  const words = ROSTER_WORDS[language];
  const monday = week.days[0]?.on ?? '';
  const phases = week.phaseIds.map((id) => roster.phaseNames.get(id) ?? id);
  const day = `${dayName(monday, language)} ${monday.slice(0, 4)}`;
  const title = words.unitWeek(week.unit.name, day, phases, week.people.length);
  const codes = cellCodes(roster, week, language);
  const sites = sitesOf(roster, week);
  const isFolded = sites.length > 1 || week.people.length > MOST_PEOPLE_UNFOLDED;
  const lines = [...wrapText(title, width).map(paint.heading)];
  if (isFolded) lines.push(...siteSummary(roster, week, language));
  if (isFolded && detail === 'summary') return lines;
  lines.push(...wrapText(gridLegend(roster, week, codes, language), width, '  '));
  for (const site of sites) {
    const people = week.people.filter(({ homeSiteId }) => homeSiteId === site.id);
    if (people.length === 0) continue;
    if (sites.length > 1) lines.push('', `  ${paint.heading(site.name)}: ${words.people(people.length)}`);
    lines.push(...peopleGrid(roster, week, people, codes, style));
  }
  return lines;
}
