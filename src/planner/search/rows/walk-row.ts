import type { PricerScratch } from './pricer-scratch';
import type { RowGraph } from './row-graph';

/** More than any amount. */
const NONE = 1 << 29;
/** Days by whose share of the amount a row may run ahead or fall behind. */
const BAND_DAYS = 7;

/**
 * Some lawful row, found by a walk from the first day on instead of a dynamic program over all amounts: each day the
 * cheapest bundle from which the row can still end within its bounds, the amount spread evenly over the days. False where
 * the walk comes to no end; a lawful row may exist even so, since reachable amounts are known as ranges only.
 *
 * @param bundleCost cost of each bundle by `day * bundles + bundle`, infinite where it can't be taken
 * @param bundles by day, the bundle taken
 */
export function walkRow(
  graph: RowGraph,
  bundleCost: Float64Array,
  { least, most }: Pick<PricerScratch, 'least' | 'most'>,
  bundles: Int32Array,
): boolean {
  rangesToEnd(graph, bundleCost, least, most);
  const { dayCount, layerStart, arcStart, arcTo, arcBundle, arcAmount, leastAmount, mostAmount } = graph;
  const last = layerStart[dayCount]!;
  const perDay = (leastAmount[last]! + mostAmount[last]!) / 2 / dayCount;
  let node = 0;
  let amount = 0;
  for (let day = 0; day < dayCount; day++) {
    const due = perDay * (day + 1);
    let best = -1;
    let bestRank = Infinity;
    for (let arc = arcStart[node]!; arc < arcStart[node + 1]!; arc++) {
      const cost = bundleCost[day * graph.bundles.length + arcBundle[arc]!]!;
      const next = amount + arcAmount[arc]!;
      if (cost === Infinity || next < least[arcTo[arc]!]! || next > most[arcTo[arc]!]!) continue;
      // Outside the band being near to it comes first, whatever it costs.
      const beyond = Math.abs(next - due) - BAND_DAYS * perDay;
      const rank = beyond > 0 ? NONE + beyond : cost;
      if (rank >= bestRank) continue;
      best = arc;
      bestRank = rank;
    }
    if (best < 0) return false;
    bundles[day] = arcBundle[best]!;
    amount += arcAmount[best]!;
    node = arcTo[best]!;
  }
  return amount >= leastAmount[last]! && amount <= mostAmount[last]!;
}

/** Amounts at each node between which the row can still end within its bounds, by what can be taken; empty: least > most. */
function rangesToEnd(
  { dayCount, layerStart, arcStart, arcTo, arcBundle, arcAmount, leastAmount, mostAmount, bundles }: RowGraph,
  bundleCost: Float64Array,
  least: Int32Array,
  most: Int32Array,
): void {
  const last = layerStart[dayCount]!;
  least.fill(NONE, 0, last);
  most.fill(-NONE, 0, last);
  least[last] = leastAmount[last]!;
  most[last] = mostAmount[last]!;
  for (let day = dayCount - 1; day >= 0; day--)
    for (let node = layerStart[day]!; node < layerStart[day + 1]!; node++)
      for (let arc = arcStart[node]!; arc < arcStart[node + 1]!; arc++) {
        const to = arcTo[arc]!;
        if (bundleCost[day * bundles.length + arcBundle[arc]!] === Infinity || least[to]! > most[to]!) continue;
        least[node] = Math.min(least[node]!, least[to]! - arcAmount[arc]!);
        most[node] = Math.max(most[node]!, most[to]! - arcAmount[arc]!);
      }
}
