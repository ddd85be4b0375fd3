import { hoursAndMinutes } from '../../planner/problem/civil-clock';
import type { StudyHalfHour } from '../../planner/staffing/study/study-half-hours';
import type { StaffingStudy, StudiedSite, StudiedVariant } from '../../modules/staffing/studies/run-study';
import { clockWindow } from '../roster-table/civil-time-text';
import type { Paint } from '../roster-table/paint';
import { alignColumns, wrapText } from '../text-table';
import { alikeDays, weekdaysText } from '../timetable/alike-days';
import { TIMETABLE_WORDS } from '../timetable/timetable-words';

const WIDTH = 110;
const WEEKDAYS = TIMETABLE_WORDS.en.weekdays;

/** A study to read: for each site the figures of the timetables side by side, then the desks through the week of each. */
export function studyText(study: StaffingStudy, siteNames: ReadonlyMap<string, string>, paint: Paint): string {
  const siteIds = [...new Set(study.variants.flatMap(({ sites }) => sites.map(({ siteId }) => siteId)))];
  const head = `Shrinkage ${Math.round(study.shrinkage * 100)} %. ${study.variants.map(weekOf).join(' ')}`;
  return [
    ...wrapText(head, WIDTH),
    ...siteIds.flatMap((siteId) => [
      '',
      paint.heading(siteNames.get(siteId) ?? siteId),
      ...figures(study.variants, siteId),
      ...study.variants.flatMap((variant) => desksOf(variant, siteId)),
    ]),
  ].join('\n');
}

function weekOf({ name, from, phases }: StudiedVariant): string {
  const inForce = [...new Set(phases.map(({ phaseId }) => phaseId))].join(', ');
  return `${name}: week of ${from}, phase ${inForce === '' ? 'none' : inForce}.`;
}

function figures(variants: readonly StudiedVariant[], siteId: string): readonly string[] {
  const sites = variants.map(({ sites: all }) => all.find((site) => site.siteId === siteId));
  const row = (label: string, say: (site: StudiedSite) => string) => [
    label,
    ...sites.map((site) => (site === undefined ? '-' : say(site))),
  ];
  const hours = (minutes: number) => hoursAndMinutes(minutes);
  return alignColumns(
    [
      ['', ...variants.map(({ name }) => name)],
      row('doors open a week', ({ openMinutes }) => hours(openMinutes)),
      row('service', ({ serviceMinutes, serviceSource }) => `${hours(serviceMinutes)}, ${serviceSource}`),
      row('duties a week', ({ people }) => String(people.dutyCount)),
      row('people at work', ({ people }) => String(people.atWorkCount)),
      row('people needed', ({ people, isProved }) => `${people.neededCount}${isProved ? '' : ' (unproved)'}`),
      row('staff today', ({ people }) => String(people.staffCount)),
      row('presence decided', ({ presence }) => (presence === null ? '-' : boundsText(presence))),
      row('predicted wait', ({ meanWaitMinutes }) =>
        meanWaitMinutes === null ? '-' : `${meanWaitMinutes.toFixed(1)} min`,
      ),
      row('missing at desks', ({ missingCount }) => String(missingCount)),
      row('half hours assumed', ({ assumedCount }) => String(assumedCount)),
      row('paid', ({ worked }) => hours(worked.paidMinutes)),
      row('  at desks', ({ worked }) => hours(worked.deskMinutes)),
      row('  setting up', ({ worked }) => hours(worked.setUpMinutes)),
      row('  closing', ({ worked }) => hours(worked.closingMinutes)),
      row('  overlapping', ({ worked }) => hours(worked.overlapMinutes)),
      row('  other', ({ worked }) => hours(worked.otherMinutes)),
      row('turno', ({ turno }) => turno.result),
      row('allowance', ({ costs }) =>
        costs.allowance.length === 0
          ? '-'
          : costs.allowance.map(({ percent, weeklyMinutes }) => `${hours(weeklyMinutes)} at ${percent} %`).join(', '),
      ),
      row('meal vouchers', ({ costs }) => String(costs.mealVoucherCount)),
      row('beyond the staff', ({ costs }) => hours(costs.overtimeRiskMinutes)),
    ],
    { indent: '  ', headed: true },
  );
}

function boundsText({ minCount, maxCount }: NonNullable<StudiedSite['presence']>): string {
  return minCount === maxCount ? String(minCount) : `${minCount} to ${maxCount ?? 'any'}`;
}

interface DeskRun extends Pick<StudyHalfHour, 'weekday' | 'deskCount' | 'presentCount'> {
  readonly from: number;
  readonly to: number;
}

function desksOf({ name, sites }: StudiedVariant, siteId: string): readonly string[] {
  const site = sites.find((one) => one.siteId === siteId);
  if (site === undefined) return [];
  const days = new Map<number, string>();
  for (const [weekday, runs] of runsByDay(site.halfHours)) days.set(weekday, runs.map(runText).join(', '));
  const rows = [...days].map(([weekday, text]) => ({ weekday: weekday as DeskRun['weekday'], text }));
  return [
    `  ${name}: desks wanted / people there`,
    ...alikeDays(rows).flatMap(([{ text }, weekdays]) =>
      wrapText(`${weekdaysText(weekdays, WEEKDAYS)}: ${text}`, WIDTH, '    '),
    ),
  ];
}

/** Half hours in a row with as many desks and people are one. */
function runsByDay(halfHours: readonly StudyHalfHour[]): ReadonlyMap<number, DeskRun[]> {
  const days = new Map<number, DeskRun[]>();
  for (const { weekday, startMinuteOfDay, endMinuteOfDay, deskCount, presentCount } of halfHours) {
    const runs = days.get(weekday) ?? [];
    const last = runs.at(-1);
    const isSame = last?.to === startMinuteOfDay && last.deskCount === deskCount && last.presentCount === presentCount;
    if (isSame && last !== undefined) runs[runs.length - 1] = { ...last, to: endMinuteOfDay };
    else runs.push({ weekday, deskCount, presentCount, from: startMinuteOfDay, to: endMinuteOfDay });
    days.set(weekday, runs);
  }
  return days;
}

function runText({ from, to, deskCount, presentCount }: DeskRun): string {
  return `${clockWindow(from, to)} ${deskCount}/${presentCount}`;
}
