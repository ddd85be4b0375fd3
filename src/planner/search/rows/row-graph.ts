import type { ReducedLanguage } from './reduce-language';
import type { SymbolCounter } from './roster-rows';
import type { UnfoldedLayers } from './unfold-language';

/**
 * All lawful rows of a language as paths through a layered graph: a node of layer d is what the rules still have to know
 * after d days, an arc is a day. Classes of symbols between the same two nodes with the same amount are one bundle: only
 * the cheapest of them matters.
 *
 * One counter, the amount, is not unfolded into nodes: each node has a range of amounts from which the row can still end
 * within its bounds, one cell for each. Cells of node n are `cellStart[n] + (amount - leastAmount[n])`.
 */
export interface RowGraph {
  readonly dayCount: number;
  readonly classCount: number;
  /** Nodes of layer d: `layerStart[d]` up to the next start; layer 0 is the start node. */
  readonly layerStart: Int32Array;
  readonly arcStart: Int32Array;
  readonly arcTo: Int32Array;
  readonly arcBundle: Int32Array;
  readonly arcAmount: Int32Array;
  readonly leastAmount: Int32Array;
  readonly mostAmount: Int32Array;
  readonly cellStart: Int32Array;
  readonly cellCount: number;
  /** Classes of each bundle. */
  readonly bundles: readonly Int16Array[];
  /** The arc of each node for each class, `node * classCount + class`, -1 for none; null where that is too large. */
  readonly arcOfClass: Int32Array | null;
}

/**
 * A language's unfolded layers with the amounts from which each node can still end within the counter's bounds.
 * @param counter the counter followed as an amount; null where there is none
 */
export function buildRowGraph(
  { classCount, amounts }: ReducedLanguage,
  layers: UnfoldedLayers,
  counter: SymbolCounter | null,
): RowGraph {
  const dayCount = layers.length - 1;
  const layerStart = new Int32Array(dayCount + 2);
  for (const [day, nodes] of layers.entries()) layerStart[day + 1] = layerStart[day]! + nodes.length;
  // Without a lawful row nothing leads from the start; then the end alone is left, and no cell.
  const nodeCount = layerStart[dayCount + 1]!;
  const bundles = new BundleTable();
  const arcStart = new Int32Array(nodeCount + 1);
  const [arcTo, arcBundle, arcAmount]: [number[], number[], number[]] = [[], [], []];
  for (const [day, nodes] of layers.entries())
    for (const [local, arcs] of nodes.entries()) {
      const firstArc = arcTo.length;
      const classes: number[][] = [];
      for (let entry = 0; entry < arcs.length; entry += 2) {
        const [symbolClass, to] = [arcs[entry]!, layerStart[day + 1]! + arcs[entry + 1]!];
        const amount = amounts[symbolClass]!;
        let arc = firstArc;
        while (arc < arcTo.length && (arcTo[arc] !== to || arcAmount[arc] !== amount)) arc++;
        if (arc === arcTo.length) {
          arcTo.push(to);
          arcAmount.push(amount);
          classes.push([]);
        }
        classes[arc - firstArc]!.push(symbolClass);
      }
      for (const together of classes) arcBundle.push(bundles.indexOf(together));
      arcStart[layerStart[day]! + local + 1] = arcTo.length;
    }
  const arcs = { arcStart, arcTo: Int32Array.from(arcTo), arcAmount: Int32Array.from(arcAmount) };
  const ranges = amountRanges(arcs, nodeCount, counter);
  return {
    ...{ dayCount, classCount, layerStart, ...arcs, arcBundle: Int32Array.from(arcBundle), bundles: bundles.list },
    arcOfClass: arcsByClass(arcs, Int32Array.from(arcBundle), bundles.list, nodeCount, classCount),
    ...ranges,
    ...cellsOf(ranges.leastAmount, ranges.mostAmount, layers[0]!.length > 0),
  };
}

/** Sets of classes, each once. */
class BundleTable {
  readonly list: Int16Array[] = [];
  private readonly known = new Map<string, number>();

  indexOf(classes: readonly number[]): number {
    const key = classes.join();
    let index = this.known.get(key);
    if (index === undefined) {
      index = this.list.push(Int16Array.from(classes)) - 1;
      this.known.set(key, index);
    }
    return index;
  }
}

/** Entries of such a table, at the most: larger graphs are few, and looked through arc by arc. */
const MAX_TABLE = 1_000_000;

function arcsByClass(
  { arcStart }: Arcs,
  arcBundle: Int32Array,
  bundles: readonly Int16Array[],
  nodeCount: number,
  classCount: number,
): Int32Array | null {
  if (nodeCount * classCount > MAX_TABLE) return null;
  const table = new Int32Array(nodeCount * classCount).fill(-1);
  for (let node = 0; node < nodeCount; node++)
    for (let arc = arcStart[node]!; arc < arcStart[node + 1]!; arc++)
      for (const symbolClass of bundles[arcBundle[arc]!]!) table[node * classCount + symbolClass] = arc;
  return table;
}

type Arcs = Pick<RowGraph, 'arcStart' | 'arcTo' | 'arcAmount'>;

/** Amounts at which a node can be reached from the start and from which the bounds can still be kept; empty: least > most. */
function amountRanges(
  { arcStart, arcTo, arcAmount }: Arcs,
  nodeCount: number,
  counter: SymbolCounter | null,
): Pick<RowGraph, 'leastAmount' | 'mostAmount'> {
  const none = 1 << 29;
  const reachLeast = new Int32Array(nodeCount).fill(none);
  const reachMost = new Int32Array(nodeCount).fill(-none);
  reachLeast[0] = 0;
  reachMost[0] = 0;
  for (let node = 0; node < nodeCount; node++)
    for (let arc = arcStart[node]!; arc < arcStart[node + 1]!; arc++) {
      const to = arcTo[arc]!;
      reachLeast[to] = Math.min(reachLeast[to]!, reachLeast[node]! + arcAmount[arc]!);
      reachMost[to] = Math.max(reachMost[to]!, reachMost[node]! + arcAmount[arc]!);
    }
  const leastAmount = new Int32Array(nodeCount).fill(none);
  const mostAmount = new Int32Array(nodeCount).fill(-none);
  leastAmount[nodeCount - 1] = counter?.least ?? 0;
  mostAmount[nodeCount - 1] = counter?.most ?? 0;
  for (let node = nodeCount - 2; node >= 0; node--)
    for (let arc = arcStart[node]!; arc < arcStart[node + 1]!; arc++) {
      const to = arcTo[arc]!;
      leastAmount[node] = Math.min(leastAmount[node]!, leastAmount[to]! - arcAmount[arc]!);
      mostAmount[node] = Math.max(mostAmount[node]!, mostAmount[to]! - arcAmount[arc]!);
    }
  for (let node = 0; node < nodeCount; node++) {
    leastAmount[node] = Math.max(leastAmount[node]!, reachLeast[node]!);
    mostAmount[node] = Math.min(mostAmount[node]!, reachMost[node]!);
  }
  return { leastAmount, mostAmount };
}

function cellsOf(least: Int32Array, most: Int32Array, hasRow: boolean): Pick<RowGraph, 'cellStart' | 'cellCount'> {
  const cellStart = new Int32Array(least.length + 1);
  for (let node = 0; node < least.length; node++)
    cellStart[node + 1] = cellStart[node]! + Math.max(0, most[node]! - least[node]! + 1);
  return { cellStart, cellCount: hasRow ? cellStart[least.length]! : 0 };
}
