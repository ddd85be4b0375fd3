import { CivilTime } from '../../modules/rosters/civil-time';
import { mergeShortages } from '../../planner/explain/shortage-blocks';
import { alignColumns } from '../text-table';
import { clockWindow, dayName } from './civil-time-text';
import type { OutcomeToPrint } from './roster-to-print';

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
