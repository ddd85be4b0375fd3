import type { RowLanguage, SymbolCounter } from './roster-rows';

/**
 * All lawful rows of a language as paths through a layered graph: a node of layer d is what the rules still have to know
 * after d days, an arc is a day. Symbols between the same two nodes with the same amount are one bundle: only the
 * cheapest of them matters.
 *
 * One counter, the amount, is not unfolded into nodes: each node has a range of amounts from which the row can still end
 * within its bounds, one cell for each. Cells of node n are `cellStart[n] + (amount - leastAmount[n])`.
 */
export interface RowGraph {
  readonly dayCount: number;
  readonly symbolCount: number;
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
  /** Symbols of each bundle. */
  readonly bundles: readonly Int16Array[];
  /** The arc of each node for each symbol, `node * symbolCount + symbol`, -1 for none; null where that is too large. */
  readonly arcOfSymbol: Int32Array | null;
}

/** Rows that can't be told apart by more nodes than this are left to the other ways of solving. */
const MAX_NODES_PER_LAYER = 200_000;

/** The language's product automaton is too large to be searched. */
export class RowGraphTooLargeError extends Error {
  constructor(nodeCount: number) {
    super(`a row of days has ${nodeCount} states on one day; ${MAX_NODES_PER_LAYER} can be searched`);
    this.name = 'RowGraphTooLargeError';
  }
}

interface Layer {
  /** States of all automata as one number in mixed radix, by node. */
  readonly keys: number[];
  /** Triples of symbol and node of the next layer, by node. */
  arcs: Int32Array[];
}

/**
 * Unfolds the automata of a language, and the counters named in `tracked`, into a graph: forward over the reachable
 * states, backward merging states with the same future. Other counters than those and `amount` are not respected.
 */
export function buildRowGraph(language: RowLanguage, tracked: readonly number[], amount: number | null): RowGraph {
  const machines = [...language.automata.map(toStep), ...tracked.map((index) => counterStep(language, index))];
  const layers = unfold(language, machines);
  const merged = mergeBackward(layers);
  return withAmounts(language, merged, amount === null ? null : language.counters[amount]!);
}

/** One component of the product: its size and its step, -1 where it forbids the symbol. */
interface Step {
  readonly size: number;
  readonly start: number;
  readonly next: (day: number, state: number, symbol: number) => number;
  readonly accepts: (state: number) => boolean;
}

function toStep({ stateCount, startState, next, accepts }: RowLanguage['automata'][number]): Step {
  const symbolCount = next[0] ? next[0].length / stateCount : 0;
  return {
    size: stateCount,
    start: startState,
    next: (day, state, symbol) => next[day]![state * symbolCount + symbol]!,
    accepts: (state) => accepts[state] === 1,
  };
}

function counterStep({ counters }: RowLanguage, index: number): Step {
  const { amounts, least, most } = counters[index]!;
  return {
    size: most + 1,
    start: 0,
    next: (_, state, symbol) => {
      const sum = state + amounts[symbol]!;
      return sum <= most ? sum : -1;
    },
    accepts: (state) => state >= least,
  };
}

function unfold({ dayCount, symbolCount }: RowLanguage, machines: readonly Step[]): Layer[] {
  const radix = machines.map(({ size }) => size);
  const startKey = machines.reduce((key, { start }, index) => key * radix[index]! + start, 0);
  const layers: Layer[] = [{ keys: [startKey], arcs: [] }];
  const state = new Int32Array(machines.length);
  for (let day = 0; day < dayCount; day++) {
    const current = layers[day]!;
    const nodeOf = new Map<number, number>();
    const next: Layer = { keys: [], arcs: [] };
    for (const key of current.keys) {
      decodeKey(key, radix, state);
      const arcs: number[] = [];
      for (let symbol = 0; symbol < symbolCount; symbol++) {
        const target = step(machines, radix, day, state, symbol);
        if (target < 0) continue;
        let node = nodeOf.get(target);
        if (node === undefined) {
          node = next.keys.push(target) - 1;
          nodeOf.set(target, node);
        }
        arcs.push(symbol, node);
      }
      current.arcs.push(Int32Array.from(arcs));
    }
    if (next.keys.length > MAX_NODES_PER_LAYER) throw new RowGraphTooLargeError(next.keys.length);
    layers.push(next);
  }
  // The last layer keeps the accepting nodes only: arcs to the others are dropped with them.
  const last = layers[dayCount]!;
  last.arcs = last.keys.map((key) => {
    decodeKey(key, radix, state);
    return Int32Array.of(machines.every(({ accepts }, index) => accepts(state[index]!)) ? 1 : 0);
  });
  return layers;
}

function decodeKey(key: number, radix: readonly number[], state: Int32Array): void {
  for (let index = radix.length - 1; index >= 0; index--) {
    state[index] = key % radix[index]!;
    key = Math.floor(key / radix[index]!);
  }
}

function step(
  machines: readonly Step[],
  radix: readonly number[],
  day: number,
  state: Int32Array,
  symbol: number,
): number {
  let key = 0;
  for (let index = 0; index < machines.length; index++) {
    const next = machines[index]!.next(day, state[index]!, symbol);
    if (next < 0) return -1;
    key = key * radix[index]! + next;
  }
  return key;
}

/** Arcs by node and layer after merging: pairs of symbol and merged node of the next layer. */
type MergedLayers = readonly (readonly Int32Array[])[];

/** From the last day back, nodes with the same arcs to the same (merged) nodes become one; nodes without end vanish. */
function mergeBackward(layers: readonly Layer[]): MergedLayers {
  const merged: Int32Array[][] = layers.map(() => []);
  const last = layers.at(-1)!;
  merged[layers.length - 1] = [new Int32Array(0)];
  let mergedNode = Int32Array.from(last.arcs, (flag) => (flag[0] === 1 ? 0 : -1));
  for (let day = layers.length - 2; day >= 0; day--) {
    const known = new Map<string, number>();
    const layer = layers[day]!;
    const nodes = new Int32Array(layer.keys.length);
    for (const [node, arcs] of layer.arcs.entries()) {
      const kept: number[] = [];
      for (let entry = 0; entry < arcs.length; entry += 2) {
        const target = mergedNode[arcs[entry + 1]!]!;
        if (target >= 0) kept.push(arcs[entry]!, target);
      }
      const signature = kept.join();
      let found = kept.length === 0 ? -1 : known.get(signature);
      if (found === undefined) {
        found = merged[day]!.push(Int32Array.from(kept)) - 1;
        known.set(signature, found);
      }
      nodes[node] = found;
    }
    mergedNode = nodes;
  }
  return merged;
}

function withAmounts(language: RowLanguage, layers: MergedLayers, counter: SymbolCounter | null): RowGraph {
  const { dayCount, symbolCount } = language;
  const amounts = counter?.amounts ?? new Int32Array(symbolCount);
  const layerStart = new Int32Array(dayCount + 2);
  for (const [day, nodes] of layers.entries()) layerStart[day + 1] = layerStart[day]! + nodes.length;
  // Without a lawful row nothing leads from the start; then the end alone is left, and no cell.
  const nodeCount = layerStart[dayCount + 1]!;
  const bundles = new BundleTable();
  const arcStart = new Int32Array(nodeCount + 1);
  const [arcTo, arcBundle, arcAmount]: [number[], number[], number[]] = [[], [], []];
  for (const [day, nodes] of layers.entries())
    for (const [local, arcs] of nodes.entries()) {
      const groups = new Map<string, { to: number; amount: number; symbols: number[] }>();
      for (let entry = 0; entry < arcs.length; entry += 2) {
        const [symbol, target] = [arcs[entry]!, arcs[entry + 1]!];
        const amount = amounts[symbol]!;
        const group = groups.get(`${target} ${amount}`);
        if (group) group.symbols.push(symbol);
        else groups.set(`${target} ${amount}`, { to: layerStart[day + 1]! + target, amount, symbols: [symbol] });
      }
      for (const { to, amount, symbols } of groups.values()) {
        arcTo.push(to);
        arcAmount.push(amount);
        arcBundle.push(bundles.indexOf(symbols));
      }
      arcStart[layerStart[day]! + local + 1] = arcTo.length;
    }
  const arcs = { arcStart, arcTo: Int32Array.from(arcTo), arcAmount: Int32Array.from(arcAmount) };
  const ranges = amountRanges(arcs, nodeCount, counter);
  return {
    ...{ dayCount, symbolCount, layerStart, ...arcs, arcBundle: Int32Array.from(arcBundle), bundles: bundles.list },
    arcOfSymbol: arcsBySymbol(arcs, Int32Array.from(arcBundle), bundles.list, nodeCount, symbolCount),
    ...ranges,
    ...cellsOf(ranges.leastAmount, ranges.mostAmount, layers[0]!.length > 0),
  };
}

/** Sets of symbols, each once. */
class BundleTable {
  readonly list: Int16Array[] = [];
  private readonly known = new Map<string, number>();

  indexOf(symbols: readonly number[]): number {
    const key = symbols.join();
    let index = this.known.get(key);
    if (index === undefined) {
      index = this.list.push(Int16Array.from(symbols)) - 1;
      this.known.set(key, index);
    }
    return index;
  }
}

/** Entries of such a table, at the most: larger graphs are few, and looked through arc by arc. */
const MAX_TABLE = 1_000_000;

function arcsBySymbol(
  { arcStart }: Arcs,
  arcBundle: Int32Array,
  bundles: readonly Int16Array[],
  nodeCount: number,
  symbolCount: number,
): Int32Array | null {
  if (nodeCount * symbolCount > MAX_TABLE) return null;
  const table = new Int32Array(nodeCount * symbolCount).fill(-1);
  for (let node = 0; node < nodeCount; node++)
    for (let arc = arcStart[node]!; arc < arcStart[node + 1]!; arc++)
      for (const symbol of bundles[arcBundle[arc]!]!) table[node * symbolCount + symbol] = arc;
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
