import type { RowGraph } from './row-graph';

/** The way of one person's row through its graph. The next row differs on some days only: no more is followed anew. */
export class RowPath {
  /** Node and amount before each day, and at the end; node -1: the row has no way so far. */
  readonly node: Int32Array;
  readonly amount: Int32Array;
  private readonly symbols: Int16Array;

  constructor(
    private readonly graph: RowGraph,
    /** Class of each symbol. */
    private readonly classOf: Int16Array,
  ) {
    this.node = new Int32Array(graph.dayCount + 1).fill(-1);
    this.node[0] = 0;
    this.amount = new Int32Array(graph.dayCount + 1);
    this.symbols = new Int16Array(graph.dayCount).fill(-1);
  }

  follow(symbols: Int16Array): void {
    const { dayCount, arcTo, arcAmount } = this.graph;
    const { node, amount } = this;
    let first = 0;
    while (first < dayCount && symbols[first] === this.symbols[first]) first++;
    let end = dayCount;
    while (end > first && symbols[end - 1] === this.symbols[end - 1]) end--;
    this.symbols.set(symbols);
    for (let day = first; day < dayCount; day++) {
      const arc = node[day]! < 0 ? -1 : this.arcOf(node[day]!, symbols[day]!);
      const nextNode = arc < 0 ? -1 : arcTo[arc]!;
      const nextAmount = arc < 0 ? 0 : amount[day]! + arcAmount[arc]!;
      const isAsBefore = day + 1 >= end && node[day + 1] === nextNode;
      const shift = nextAmount - amount[day + 1]!;
      node[day + 1] = nextNode;
      amount[day + 1] = nextAmount;
      if (!isAsBefore) continue;
      // From here on the row goes the same way as the last one did.
      if (shift !== 0) for (let later = day + 2; later <= dayCount; later++) amount[later]! += shift;
      return;
    }
  }

  /** The arc a symbol takes from a node; -1 where it can't be taken. */
  arcOf(node: number, symbol: number): number {
    const { arcStart, arcBundle, arcOfClass, bundles, classCount } = this.graph;
    const symbolClass = this.classOf[symbol]!;
    if (arcOfClass) return arcOfClass[node * classCount + symbolClass]!;
    for (let arc = arcStart[node]!; arc < arcStart[node + 1]!; arc++)
      if (bundles[arcBundle[arc]!]!.includes(symbolClass)) return arc;
    return -1;
  }
}
