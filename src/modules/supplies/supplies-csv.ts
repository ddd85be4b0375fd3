import { stringify } from 'csv-stringify/sync';
import type { SupplyNeed } from './supply-item';

/** Needs as a table, one row for each site, item and period. */
export function suppliesCsv(needs: readonly SupplyNeed[]): string {
  return stringify(
    needs.map(({ siteId, itemId, from, periodDays, peopleCount, quantity, packs }) => [
      siteId,
      itemId,
      from,
      periodDays,
      peopleCount,
      quantity,
      packs,
    ]),
    { header: true, columns: ['site', 'item', 'from', 'period_days', 'people_on_site', 'quantity', 'packs'] },
  );
}
