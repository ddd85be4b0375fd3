import { readScenario } from '../../modules/exchange/scenario/read-scenario';
import { requiredDesksOn, type RequiredDesks } from '../../modules/demand/required-desks';
import { closedDays } from '../../modules/rosters/closed-days';
import type { PlanningData } from '../../modules/rosters/planning-data';
import { weekdayOf } from '../../planner/problem/calendar';
import type { CommandRun } from '../command-definition';
import { EXIT_STATUS } from '../exit-status';
import { groupBy } from '../group-by';
import { choice, civilDate } from '../option-values';
import { resultTarget } from '../print-result';
import { clockWindow, dayName } from '../roster-table/civil-time-text';
import { alignColumns } from '../text-table';
import { UsageError } from '../usage-error';

/** Desks a folder's sites need on a day, half hour by half hour. */
export const runSiteDesks: CommandRun = async (args) => {
  const [folder = ''] = args.positionals;
  if (args.values['visits-per-hour'] !== undefined)
    throw new UsageError('the visits are those of the folder', 'leave out FOLDER or --visits-per-hour');
  const format = choice(args, 'format', ['text', 'json'], 'text');
  const target = await resultTarget(args);
  const { planning, horizon } = await readScenario(folder, { file: args.values['scenario'] });
  const on = args.values['on'] === undefined ? horizon.from : civilDate(args, 'on');
  if ((planning.visitProfiles ?? []).length === 0) {
    const fix = 'add visit-profiles.csv: site, activity, visits_per_hour, service_minutes (docs/scenario-format.md)';
    throw new UsageError(`${folder} expects no visitors`, fix);
  }
  const isClosed = closedDays(planning).has(on);
  const halfHours = isClosed ? [] : requiredDesksOn(planning, { on, weekday: weekdayOf(on) });
  const text = format === 'json' ? JSON.stringify({ on, halfHours }, null, 2) : desksText(planning, on, halfHours);
  await target.print(`${text}\n`);
  return EXIT_STATUS.done;
};

const HEAD = ['time', 'visits', 'desks', 'positions', 'wait', 'in 10 min', 'busy', 'one less', ''];

function desksText({ sites, activities }: PlanningData, on: string, rows: readonly RequiredDesks[]): string {
  if (rows.length === 0) return `Nobody is expected on ${dayName(on)}.`;
  const groups = groupBy(rows, ({ siteId, activityId }) => `${siteId} ${activityId}`);
  return [...groups.values()]
    .map((group) => {
      const { siteId, activityId } = group[0]!;
      const site = sites.find(({ id }) => id === siteId)?.name ?? siteId;
      const activity = activities.find(({ id }) => id === activityId)?.name ?? activityId;
      const table = [HEAD, ...group.map(cellsOf)];
      return [
        `${site}, ${activity} | ${dayName(on)} ${on.slice(0, 4)}`,
        ...alignColumns(table, { indent: '  ', right: [1, 2, 3, 4, 5, 6, 7] }),
      ].join('\n');
    })
    .join('\n\n');
}

function cellsOf(row: RequiredDesks): string[] {
  return [
    clockWindow(row.startMinuteOfDay, row.endMinuteOfDay),
    row.visits.toFixed(1),
    String(row.desksRequired),
    row.positionsAvailable === null ? '-' : String(row.positionsAvailable),
    minutesText(row.averageWaitMinutes),
    shareText(row.serviceLevel),
    shareText(row.occupancy),
    minutesText(row.averageWaitMinutesWithOneLess),
    row.note ?? '',
  ];
}

const minutesText = (minutes: number | null): string => (minutes === null ? 'grows' : `${minutes.toFixed(1)} min`);

const shareText = (share: number | null): string => (share === null ? '-' : `${Math.round(share * 100)} %`);
