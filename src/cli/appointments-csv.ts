import { stringify } from 'csv-stringify/sync';
import type { SiteLoads } from '../modules/appointments/site-loads';
import { clock } from '../modules/exchange/table/time-cells';

const COLUMNS = [
  ...['site', 'activity', 'on', 'start', 'booked', 'walk_ins', 'needed_desks', 'open_desks', 'capacity'],
  ...['excess', 'visitors_inside', 'max_visitors_inside'],
];

/** Appointments against desks as a table, one row for each half hour of a service. */
export function appointmentsCsv(sites: readonly SiteLoads[]): string {
  return stringify(
    sites.flatMap(({ siteId, maxVisitorsInside, loads }) =>
      loads.map((load) => [
        ...[siteId, load.activityId, load.on, clock(load.startMinuteOfDay), load.bookedCount],
        ...[load.walkInCount.toFixed(2), load.neededDeskCount, load.openDeskCount, load.capacityCount],
        ...[load.excessCount, load.visitorsInsideCount, maxVisitorsInside ?? ''],
      ]),
    ),
    { header: true, columns: COLUMNS },
  );
}
