import { CivilTime } from '../../modules/rosters/civil-time';
import type { Shortage } from '../../planner/problem/finding';
import { alignColumns } from '../text-table';
import { clockWindow, dayName } from './civil-time-text';
import type { OutcomeToPrint } from './roster-to-print';
import { groupBy } from '../group-by';

const MOST_LINES = 24;

/** People missing, half hours in a row taken together; the longest lists end with how many lines are left out. */
export function shortageLines({ planning, problem, shortages }: OutcomeToPrint): string[] {
  if (shortages.length === 0) return ['Shortages: nobody is missing in any half hour'];
  const civilTime = new CivilTime(problem.timeZone);
  const merged = mergeShortages(shortages);
  const siteNames = new Map(planning.sites.map(({ id, name }) => [id, name]));
  const activityNames = new Map(planning.activities.map(({ id, name }) => [id, name]));
  const rows = merged.map(({ site, activity, on, startAtMinute, endAtMinute, missingCount, below }) => [
    dayName(on),
    clockWindow(civilTime.minuteOfDay(on, startAtMinute), civilTime.minuteOfDay(on, endAtMinute)),
    site === null ? 'anywhere' : (siteNames.get(site) ?? site),
    activityNames.get(activity) ?? activity,
    `${missingCount} missing`,
    below === 'floor' ? 'below the opening floor' : 'below the number wanted',
  ]);
  const personHours = shortages.reduce(
    (total, { missingCount, startAtMinute, endAtMinute }) =>
      total + (missingCount * (endAtMinute - startAtMinute)) / 60,
    0,
  );
  const leftOut = rows.length - MOST_LINES;
  return [
    `Shortages: ${personHours.toLocaleString('en', { maximumFractionDigits: 1 })} person-hours missing`,
    ...alignColumns(rows.slice(0, MOST_LINES), { indent: '  ' }),
    ...(leftOut > 0 ? [`  ... and ${leftOut} more; --format json lists every half hour`] : []),
  ];
}

/** Joins half hours that follow each other and miss the same number of people at the same place; floors come first. */
export function mergeShortages(shortages: readonly Shortage[]): Shortage[] {
  const groups = groupBy(shortages, ({ below, on, site, activity }) => [below, on, site ?? '', activity].join(' '));
  const merged = [...groups.values()].flatMap((group) => {
    const runs: Shortage[] = [];
    for (const next of [...group].sort((a, b) => a.startAtMinute - b.startAtMinute)) {
      const last = runs.at(-1);
      if (last !== undefined && last.endAtMinute === next.startAtMinute && last.missingCount === next.missingCount) {
        runs[runs.length - 1] = { ...last, endAtMinute: next.endAtMinute };
      } else {
        runs.push(next);
      }
    }
    return runs;
  });
  return merged.sort(
    (a, b) =>
      compareText(a.below, b.below) || a.startAtMinute - b.startAtMinute || compareText(a.site ?? '', b.site ?? ''),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
