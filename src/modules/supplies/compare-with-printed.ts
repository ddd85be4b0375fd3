import type { SupplyNeed } from './supply-item';

/** One row of a printed equipment table, subtotals and the total included, in the order of the page. */
export interface PrintedRow {
  /** Name as printed, e.g. `LARGA` or `TOT_ANAG`. */
  readonly site: string;
  /** `subtotal` sums the rows of sites since the last subtotal, `total` all rows of sites; anything else is a site. */
  readonly kind: string;
  readonly staff: number;
  /** Quantity as printed by supply item id. */
  readonly quantities: ReadonlyMap<string, number>;
}

/** A printed cell that the computation does not confirm. */
export interface PrintedDifference {
  /** Row as printed. */
  readonly site: string;
  /** Supply item id, or `staff` for the people on site. */
  readonly column: string;
  readonly printed: number;
  readonly computed: number;
}

/**
 * Sets a printed table beside the computed needs and lists the cells that differ, row by row; nothing is corrected.
 * Subtotals and totals are recomputed from the computed rows, so one wrong cell shows again in each sum it enters.
 *
 * A site is known by its id in any case (`LARGA` is `larga`); a printed site that nobody is planned at computes to 0.
 * Where a need has several periods, its largest is compared: the page gives one figure for one period.
 */
export function compareWithPrinted(
  computed: readonly SupplyNeed[],
  printedRows: readonly PrintedRow[],
): readonly PrintedDifference[] {
  const computedBySite = cellsBySite(computed);
  const sinceSubtotal = new Map<string, number>();
  const sinceTop = new Map<string, number>();
  return printedRows.flatMap((row) => {
    const cells =
      row.kind === 'subtotal'
        ? sinceSubtotal
        : row.kind === 'total'
          ? sinceTop
          : computedBySite.get(row.site.toLowerCase());
    const differences = differencesOf(row, cells ?? new Map<string, number>());
    if (row.kind === 'subtotal') sinceSubtotal.clear();
    else if (row.kind !== 'total') for (const sums of [sinceSubtotal, sinceTop]) addCells(sums, cells);
    return differences;
  });
}

/** Column name of the people on site, beside the supply item ids. */
const STAFF_COLUMN = 'staff';

function cellsBySite(computed: readonly SupplyNeed[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const bySite = new Map<string, Map<string, number>>();
  for (const { siteId, itemId, quantity, peopleCount } of computed) {
    const cells = bySite.get(siteId) ?? new Map<string, number>();
    cells.set(itemId, Math.max(cells.get(itemId) ?? 0, quantity));
    cells.set(STAFF_COLUMN, Math.max(cells.get(STAFF_COLUMN) ?? 0, peopleCount));
    bySite.set(siteId, cells);
  }
  return bySite;
}

function differencesOf(row: PrintedRow, cells: ReadonlyMap<string, number>): readonly PrintedDifference[] {
  return [[STAFF_COLUMN, row.staff] as const, ...row.quantities]
    .map(([column, printed]) => ({ site: row.site, column, printed, computed: cells.get(column) ?? 0 }))
    .filter(({ printed, computed }) => printed !== computed);
}

function addCells(sums: Map<string, number>, cells: ReadonlyMap<string, number> | undefined): void {
  for (const [column, amount] of cells ?? []) sums.set(column, (sums.get(column) ?? 0) + amount);
}
