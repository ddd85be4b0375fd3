import { cellCodes } from './roster-table/cell-codes';
import { dayName } from './roster-table/civil-time-text';
import {
  countText,
  dataErrorLines,
  findingLines,
  lawFindingLines,
  scoreLines,
  statusLine,
} from './roster-table/outcome';
import type { Paint } from './roster-table/paint';
import { PLAIN } from './roster-table/paint';
import { gridLegend, peopleGrid } from './roster-table/people-grid';
import type { OutcomeToPrint, RosterToPrint, UnitWeek } from './roster-table/roster-to-print';
import { sitesOf, unitWeeks } from './roster-table/roster-to-print';
import { predictedWaitLines } from './roster-table/predicted-wait-lines';
import { shortageLines } from './roster-table/shortage-lines';
import { siteSummary } from './roster-table/site-summary';
import { warningLines } from './roster-table/warning-lines';
import { textWidth, wrapText } from './text-table';

export interface RosterTableOptions {
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
  const { paint = PLAIN, detail = 'people' } = options;
  const width = Math.max(NARROWEST_WIDTH, options.width ?? DEFAULT_WIDTH);
  const lines = [...header(roster, width, paint), '', `Result: ${statusLine(roster.result, paint)}`];
  if (roster.result.dataErrors.length > 0)
    lines.push(...dataErrorLines({ ...roster, dataErrors: roster.result.dataErrors }, width));
  if (roster.result.assignments.length > 0) {
    const weekCount = weeksOf(roster);
    for (let weekIndex = 0; weekIndex < weekCount; weekIndex++) {
      for (const week of unitWeeks(roster, weekIndex))
        lines.push('', ...unitSection(roster, week, { width, paint, detail }));
    }
  }
  const { score, findings, shortages } = roster.result;
  lines.push(...warningLines(roster, width));
  if (score !== null) lines.push(...predictedWaitLines(roster));
  if (score !== null) lines.push('', ...outcomeLines({ ...roster, score, findings, shortages }, width, paint));
  return `${lines.join('\n')}\n`;
}

/** The verdict on a roster without its grids, as `turnario check` prints it. Ends with a newline. */
export function checkText(outcome: OutcomeToPrint, paint: Paint): string {
  return `${[...header(outcome, DEFAULT_WIDTH, paint), '', ...outcomeLines(outcome, DEFAULT_WIDTH, paint)].join('\n')}\n`;
}

function outcomeLines(outcome: OutcomeToPrint, width: number, paint: Paint): string[] {
  const law = lawFindingLines(outcome, width);
  return [
    ...shortageLines(outcome),
    '',
    ...findingLines(outcome.findings, paint),
    ...(law.length > 0 ? ['', paint.alarm('Breaches of the law'), ...law] : []),
    '',
    ...scoreLines(outcome.score),
  ];
}

function header(
  { planning, problem }: Pick<RosterToPrint, 'planning' | 'problem'>,
  width: number,
  paint: Paint,
): string[] {
  const first = problem.days[0]?.on ?? '';
  const last = problem.days.at(-1)?.on ?? '';
  const weeks = problem.days.length / 7;
  const title = `${planning.body.name}: roster from ${dayName(first)} to ${dayName(last)} ${last.slice(0, 4)}`;
  const lines = wrapText(`${title} (${countText(weeks, 'week')}, ${problem.people.length} people)`, width);
  return [...lines.map(paint.heading), '='.repeat(Math.max(...lines.map(textWidth)))];
}

function weeksOf({ problem }: RosterToPrint): number {
  return (problem.days.at(-1)?.weekIndex ?? -1) + 1;
}

function unitSection(roster: RosterToPrint, week: UnitWeek, options: Required<RosterTableOptions>): string[] {
  const { width, paint, detail } = options;
  const monday = week.days[0]?.on ?? '';
  const phases = week.phaseIds.map((id) => roster.phaseNames.get(id) ?? id);
  const phase = week.phaseIds.length === 0 ? '' : `, phase ${phases.join(' and ')}`;
  const title = `${week.unit.name} | week of ${dayName(monday)} ${monday.slice(0, 4)}${phase}, ${week.people.length} people`;
  const codes = cellCodes(roster, week);
  const sites = sitesOf(roster, week);
  const isFolded = sites.length > 1 || week.people.length > MOST_PEOPLE_UNFOLDED;
  const lines = [...wrapText(title, width).map(paint.heading)];
  if (isFolded) lines.push(...siteSummary(roster, week));
  if (isFolded && detail === 'summary') return lines;
  lines.push(...wrapText(gridLegend(roster, week, codes), width, '  '));
  for (const site of sites) {
    const people = week.people.filter(({ homeSiteId }) => homeSiteId === site.id);
    if (people.length === 0) continue;
    if (sites.length > 1) lines.push('', `  ${paint.heading(site.name)}: ${people.length} people`);
    lines.push(...peopleGrid(roster, week, people, codes, width));
  }
  return lines;
}
