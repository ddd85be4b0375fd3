import type { SiteLoads } from '../modules/appointments/site-loads';
import type { PlanningData } from '../modules/rosters/planning-data';
import { HALF_HOUR_MINUTES } from '../planner/staffing/appointments/appointment-day';
import type { AppointmentLoad, AppointmentMove } from '../planner/staffing/appointments/appointment-loads';
import { groupBy } from './group-by';
import { clockText, clockWindow, dayName } from './roster-table/civil-time-text';
import type { Paint } from './roster-table/paint';
import { alignColumns } from './text-table';

/** Appointments of a folder's sites against their desks. */
export interface AppointmentsToPrint {
  readonly planning: Pick<PlanningData, 'body' | 'sites' | 'activities'>;
  /** Where the planned desks come from, in words. */
  readonly basis: string;
  readonly range: { readonly from: string; readonly to: string };
  readonly sites: readonly SiteLoads[];
}

/** For each site and service a table of half hours, days with the same figures together; then what to move. */
export function appointmentsText(toPrint: AppointmentsToPrint, paint: Paint): string {
  const { planning, basis, range, sites } = toPrint;
  const days = range.from === range.to ? dayName(range.from) : `${dayName(range.from)} to ${dayName(range.to)}`;
  const lines = [
    paint.heading(`${planning.body.name}: appointments beside the planned desks, ${days} ${range.to.slice(0, 4)}`),
    `Desks from ${basis}.`,
    ...sites.flatMap((site) => siteLines(site, planning, paint)),
    '',
    ...closingLines(sites, paint),
  ];
  return `${lines.join('\n')}\n`;
}

function siteLines(site: SiteLoads, planning: AppointmentsToPrint['planning'], paint: Paint): string[] {
  const siteName = planning.sites.find(({ id }) => id === site.siteId)?.name ?? site.siteId;
  return [...groupBy(site.loads, ({ activityId }) => activityId)].flatMap(([activityId, loads]) => {
    const activity = planning.activities.find(({ id }) => id === activityId)?.name ?? activityId;
    const moves = site.moves.filter((move) => move.activityId === activityId);
    return [
      '',
      paint.heading(`${siteName} (${site.siteId}), ${activity}`),
      ...tablesOf(loads, site.maxVisitorsInside),
      ...(moves.length === 0 ? [] : ['  To move:', ...moves.map((move) => `    ${moveText(move)}`)]),
    ];
  });
}

const HEAD = ['time', 'booked', 'walk-ins', 'needed', 'desks', 'capacity', 'excess', 'inside'];

/** One table for all days that have the same figures. */
function tablesOf(loads: readonly AppointmentLoad[], maxVisitorsInside: number | null): string[] {
  const days = [...groupBy(loads, ({ on }) => on)].map(([on, ofDay]) => ({
    on,
    rows: ofDay.map((load) => cellsOf(load, maxVisitorsInside)),
  }));
  return [...groupBy(days, ({ rows }) => JSON.stringify(rows)).values()].flatMap((same) => [
    `  ${same.map(({ on }) => dayName(on)).join(', ')}`,
    ...alignColumns([HEAD, ...(same[0]?.rows ?? [])], { indent: '    ', right: [1, 2, 3, 4, 5, 6, 7], headed: true }),
  ]);
}

function cellsOf(load: AppointmentLoad, maxVisitorsInside: number | null): string[] {
  const inside = String(load.visitorsInsideCount);
  return [
    clockWindow(load.startMinuteOfDay, load.startMinuteOfDay + HALF_HOUR_MINUTES),
    String(load.bookedCount),
    load.walkInCount.toFixed(1),
    String(load.neededDeskCount),
    String(load.openDeskCount),
    String(Math.round(load.capacityCount * 10) / 10),
    load.excessCount === 0 ? '-' : String(load.excessCount),
    maxVisitorsInside === null ? inside : `${inside} of ${maxVisitorsInside}`,
  ];
}

function moveText({ count, from, to }: AppointmentMove): string {
  const start = `${count} of ${dayName(from.on)}, ${clockText(from.startMinuteOfDay)}`;
  if (to === null) return `${start}: no desk is free on the days that follow`;
  return `${start}, to ${to.on === from.on ? '' : `${dayName(to.on)}, `}${clockText(to.startMinuteOfDay)}`;
}

function closingLines(sites: readonly SiteLoads[], paint: Paint): string[] {
  const loads = sites.flatMap((site) => site.loads);
  const sum = (countOf: (load: AppointmentLoad) => number) => loads.reduce((total, load) => total + countOf(load), 0);
  const booked = `${sum(({ bookedCount }) => bookedCount)} appointments`;
  const excess = sum(({ excessCount }) => excessCount);
  if (excess === 0) return [paint.good(`${booked}, and a desk for each.`)];
  return [paint.alarm(`${booked}; ${excess} of them find no desk, or no room inside.`)];
}
