import type { ReducedLanguage, Step } from './reduce-language';

/** Rows that can't be told apart by more nodes than this are left to the other ways of solving. */
const MAX_NODES_PER_LAYER = 200_000;

/** The language's product automaton is too large to be searched. */
export class RowGraphTooLargeError extends Error {
  constructor(nodeCount: number) {
    super(`a row of days has ${nodeCount} states on one day; ${MAX_NODES_PER_LAYER} can be searched`);
    this.name = 'RowGraphTooLargeError';
  }
}

/** Arcs by node and layer: pairs of symbol class and node of the next layer. */
export type UnfoldedLayers = readonly (readonly Int32Array[])[];

/**
 * Unfolds the automata of a language into layers, one for each day and one more: forward over the reachable states,
 * backward merging nodes with the same future.
 */
export function unfoldLanguage(language: ReducedLanguage, dayCount: number): UnfoldedLayers {
  return mergeBackward(unfold(language, dayCount));
}

interface Layer {
  /** States of all automata as one number in mixed radix, by node. */
  readonly keys: number[];
  /** Pairs of symbol class and node of the next layer, by node. */
  arcs: Int32Array[];
}

function unfold({ steps: machines, classCount }: ReducedLanguage, dayCount: number): Layer[] {
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
      for (let symbolClass = 0; symbolClass < classCount; symbolClass++) {
        const target = step(machines, radix, day, state, symbolClass);
        if (target < 0) continue;
        let node = nodeOf.get(target);
        if (node === undefined) {
          node = next.keys.push(target) - 1;
          nodeOf.set(target, node);
        }
        arcs.push(symbolClass, node);
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
  symbolClass: number,
): number {
  let key = 0;
  for (let index = 0; index < machines.length; index++) {
    const next = machines[index]!.next(day, state[index]!, symbolClass);
    if (next < 0) return -1;
    key = key * radix[index]! + next;
  }
  return key;
}

/** From the last day back, nodes with the same arcs to the same (merged) nodes become one; nodes without end vanish. */
function mergeBackward(layers: readonly Layer[]): UnfoldedLayers {
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
