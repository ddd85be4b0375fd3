import type { StateGraph } from './state-graph';

/**
 * The connected pieces of a circulation, each as the nodes it passes. Circuits that share a node are one piece, and one
 * closed walk passes all of its arcs (Euler).
 */
export function piecesOf(graph: StateGraph, passes: ArrayLike<number>): readonly (readonly number[])[] {
  const parent = Int32Array.from({ length: graph.nodeCount }, (_, node) => node);
  const rootOf = (node: number): number => {
    let root = node;
    while (parent[root] !== root) root = parent[root]!;
    parent[node] = root;
    return root;
  };
  const used = graph.arcs.filter((_, index) => passes[index]! > 0);
  for (const { from, to } of used) parent[rootOf(from)] = rootOf(to);
  const pieces = new Map<number, Set<number>>();
  for (const { from } of used) {
    const root = rootOf(from);
    pieces.set(root, (pieces.get(root) ?? new Set()).add(from));
  }
  return [...pieces.values()].map((nodes) => [...nodes]);
}

/**
 * The nodes on the side of `inside` where the fewest arcs lead from there to `outside` (Ford and Fulkerson): few
 * arcs make the strongest row. 1 is inside.
 */
export function smallestDivision(graph: StateGraph, inside: readonly number[], outside: readonly number[]): Uint8Array {
  const isTarget = new Uint8Array(graph.nodeCount);
  for (const node of outside) isTarget[node] = 1;
  const touching: number[][] = Array.from({ length: graph.nodeCount }, () => []);
  for (const [index, { from, to }] of graph.arcs.entries()) {
    touching[from]!.push(index);
    touching[to]!.push(index);
  }
  const isTaken = new Uint8Array(graph.arcs.length);
  for (;;) {
    const cameBy = new Int32Array(graph.nodeCount).fill(-1);
    const isReached = new Uint8Array(graph.nodeCount);
    for (const node of inside) isReached[node] = 1;
    const queue = [...inside];
    let target = -1;
    for (let head = 0; head < queue.length && target < 0; head++) {
      const node = queue[head]!;
      for (const index of touching[node]!) {
        const { from, to } = graph.arcs[index]!;
        // Forward on a free arc, backward on a taken one.
        const other = isTaken[index] === 0 ? (from === node ? to : -1) : to === node ? from : -1;
        if (other < 0 || isReached[other] === 1) continue;
        isReached[other] = 1;
        cameBy[other] = index;
        if (isTarget[other] === 1) target = other;
        queue.push(other);
      }
    }
    if (target < 0) return isReached;
    for (let node = target; cameBy[node]! >= 0;) {
      const index = cameBy[node]!;
      const { from, to } = graph.arcs[index]!;
      node = isTaken[index] === 0 ? from : to;
      isTaken[index] = isTaken[index] === 0 ? 1 : 0;
    }
  }
}

/** One closed walk that passes every arc as often as told, as the kinds of its days from a Monday on (Hierholzer). */
export function wordOf(graph: StateGraph, passes: ArrayLike<number>): number[] {
  const leaving: number[][] = Array.from({ length: graph.nodeCount }, () => []);
  const left = Array.from(graph.arcs, (_, index) => passes[index]!);
  for (const [index, { from }] of graph.arcs.entries()) if (left[index]! > 0) leaving[from]!.push(index);
  const start = graph.arcs.find(({ weekday }, index) => weekday === 0 && left[index]! > 0);
  if (start === undefined) return [];
  const backwards: number[] = [];
  const way: { readonly node: number; readonly kind: number }[] = [{ node: start.from, kind: -1 }];
  while (way.length > 0) {
    const { node, kind } = way.at(-1)!;
    const open = leaving[node]!;
    while (open.length > 0 && left[open[0]!] === 0) open.shift();
    const index = open[0];
    if (index === undefined) {
      way.pop();
      if (kind >= 0) backwards.push(kind);
      continue;
    }
    left[index]!--;
    // The same arc again only after the others of the node, so that like weeks do not stand in a row.
    open.push(open.shift()!);
    const { to, kind: next } = graph.arcs[index]!;
    way.push({ node: to, kind: next });
  }
  return backwards.reverse();
}
