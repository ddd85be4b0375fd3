import type { Weekday } from '../../planner/problem/calendar';
import type {
  CoverReport,
  CurvePointReport,
  MenuBandReport,
  TimeBandReport,
  TimetableReport,
} from '../../modules/staffing/time-bands/time-band-report';
import type { DayHours } from '../../planner/staffing/time-bands/time-band';
import { clockWindow, hoursText } from '../roster-table/civil-time-text';
import type { Paint } from '../roster-table/paint';
import { alignColumns, wrapText } from '../text-table';

const WIDTH = 120;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

const REASONS = {
  'wish-not-lawful': 'the wished hours are not lawful',
  'no-band-fits': 'no band of the menu within the tolerance',
  'office-cover': 'the office needs these hours',
} as const;

export interface BandsToPrint {
  readonly report: TimeBandReport;
  readonly names: ReadonlyMap<string, string>;
  readonly title: string;
}

/** A choice of time bands for people to read. */
export function bandsText({ report, names, title }: BandsToPrint, paint: Paint): string {
  const nameOf = (personId: string): string => names.get(personId) ?? personId;
  const sections = [
    [paint.heading(`${title}: standard time bands for ${report.people} people`)],
    curveLines(report.curve, report.candidateBands),
    ...report.menu.map((band) => bandLines(band, report.timetables, nameOf)),
    personalisedLines(report.timetables, nameOf),
    wishLines(report),
    coverLines(report.cover, paint),
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function curveLines(curve: readonly CurvePointReport[], candidates: number): string[] {
  const rows = curve.map((point) => [
    String(point.maxBands),
    String(point.personalisedCount),
    hoursText(point.missingMinutes),
    hoursText(point.distanceMinutes),
    point.status === 'optimal' ? 'proved best' : gapText(point),
  ]);
  const head = ['bands', 'personalised', 'cover missing', 'from wishes', ''];
  return [
    `Bands against timetables left personalised (${candidates} candidates; hours of a week):`,
    ...alignColumns([head, ...rows], { right: [0, 1, 2, 3], indent: '  ', headed: true }),
  ];
}

function gapText({ gap, bound }: CurvePointReport): string {
  if (gap.missingMinutes > 0) return `not below ${hoursText(bound.missingMinutes)} of cover missing`;
  if (gap.personalisedCount > 0) return `not below ${bound.personalisedCount} personalised`;
  return 'the hours from the wishes are not proved best';
}

function bandLines(
  { id, pattern, days, flexMinutes, personIds }: MenuBandReport,
  timetables: readonly TimetableReport[],
  nameOf: (personId: string) => string,
): string[] {
  const distances = new Map(timetables.map(({ personId, distanceMinutes }) => [personId, distanceMinutes]));
  const people = personIds.map((personId) => {
    const minutes = distances.get(personId) ?? 0;
    return minutes === 0 ? nameOf(personId) : `${nameOf(personId)} (${minutes}')`;
  });
  return [
    `${id}: ${pattern}, entry +-${flexMinutes} minutes, ${personIds.length} ${personIds.length === 1 ? 'person' : 'people'}`,
    `  ${daysText(days)}`,
    ...wrapText(people.join(', '), WIDTH, '  '),
  ];
}

function personalisedLines(timetables: readonly TimetableReport[], nameOf: (personId: string) => string): string[] {
  const own = timetables.filter(({ bandId }) => bandId === null);
  if (own.length === 0) return ['Personalised timetables left: none'];
  return [
    `Personalised timetables left: ${own.length}`,
    ...own.flatMap(({ personId, days, breaches, personalisedBecause }) => {
      const reason = REASONS[personalisedBecause ?? 'no-band-fits'];
      const why = breaches.length === 0 ? reason : `${reason} (${breaches.join('; ')})`;
      return [`  ${nameOf(personId)}: ${why}`, `    ${daysText(days)}`];
    }),
  ];
}

function wishLines({ wishes, people }: TimeBandReport): string[] {
  return [
    `Wishes: ${wishes.wishedCount} of ${people} people wish hours; ${wishes.metInBandCount} are in a band they accept, ${wishes.metExactlyCount} have theirs to the minute; ${hoursText(wishes.distanceMinutes)} hours a week between wishes and timetables`,
  ];
}

function coverLines(cover: readonly CoverReport[], paint: Paint): string[] {
  const missing = cover.filter(({ missingCount }) => missingCount > 0);
  if (cover.length === 0) return ['Cover: no office says whom it needs'];
  if (missing.length === 0) return ['Cover: nobody is missing in any half hour'];
  return [
    paint.alarm('Cover: people are missing'),
    ...missing.map(({ unitId, weekday, startMinuteOfDay, requiredCount, presentCount, missingCount }) => {
      const window = clockWindow(startMinuteOfDay, startMinuteOfDay + 30);
      return `  ${unitId} ${WEEKDAYS[weekday - 1]} ${window}: ${presentCount} of ${requiredCount}, ${missingCount} missing`;
    }),
  ];
}

/** `Mon Wed Fri 8.00-14.00, Tue Thu 8.00-17.30`: weekdays of the same hours together. */
function daysText(days: readonly DayHours[]): string {
  const groups = new Map<string, Weekday[]>();
  for (const { weekday, startMinuteOfDay, endMinuteOfDay } of days) {
    const window = clockWindow(startMinuteOfDay, endMinuteOfDay);
    groups.set(window, [...(groups.get(window) ?? []), weekday]);
  }
  return [...groups].map(([window, weekdays]) => `${weekdaysText(weekdays)} ${window}`).join(', ');
}

function weekdaysText(weekdays: readonly Weekday[]): string {
  const [first, last] = [weekdays[0]!, weekdays.at(-1)!];
  const isRun = weekdays.length > 2 && last - first === weekdays.length - 1;
  const named = isRun ? `${WEEKDAYS[first - 1]}-${WEEKDAYS[last - 1]}` : null;
  return named ?? weekdays.map((weekday) => WEEKDAYS[weekday - 1]).join(' ');
}
