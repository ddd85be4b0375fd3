import { stringify } from 'csv-stringify/sync';
import { contingentRows } from '../modules/staffing/proposals/contingent-rows';
import type { PlanningData } from '../modules/rosters/planning-data';
import type { Weekday } from '../planner/problem/calendar';
import { weekdayOf } from '../planner/problem/calendar';
import type { ProposedPresence } from '../planner/staffing/proposal/propose-presence';
import { groupBy } from './group-by';
import { dayName } from './roster-table/civil-time-text';

const DAY_NAMES: Readonly<Record<Weekday, string>> = {
  ...{ 1: 'mon', 2: 'tue', 3: 'wed', 4: 'thu' },
  ...{ 5: 'fri', 6: 'sat', 7: 'sun' },
};

/** A proposal to read: for each unit and site one line of people on site by day, and the reasons. */
export function proposalText(
  { body, sites }: Pick<PlanningData, 'body' | 'sites'>,
  { from, weeks }: { readonly from: string; readonly weeks: number },
  rows: readonly ProposedPresence[],
): string {
  const names = new Map(sites.map(({ id, name }) => [id, name]));
  const lines = [
    `${body.name}: presence contingents proposed from ${dayName(from)} ${from.slice(0, 4)}, ${weeks} week(s)`,
  ];
  for (const [unitId, ofUnit] of groupBy(rows, (row) => row.unitId)) {
    lines.push('', unitId);
    for (const [siteId, days] of groupBy(ofUnit, (row) => row.siteId)) {
      const counts = days.map(({ on, targetCount }) => `${DAY_NAMES[weekdayOf(on)]} ${targetCount}`).join('  ');
      lines.push(`  ${(names.get(siteId) ?? siteId).padEnd(28)} ${counts}   ${reasonsOf(days)}`);
    }
  }
  const proved = rows.filter(({ isProved }) => isProved).length;
  return `${[...lines, '', `${proved} of ${rows.length} rows proved optimal`].join('\n')}\n`;
}

function reasonsOf(days: readonly ProposedPresence[]): string {
  const missing = days.reduce(
    (sum, { belowFloorCount, belowTargetCount }) => sum + belowFloorCount + belowTargetCount,
    0,
  );
  const reasons = [...new Set(days.map(({ reason }) => reason))].join(', ');
  return missing === 0 ? `(${reasons})` : `(${reasons}; ${missing} half hours of people missing)`;
}

/** A proposal as contingents.csv. */
export function proposalCsv(rows: readonly ProposedPresence[]): string {
  return stringify(
    contingentRows(rows).map(({ unitId, siteId, weekdays, fromOn, toOn, minCount, maxCount, targetCount }) => [
      ...[unitId, siteId, weekdays.map((weekday) => DAY_NAMES[weekday]).join(' '), fromOn, toOn],
      ...[minCount, maxCount ?? '', targetCount],
    ]),
    { header: true, columns: ['unit', 'site', 'weekdays', 'from', 'to', 'min', 'max', 'target'] },
  );
}
