import type { RowGraph } from './row-graph';

/**
 * The cheapest path through a row graph for given costs of each symbol on each day: one sweep from the last day back,
 * over typed arrays, each arc a tight loop over the amounts.
 */
export class RowPricer {
  private readonly bundleCost: Float64Array;
  private readonly bundleSymbol: Int16Array;

  /** @param values scratch of at least `graph.cellCount`; the cost of the best end from each cell after `price` */
  constructor(
    readonly graph: RowGraph,
    readonly values: Float64Array,
  ) {
    this.bundleCost = new Float64Array(graph.bundles.length * graph.dayCount);
    this.bundleSymbol = new Int16Array(graph.bundles.length * graph.dayCount);
  }

  /**
   * Cost of the cheapest row; infinite without one.
   * @param costs by `day * symbolCount + symbol`; infinite where the symbol can't be taken
   */
  price(costs: Float64Array): number {
    const { values, bundleCost } = this;
    const { dayCount, layerStart, arcStart, arcTo, arcBundle, arcAmount, leastAmount, mostAmount, cellStart, bundles } =
      this.graph;
    if (this.graph.cellCount === 0) return Infinity;
    this.chooseSymbols(costs);
    values.fill(Infinity, 0, this.graph.cellCount);
    for (let node = layerStart[dayCount]!; node < layerStart[dayCount + 1]!; node++)
      values.fill(0, cellStart[node], cellStart[node + 1]);
    for (let day = dayCount - 1; day >= 0; day--) {
      const bundleBase = day * bundles.length;
      for (let node = layerStart[day]!; node < layerStart[day + 1]!; node++) {
        const least = leastAmount[node]!;
        const most = mostAmount[node]!;
        const base = cellStart[node]! - least;
        for (let arc = arcStart[node]!; arc < arcStart[node + 1]!; arc++) {
          const cost = bundleCost[bundleBase + arcBundle[arc]!]!;
          if (cost === Infinity) continue;
          const to = arcTo[arc]!;
          const amount = arcAmount[arc]!;
          const from = Math.max(least, leastAmount[to]! - amount);
          const until = Math.min(most, mostAmount[to]! - amount);
          const shift = cellStart[to]! - leastAmount[to]! + amount - base;
          for (let cell = base + from; cell <= base + until; cell++) {
            const value = values[cell + shift]! + cost;
            if (value < values[cell]!) values[cell] = value;
          }
        }
      }
    }
    return values[cellStart[0]!]!;
  }

  /** The symbols of the cheapest row, after `price` found one. */
  trace(symbols: Int16Array): void {
    const { values, bundleCost, bundleSymbol } = this;
    const { dayCount, arcStart, arcTo, arcBundle, arcAmount, leastAmount, mostAmount, cellStart, bundles } = this.graph;
    let node = 0;
    let amount = 0;
    for (let day = 0; day < dayCount; day++) {
      let best = Infinity;
      let bestArc = -1;
      for (let arc = arcStart[node]!; arc < arcStart[node + 1]!; arc++) {
        const to = arcTo[arc]!;
        const next = amount + arcAmount[arc]!;
        if (next < leastAmount[to]! || next > mostAmount[to]!) continue;
        const value =
          bundleCost[day * bundles.length + arcBundle[arc]!]! + values[cellStart[to]! + next - leastAmount[to]!]!;
        if (value < best) {
          best = value;
          bestArc = arc;
        }
      }
      symbols[day] = bundleSymbol[day * bundles.length + arcBundle[bestArc]!]!;
      amount += arcAmount[bestArc]!;
      node = arcTo[bestArc]!;
    }
  }

  /** The cheapest symbol of each bundle on each day. */
  private chooseSymbols(costs: Float64Array): void {
    const { dayCount, symbolCount, bundles } = this.graph;
    for (let day = 0; day < dayCount; day++)
      for (let bundle = 0; bundle < bundles.length; bundle++) {
        const symbols = bundles[bundle]!;
        let best = Infinity;
        let bestSymbol = -1;
        for (let index = 0; index < symbols.length; index++) {
          const cost = costs[day * symbolCount + symbols[index]!]!;
          if (cost < best) {
            best = cost;
            bestSymbol = symbols[index]!;
          }
        }
        this.bundleCost[day * bundles.length + bundle] = best;
        this.bundleSymbol[day * bundles.length + bundle] = bestSymbol;
      }
  }
}
