import type { CostTable } from './cost-table';

/** A plane that lies nowhere above a table: `constant + slopes * counts <= cost` at every combination of counts. */
export interface LowerPlane {
  readonly slopes: readonly number[];
  readonly constant: number;
}

/** Pivots end long before; where they go round in a circle, the plane at hand is as valid as any. */
const MOST_PIVOTS = 60;

/** Share of the costs at hand that counts as rounding; each plane is lowered by it. */
const TOLERANCE = 1e-9;

/** Counts at most so far from the point are looked at first. */
const NEAR = 2;

/** How far a point is moved at the most, in people. */
const A_LITTLE = 1e-3;

/**
 * The plane below a table that is highest at a point of fractions: the convex hull of the table there, by the simplex
 * method. Its basis is a simplex of combinations around the point; each pivot takes in the one that lies deepest below the
 * plane through them. Whatever comes of it is lowered until it lies below the whole table.
 */
export function lowerPlane(table: CostTable, at: readonly number[]): LowerPlane | null {
  const point = moved(table, at);
  const corners = cornersAround(table, point);
  const size = corners.length;
  const basis = corners.map((counts) => ({ counts, cost: costAt(table, counts) }));
  if (basis.some(({ cost }) => !Number.isFinite(cost))) return null;
  const everywhere = wholeOf(table);
  const nearby = windowAround(table, point);
  for (let pivot = 0; ; pivot++) {
    const plane = solved(basis.map(({ counts, cost }) => [...counts, 1, cost]));
    if (!plane) return null;
    const slopes = plane.slice(0, size - 1);
    const constant = plane[size - 1]!;
    const tolerance = TOLERANCE * basis.reduce((most, { cost }) => Math.max(most, cost), 1);
    let deepest = deepestBelow(table, slopes, constant, nearby);
    // The last word has the whole table; until then what lies near decides, a thousandth of the work.
    if (deepest.distance >= -tolerance || pivot === MOST_PIVOTS)
      deepest = deepestBelow(table, slopes, constant, everywhere);
    if (deepest.distance >= -tolerance || pivot === MOST_PIVOTS)
      return { slopes, constant: constant + Math.min(0, deepest.distance) - tolerance };
    const leaving = leavingCorner(basis, point, deepest.counts);
    if (leaving === null) return null;
    basis[leaving] = { counts: deepest.counts, cost: costAt(table, deepest.counts) };
  }
}

/**
 * The point, moved a little off the edges between planes, each count by another amount: on an edge pivots go round in a
 * circle. A plane next to the edge is as high on it.
 */
function moved({ lower, sizes }: CostTable, point: readonly number[]): number[] {
  return point.map((value, group) => {
    const step = ((group + 1) * A_LITTLE) / point.length;
    const highest = lower[group]! + sizes[group]! - 1;
    return value + step < highest ? Math.max(lower[group]!, value) + step : Math.min(highest, value) - step;
  });
}

/** Corners of the point's cell that hold it between them: from the lowest on, the largest fraction first (Kuhn). */
function cornersAround({ lower, sizes }: CostTable, point: readonly number[]): number[][] {
  const base = point.map((value, group) =>
    Math.max(lower[group]!, Math.min(Math.floor(value + 1e-9), lower[group]! + sizes[group]! - 2)),
  );
  const order = point
    .map((value, group) => ({ group, fraction: value - base[group]! }))
    .sort((a, b) => b.fraction - a.fraction);
  const corners = [base];
  for (const { group } of order) corners.push(corners.at(-1)!.map((count, at) => (at === group ? count + 1 : count)));
  return corners;
}

function costAt({ lower, sizes, costs }: CostTable, counts: readonly number[]): number {
  return costs[counts.reduce((entry, count, group) => entry * sizes[group]! + count - lower[group]!, 0)]!;
}

/** First and last value of each count to look at. */
type Window = readonly (readonly [from: number, to: number])[];

const wholeOf = ({ lower, sizes }: CostTable): Window =>
  sizes.map((size, group) => [lower[group]!, lower[group]! + size - 1]);

const windowAround = (table: CostTable, point: readonly number[]): Window =>
  wholeOf(table).map(([from, to], group) => [
    Math.max(from, Math.floor(point[group]!) - NEAR),
    Math.min(to, Math.ceil(point[group]!) + NEAR),
  ]);

/** The combination of a window furthest below the plane. */
function deepestBelow(
  { lower, sizes, costs }: CostTable,
  slopes: readonly number[],
  constant: number,
  window: Window,
): { readonly distance: number; readonly counts: number[] } {
  const last = sizes.length - 1;
  const [firstOfLast, endOfLast] = window[last]!;
  const slope = slopes[last]!;
  const counts = window.map(([from]) => from);
  let distance = Number.POSITIVE_INFINITY;
  let deepest = counts;
  const look = (group: number, start: number, height: number): void => {
    if (group < last) {
      const [from, to] = window[group]!;
      for (let count = from; count <= to; count++) {
        counts[group] = count;
        look(group + 1, (start + count - lower[group]!) * sizes[group + 1]!, height + slopes[group]! * count);
      }
      return;
    }
    const offset = start - lower[last]!;
    for (let count = firstOfLast; count <= endOfLast; count++) {
      const above = costs[offset + count]! - height - slope * count;
      if (above >= distance) continue;
      distance = above;
      deepest = [...counts.slice(0, last), count];
    }
  };
  look(0, 0, constant);
  return { distance, counts: deepest };
}

/** The corner to give up so that the point stays between the others and the new one. */
function leavingCorner(
  basis: readonly { readonly counts: readonly number[] }[],
  point: readonly number[],
  entering: readonly number[],
): number | null {
  // Weights of the corners: their sum of (counts, 1) is the point, or the entering combination.
  const equations = (right: readonly number[]): number[][] =>
    [...right, 1].map((value, row) => [...basis.map(({ counts }) => counts[row] ?? 1), value]);
  const weights = solved(equations(point));
  const change = solved(equations(entering));
  if (!weights || !change) return null;
  let [leaving, least, steepest]: [number | null, number, number] = [null, Number.POSITIVE_INFINITY, 0];
  for (const [corner, step] of change.entries()) {
    if (step <= 1e-9) continue;
    const ratio = Math.max(0, weights[corner]!) / step;
    if (ratio < least - 1e-12 || (ratio <= least + 1e-12 && step > steepest))
      [leaving, least, steepest] = [corner, ratio, step];
  }
  return leaving;
}

/** Solves a square system given as rows with their right-hand side last, by elimination; null where it is singular. */
function solved(rows: number[][]): number[] | null {
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    if (Math.abs(rows[pivot]![column]!) < 1e-12) return null;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let row = 0; row < size; row++) {
      const factor = rows[row]![column]! / rows[column]![column]!;
      if (row === column || factor === 0) continue;
      for (let at = column; at <= size; at++) rows[row]![at]! -= factor * rows[column]![at]!;
    }
  }
  return rows.map((row, at) => row[size]! / row[at]!);
}
