import type { PrintedDifference } from '../modules/supplies/compare-with-printed';
import type { SupplyItem, SupplyNeed } from '../modules/supplies/supply-item';
import { groupBy } from './group-by';
import { dayName } from './roster-table/civil-time-text';
import type { Paint } from './roster-table/paint';
import { alignColumns } from './text-table';

/** What a folder's sites need, and where a printed table says otherwise. */
export interface SuppliesToPrint {
  readonly bodyName: string;
  /** Where the people on site come from, in words. */
  readonly basis: string;
  readonly items: readonly SupplyItem[];
  readonly siteNames: ReadonlyMap<string, string>;
  readonly needs: readonly SupplyNeed[];
  /** Null where the folder holds no printed table. */
  readonly differences: readonly PrintedDifference[] | null;
}

/** Needs per site as tables, one for each day on which a period starts, then the anomalies of the printed table. */
export function suppliesText(supplies: SuppliesToPrint, paint: Paint): string {
  const { bodyName, basis, items, needs, differences } = supplies;
  const byStart = [...groupBy(needs, ({ from }) => from)].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = [
    paint.heading(`${bodyName}: protective equipment and consumables per site`),
    `People on site from ${basis}.`,
    '',
    ...alignColumns(
      items.map(({ id, name, per, quantity, periodDays, packSize }) => [
        id,
        `${quantity} per ${per === 'person' ? 'person on site' : 'site'} every ${periodDays} days`,
        packSize === 1 ? name : `${name}, packs of ${packSize}`,
      ]),
      { indent: '  ' },
    ),
    ...byStart.flatMap(([from, started]) => ['', ...needsTable(supplies, from, started, paint)]),
    ...(differences === null ? [] : ['', ...differenceLines(differences, paint)]),
  ];
  return `${lines.join('\n')}\n`;
}

function needsTable(
  { items, siteNames }: SuppliesToPrint,
  from: string,
  needs: readonly SupplyNeed[],
  paint: Paint,
): string[] {
  const columns = items.filter(({ id }) => needs.some(({ itemId }) => itemId === id));
  const bySite = groupBy(needs, ({ siteId }) => siteId);
  const rows = [...bySite].map(([siteId, ofSite]) => [
    `${siteNames.get(siteId) ?? siteId} (${siteId})`,
    String(Math.max(...ofSite.map(({ peopleCount }) => peopleCount))),
    ...columns.map(({ id }) => quantityText(ofSite.filter(({ itemId }) => itemId === id))),
  ]);
  const people = [...bySite.values()].map((ofSite) => Math.max(...ofSite.map(({ peopleCount }) => peopleCount)));
  const total = [
    'all sites',
    String(people.reduce((sum, count) => sum + count, 0)),
    ...columns.map(({ id }) => quantityText(needs.filter(({ itemId }) => itemId === id))),
  ];
  const lines = alignColumns([['site', 'on site', ...columns.map(({ id }) => id)], ...rows, total], {
    indent: '  ',
    right: [1, ...columns.map((_, index) => index + 2)],
    headed: true,
  });
  const rule = lines[1] ?? '';
  return [
    paint.heading(`Periods from ${dayName(from)} ${from.slice(0, 4)} (pieces, and packs where they hold several)`),
    ...lines.slice(0, -1),
    rule,
    ...lines.slice(-1),
  ];
}

/** `170 (4 packs)`, or only the pieces where a pack is one piece. */
function quantityText(needs: readonly SupplyNeed[]): string {
  if (needs.length === 0) return '-';
  const quantity = needs.reduce((sum, need) => sum + need.quantity, 0);
  const packs = needs.reduce((sum, need) => sum + need.packs, 0);
  return packs === quantity ? String(quantity) : `${quantity} (${packs} ${packs === 1 ? 'pack' : 'packs'})`;
}

function differenceLines(differences: readonly PrintedDifference[], paint: Paint): string[] {
  if (differences.length === 0) return [paint.good('The printed table agrees with the computed one in every figure.')];
  return [
    paint.alarm(`The printed table differs in ${differences.length} figures; nothing was corrected:`),
    ...alignColumns(
      [
        ['printed row', 'column', 'printed', 'computed'],
        ...differences.map(({ site, column, printed, computed }) => [site, column, String(printed), String(computed)]),
      ],
      { indent: '  ', right: [2, 3], headed: true },
    ),
  ];
}
