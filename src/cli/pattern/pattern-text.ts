import { addDays } from '../../planner/problem/calendar';
import { clockWindow, dayName, hoursText } from '../roster-table/civil-time-text';
import type { Paint } from '../roster-table/paint';
import { alignColumns, wrapText } from '../text-table';
import type { PatternDocument, PatternStartsDocument } from './pattern-document';

const WIDTH = 120;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** A pattern for people to read. */
export function patternText(document: PatternDocument, paint: Paint): string {
  const sections = [
    [paint.heading(`${document.title}: rotating pattern for ${countOf(document.people, 'person', 'people')}`)],
    legend(document),
    ...(document.status === 'feasible' ? patternSections(document, paint) : [missingPattern(document, paint)]),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function legend({ shifts, tooCloseShifts }: PatternDocument): string[] {
  const codes = shifts.map(({ key, name, startMinuteOfDay, endMinuteOfDay }) => {
    const window = clockWindow(startMinuteOfDay, endMinuteOfDay);
    return name === key ? `${key} ${window}` : `${key} ${window} ${name}`;
  });
  return [
    ...wrapText([...codes, '- day off'].join(' | '), WIDTH, '  '),
    ...(tooCloseShifts.length === 0
      ? []
      : wrapText(`never on the next day, for too short a rest: ${tooCloseShifts.join(', ')}`, WIDTH, '  ')),
  ];
}

function patternSections(document: PatternDocument, paint: Paint): string[][] {
  const { weeks, starts, averageWeekMinutes, freeWeekends, shifts } = document;
  const starters = new Map(starts?.people.map(({ week, name }) => [week, name]));
  const head = ['week', ...WEEKDAYS, 'hours', ...(starts === null ? [] : ['starts here'])];
  const rows = weeks.map(({ week, days, minutes }) => [
    String(week),
    ...days,
    hoursText(minutes),
    ...(starts === null ? [] : [starters.get(week) ?? 'nobody']),
  ]);
  const needs = shifts.map(({ key, need }) => [key, ...need.map(String)]);
  const minutes = weeks.map((week) => week.minutes);
  return [
    alignColumns([head, ...rows], { right: [0, 8], indent: '  ', headed: true }),
    ['people there on each weekday', ...alignColumns(needs, { indent: '  ' })],
    [
      `Hours a week: ${hoursText(averageWeekMinutes ?? 0)} on average, ${hoursText(Math.min(...minutes))} to ${hoursText(Math.max(...minutes))}`,
      `Free weekends: ${freeWeekends} of ${weeks.length}`,
    ],
    ...(starts === null ? [] : [startLines(starts, paint), calendarLines(document, starts)]),
  ];
}

function startLines({ from, people, openWeeks }: PatternStartsDocument, paint: Paint): string[] {
  const refused = people.flatMap(({ name, refusedWishes }) => refusedWishes.map((on) => `${name} on ${dayName(on)}`));
  const breaches = people.flatMap((person) => person.breaches.map((breach) => `${person.name}: ${breach}`));
  return [
    `From ${dayName(from)} ${from.slice(0, 4)} everybody starts with the week beside the name and goes on to the next.`,
    ...listed('Wishes refused', refused, (line) => line),
    ...listed('Does not fit what was worked before', breaches, paint.alarm),
    ...(openWeeks.length === 0
      ? []
      : [paint.alarm(`Nobody starts with ${weekWords(openWeeks)}: people are missing there.`)]),
  ];
}

function listed(title: string, lines: readonly string[], paint: (text: string) => string): string[] {
  return lines.length === 0 ? [`${title}: none`] : [`${title}:`, ...lines.map((line) => paint(`  ${line}`))];
}

/** Everybody's weeks one after the other, as many side by side as the width takes. */
function calendarLines(
  { shifts, weeks }: PatternDocument,
  { from, people, calendar }: PatternStartsDocument,
): string[] {
  const cell = Math.max(...shifts.map(({ key }) => key.length)) + 1;
  const nameWidth = Math.max(...people.map(({ name }) => name.length));
  const perBlock = Math.max(1, Math.floor((WIDTH - nameWidth - 2) / (7 * cell + 1)));
  const shiftOn = new Map(calendar.map(({ person, on, shift }) => [`${person} ${on}`, shift]));
  const last = calendar.at(-1)?.on ?? from;
  const mondays: string[] = [];
  for (let monday = from; monday <= last && weeks.length > 0; monday = addDays(monday, 7)) mondays.push(monday);
  const lines: string[] = [];
  for (let first = 0; first < mondays.length; first += perBlock) {
    const block = mondays.slice(first, first + perBlock);
    const rows = people.map(({ person, name }) => [
      name,
      ...block.map((monday) =>
        WEEKDAYS.map((_, day) => (shiftOn.get(`${person} ${addDays(monday, day)}`) ?? '-').padEnd(cell)).join(''),
      ),
    ]);
    lines.push(...alignColumns([['', ...block.map((on) => dayName(on))], ...rows], { gap: ' ' }));
  }
  return lines;
}

function missingPattern({ status, reason, mends }: PatternDocument, paint: Paint): string[] {
  if (status === 'unknown')
    return [paint.alarm(`No pattern found, and none excluded: ${reason ?? 'the search ended'}.`)];
  const changes = mends.map(({ subject, from, to }) => [subject, `${to} instead of ${from}`]);
  return [
    paint.alarm(`Proved: no pattern satisfies all of this${reason === null ? '' : `; ${reason}`}.`),
    ...(changes.length === 0
      ? ['No single small change that was tried makes one possible.']
      : ['Any one of these changes makes one possible:', ...alignColumns(changes, { indent: '  ' })]),
  ];
}

function weekWords(weeks: readonly number[]): string {
  return `${weeks.length === 1 ? 'week' : 'weeks'} ${weeks.join(', ')}`;
}

function countOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
