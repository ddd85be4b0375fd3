import type { Assignment } from '../../planner/problem/assignment';
import type { PlanDay } from '../../planner/problem/calendar';
import type { Person } from '../../planner/problem/roster-problem';
import { alignColumns, clip, textWidth } from '../text-table';
import type { TextStyle } from '../text-style';
import type { CellCodes } from './cell-codes';
import { dayName, hoursText, shortDayName } from './civil-time-text';
import { nameOf, type RosterToPrint, type UnitWeek } from './roster-to-print';
import { ROSTER_WORDS } from './words/words-in';

/** The words of a cell that stands for no duty. `assente` is all that a roster ever says of an absence. */
export const CELL_WORDS = { rest: '-', absent: 'assente', holiday: '*', agile: 'agile' } as const;

const LONGEST_NAME = 34;
const SHORTEST_NAME = 14;

/** A grid of people by days, squad by squad and by name, with the hours of the week on the right; at most `width` columns wide. */
export function peopleGrid(
  roster: RosterToPrint,
  week: UnitWeek,
  people: readonly Person[],
  codes: CellCodes,
  { language, width }: Pick<TextStyle, 'language' | 'width'>,
): string[] {
  const sorted = [...people].sort(
    (a, b) =>
      collator.compare(a.squadId ?? '', b.squadId ?? '') ||
      collator.compare(nameOf(roster, a.id), nameOf(roster, b.id)),
  );
  const body = sorted.map((person) => [
    ...week.days.map((day) => cellText(week, person, day, codes)),
    hoursCell(week, person),
  ]);
  const head = [
    ...week.days.map(({ on, isHoliday }) => shortDayName(on, language) + (isHoliday ? '*' : '')),
    ROSTER_WORDS[language].grid.hours,
  ];
  const cellsWidth = head.reduce(
    (sum, title, column) => sum + 2 + Math.max(...[title, ...body.map((row) => row[column] ?? '')].map(textWidth)),
    0,
  );
  const nameWidth = Math.min(LONGEST_NAME, Math.max(SHORTEST_NAME, width - 2 - cellsWidth));
  const rows = sorted.map((person, index) => [clip(nameOf(roster, person.id), nameWidth), ...(body[index] ?? [])]);
  return alignColumns([['', ...head], ...rows], { indent: '  ', right: [head.length] });
}

const collator = new Intl.Collator('it');

function cellText(week: UnitWeek, person: Person, day: PlanDay, codes: CellCodes): string {
  const duties = week.dutiesOf(person.id, day.on);
  if (duties.length > 0) return duties.map((duty) => dutyText(duty, person, codes)).join('+');
  if (person.absentOn.has(day.on)) return CELL_WORDS.absent;
  return day.isHoliday ? CELL_WORDS.holiday : CELL_WORDS.rest;
}

function dutyText({ mode, dutyId, activityId, siteId }: Assignment, person: Person, codes: CellCodes): string {
  const parts = [mode === 'agile' ? CELL_WORDS.agile : (codes.duty.get(dutyId) ?? dutyId)];
  const activity = codes.activity.get(activityId);
  if (activity !== undefined) parts.push(activity);
  if (siteId !== null && siteId !== person.homeSiteId) parts.push(`@${siteId}`);
  return parts.join(' ');
}

function hoursCell(week: UnitWeek, person: Person): string {
  const own = week.assignments.filter(({ personId }) => personId === person.id);
  const planned = own.reduce((sum, { paidMinutes }) => sum + paidMinutes, 0);
  const credited = person.creditedMinutesPerWeek[week.days[0]?.weekIndex ?? 0] ?? 0;
  return credited === 0 ? hoursText(planned) : `${hoursText(planned)}+${hoursText(credited)}`;
}

/** What the marks of the grid mean, as far as it uses them. */
export function gridLegend(
  roster: RosterToPrint,
  week: UnitWeek,
  codes: CellCodes,
  language: TextStyle['language'],
): string {
  const words = ROSTER_WORDS[language].grid;
  const { people, days, assignments } = week;
  const dates = new Set(days.map(({ on }) => on));
  const isCredited = people.some((person) => (person.creditedMinutesPerWeek[days[0]?.weekIndex ?? 0] ?? 0) > 0);
  const isElsewhere = assignments.some(
    ({ personId, siteId }) =>
      siteId !== null && people.some(({ id, homeSiteId }) => id === personId && homeSiteId !== siteId),
  );
  const holidays = roster.planning.holidays.filter(({ on }) => dates.has(on));
  return [
    ...codes.legend,
    assignments.some(({ mode }) => mode === 'agile') ? words.agile : null,
    words.rest,
    people.some(({ absentOn }) => days.some(({ on }) => absentOn.has(on))) ? words.absent : null,
    isElsewhere ? words.elsewhere : null,
    ...holidays.map(({ on, name }) => `* ${dayName(on, language)}: ${name}`),
    isCredited ? words.credited : null,
  ]
    .filter((part) => part !== null)
    .join(' | ');
}
