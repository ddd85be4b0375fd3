import type { DayWindow } from './day-window';
import type { PricerScratch } from './pricer-scratch';
import type { RowGraph } from './row-graph';
import { RowPath } from './row-path';
import { walkRow } from './walk-row';

/** More than any amount. */
const NONE = 1 << 29;
/** What finding the place of a window in a row takes, in steps of a sweep. */
const STEPS_BEFORE_SWEEP = 2_500;

/**
 * The cheapest path through a row graph for given costs of each symbol on each day: one sweep from the last day back,
 * over typed arrays, each arc a tight loop over the amounts. Where only some days may change, the sweep is over those.
 */
export class RowPricer {
  private readonly bundleCost: Float64Array;
  private readonly bundleSymbol: Int16Array;
  /** Cheapest symbol of each class on one day, and its cost. */
  private readonly classSymbol: Int16Array;
  private readonly classCost: Float64Array;
  private readonly path: RowPath;
  /** Where the part of the row to be found begins. */
  private startNode = 0;
  private startAmount = 0;
  /** Steps done so far. */
  steps = 0;

  constructor(
    readonly graph: RowGraph,
    /** Class of each symbol. */
    private readonly classOf: Int16Array,
    private readonly scratch: PricerScratch,
  ) {
    scratch.reserve(graph);
    this.path = new RowPath(graph, classOf);
    this.bundleCost = new Float64Array(graph.bundles.length * graph.dayCount);
    this.bundleSymbol = new Int16Array(graph.bundles.length * graph.dayCount);
    this.classSymbol = new Int16Array(graph.classCount);
    this.classCost = new Float64Array(graph.classCount);
  }

  /**
   * Cost of the cheapest row; infinite without one.
   * @param costs by `day * symbolCount + symbol`; infinite where the symbol can't be taken
   */
  price(costs: Float64Array): number {
    const { dayCount, layerStart, cellStart, cellCount, leastAmount, mostAmount } = this.graph;
    if (cellCount === 0) return Infinity;
    this.startNode = 0;
    this.startAmount = 0;
    this.scratch.values.fill(0, cellStart[layerStart[dayCount]!], cellCount);
    this.sweep({ from: 0, until: dayCount }, costs, leastAmount, mostAmount);
    return this.scratch.values[cellStart[0]!]!;
  }

  /**
   * Cost of the cheapest days of a window, all other days as in a given lawful row; infinite without any.
   * @param costs as above; only those of the window are read
   * @param symbols the given row
   * @param endCosts by the amount of the whole row, what ending with it costs on top; nothing unless given
   */
  priceWithin(
    window: DayWindow,
    costs: Float64Array,
    symbols: Int16Array,
    endCosts: Float64Array | null = null,
  ): number {
    const { cellStart, leastAmount } = this.graph;
    this.steps += STEPS_BEFORE_SWEEP;
    if (!this.follow(window.from, symbols)) return Infinity;
    this.reach(window);
    this.endWith(window.until, symbols, endCosts);
    this.sweep(window, costs, this.scratch.least, this.scratch.most);
    return this.scratch.values[cellStart[this.startNode]! + this.startAmount - leastAmount[this.startNode]!]!;
  }

  /**
   * The symbols of some lawful row, cheap day by day, at a small part of the steps the cheapest takes. False where none
   * was found.
   */
  walk(costs: Float64Array, symbols: Int16Array): boolean {
    const { dayCount, arcTo, bundles, cellCount } = this.graph;
    if (cellCount === 0) return false;
    this.chooseSymbols({ from: 0, until: dayCount }, costs);
    this.steps += arcTo.length;
    const taken = new Int32Array(dayCount);
    if (!walkRow(this.graph, this.bundleCost, this.scratch, taken)) return false;
    for (let day = 0; day < dayCount; day++) symbols[day] = this.bundleSymbol[day * bundles.length + taken[day]!]!;
    return true;
  }

  /** The symbols of the cheapest row, or of its days in the window, after one was found. */
  trace(symbols: Int16Array, { from, until }: DayWindow): void {
    const { bundleCost, bundleSymbol } = this;
    const { values } = this.scratch;
    const { arcStart, arcTo, arcBundle, arcAmount, leastAmount, mostAmount, cellStart, bundles } = this.graph;
    let node = this.startNode;
    let amount = this.startAmount;
    for (let day = from; day < until; day++) {
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

  private sweep(window: DayWindow, costs: Float64Array, lowest: Int32Array, highest: Int32Array): void {
    this.chooseSymbols(window, costs);
    const { bundleCost } = this;
    const { values } = this.scratch;
    const { layerStart, arcStart, arcTo, arcBundle, arcAmount, leastAmount, mostAmount, cellStart, bundles } =
      this.graph;
    let steps = 0;
    for (let day = window.until - 1; day >= window.from; day--) {
      const bundleBase = day * bundles.length;
      for (let node = layerStart[day]!; node < layerStart[day + 1]!; node++) {
        const least = lowest[node]!;
        const most = highest[node]!;
        if (least > most) continue;
        const base = cellStart[node]! - leastAmount[node]!;
        values.fill(Infinity, base + least, base + most + 1);
        for (let arc = arcStart[node]!; arc < arcStart[node + 1]!; arc++) {
          const cost = bundleCost[bundleBase + arcBundle[arc]!]!;
          if (cost === Infinity) continue;
          const to = arcTo[arc]!;
          const amount = arcAmount[arc]!;
          const from = Math.max(least, leastAmount[to]! - amount);
          const until = Math.min(most, mostAmount[to]! - amount);
          const shift = cellStart[to]! - leastAmount[to]! + amount - base;
          if (until >= from) steps += 1 + until - from;
          for (let cell = base + from; cell <= base + until; cell++) {
            const value = values[cell + shift]! + cost;
            if (value < values[cell]!) values[cell] = value;
          }
        }
      }
    }
    this.steps += steps;
  }

  /** The amounts with which each node of the window, and of the day after it, can be reached from its start. */
  private reach({ from, until }: DayWindow): void {
    const { layerStart, arcStart, arcTo, arcAmount, leastAmount, mostAmount } = this.graph;
    const { least, most } = this.scratch;
    least.fill(NONE, layerStart[from], layerStart[until + 1]);
    most.fill(-NONE, layerStart[from], layerStart[until + 1]);
    least[this.startNode] = this.startAmount;
    most[this.startNode] = this.startAmount;
    for (let node = this.startNode; node < layerStart[until]!; node++) {
      if (least[node]! > most[node]!) continue;
      for (let arc = arcStart[node]!; arc < arcStart[node + 1]!; arc++) {
        const to = arcTo[arc]!;
        const amount = arcAmount[arc]!;
        least[to] = Math.min(least[to]!, Math.max(least[node]! + amount, leastAmount[to]!));
        most[to] = Math.max(most[to]!, Math.min(most[node]! + amount, mostAmount[to]!));
      }
    }
  }

  /** Follows the given row from node to node; false where it has no way up to the day the window begins. */
  private follow(from: number, symbols: Int16Array): boolean {
    this.path.follow(symbols);
    this.startNode = this.path.node[from]!;
    this.startAmount = this.path.amount[from]!;
    return this.startNode >= 0;
  }

  /** What it costs to go on from a day's nodes with the given row: nothing but the end, and infinite where it can't. */
  private endWith(day: number, symbols: Int16Array, endCosts: Float64Array | null): void {
    const { dayCount, layerStart, cellStart, leastAmount, mostAmount } = this.graph;
    const { values, least, most } = this.scratch;
    const last = layerStart[dayCount]!;
    for (let node = layerStart[day]!; node < layerStart[day + 1]!; node++) {
      if (least[node]! > most[node]!) continue;
      const base = cellStart[node]! - leastAmount[node]!;
      values.fill(Infinity, base + least[node]!, base + most[node]! + 1);
      const added = this.amountAfter(node, day, symbols);
      if (added < 0) continue;
      const from = Math.max(least[node]!, leastAmount[last]! - added);
      const until = Math.min(most[node]!, mostAmount[last]! - added);
      if (from > until) continue;
      if (endCosts) values.set(endCosts.subarray(from + added, until + added + 1), base + from);
      else values.fill(0, base + from, base + until + 1);
    }
  }

  /** What the given row adds to the amount from a node of a day on; -1 where it can't go on from there. */
  private amountAfter(node: number, day: number, symbols: Int16Array): number {
    const { dayCount, arcTo, arcAmount } = this.graph;
    const { node: pathNode, amount: pathAmount } = this.path;
    let added = 0;
    for (let at = day; at < dayCount; at++) {
      // Most nodes meet the row's own way after a day or two: what follows is known.
      if (node === pathNode[at] && pathNode[dayCount]! >= 0) return added + pathAmount[dayCount]! - pathAmount[at]!;
      const arc = this.path.arcOf(node, symbols[at]!);
      if (arc < 0) return -1;
      added += arcAmount[arc]!;
      node = arcTo[arc]!;
    }
    return added;
  }

  /** The cheapest symbol of each bundle on each day of the window. */
  private chooseSymbols({ from, until }: DayWindow, costs: Float64Array): void {
    const { bundles } = this.graph;
    for (let day = from; day < until; day++) {
      this.chooseWithinClasses(day, costs);
      for (let bundle = 0; bundle < bundles.length; bundle++) {
        const classes = bundles[bundle]!;
        let best = Infinity;
        let bestClass = -1;
        for (let index = 0; index < classes.length; index++) {
          const cost = this.classCost[classes[index]!]!;
          if (cost < best) {
            best = cost;
            bestClass = classes[index]!;
          }
        }
        this.bundleCost[day * bundles.length + bundle] = best;
        this.bundleSymbol[day * bundles.length + bundle] = bestClass < 0 ? -1 : this.classSymbol[bestClass]!;
      }
    }
  }

  private chooseWithinClasses(day: number, costs: Float64Array): void {
    const { classOf, classCost, classSymbol } = this;
    const base = day * classOf.length;
    classCost.fill(Infinity);
    for (let symbol = 0; symbol < classOf.length; symbol++) {
      const cost = costs[base + symbol]!;
      const symbolClass = classOf[symbol]!;
      if (cost >= classCost[symbolClass]!) continue;
      classCost[symbolClass] = cost;
      classSymbol[symbolClass] = symbol;
    }
  }
}
