import type { RowAutomaton } from '../../rules/row-automaton';
import { DAYS_PER_WEEK } from './rotating-pattern';

/**
 * The days of a pattern as arcs: node (weekday, states of the automata before that day), one arc for each kind the day may
 * have. A closed walk reads a word that keeps every limit, and every such word is a closed walk.
 */
export interface StateGraph {
  readonly nodeCount: number;
  readonly arcs: readonly PatternArc[];
}

export interface PatternArc {
  readonly from: number;
  readonly to: number;
  /** The day the arc stands for, 0 is Monday. */
  readonly weekday: number;
  readonly kind: number;
}

/**
 * Builds the graph from the product of the automata: states reachable from their start, without those no closed walk
 * can pass, and with states of the same future made one. The fewer nodes, the more walks share one, and walks that share
 * a node are one walk.
 *
 * @param isNeeded whether anybody has a day of this kind on a weekday
 */
export function stateGraph(
  automata: readonly RowAutomaton[],
  isNeeded: (weekday: number, kind: number) => boolean,
): StateGraph {
  return withMergedNodes(withoutDeadEnds(productGraph(automata, isNeeded)));
}

function productGraph(
  automata: readonly RowAutomaton[],
  isNeeded: (weekday: number, kind: number) => boolean,
): StateGraph {
  const classCount = automata[0]!.classCount;
  const states: (readonly number[])[] = [];
  const weekdays: number[] = [];
  const nodeOf = new Map<string, number>();
  const nodeAt = (weekday: number, state: readonly number[]): number => {
    const key = `${weekday}:${state.join(',')}`;
    const known = nodeOf.get(key);
    if (known !== undefined) return known;
    nodeOf.set(key, states.length);
    states.push(state);
    weekdays.push(weekday);
    return states.length - 1;
  };
  const start = automata.map(({ startState }) => startState);
  for (let weekday = 0; weekday < DAYS_PER_WEEK; weekday++) nodeAt(weekday, start);
  const arcs: PatternArc[] = [];
  for (let from = 0; from < states.length; from++) {
    const weekday = weekdays[from]!;
    for (let kind = 0; kind < classCount; kind++) {
      if (!isNeeded(weekday, kind)) continue;
      const after = automata.map(
        ({ next, stateCount }, index) => next[weekday]![kind * stateCount + states[from]![index]!]!,
      );
      if (after.includes(-1)) continue;
      arcs.push({ from, to: nodeAt((weekday + 1) % DAYS_PER_WEEK, after), weekday, kind });
    }
  }
  return { nodeCount: states.length, arcs };
}

/** Leaves out arcs that nothing leads to or from, until every arc lies on an endless walk; nodes keep their numbers. */
function withoutDeadEnds({ nodeCount, arcs }: StateGraph): StateGraph {
  let kept = arcs;
  for (;;) {
    const isLeft = new Uint8Array(nodeCount);
    const isReached = new Uint8Array(nodeCount);
    for (const { from, to } of kept) {
      isLeft[from] = 1;
      isReached[to] = 1;
    }
    const alive = kept.filter(({ from, to }) => isReached[from] === 1 && isLeft[to] === 1);
    if (alive.length === kept.length) return { nodeCount, arcs: kept };
    kept = alive;
  }
}

/** Makes nodes of a weekday one that allow the same days from there on (Moore's partition refinement). */
function withMergedNodes({ nodeCount, arcs }: StateGraph): StateGraph {
  const leaving = new Map<number, PatternArc[]>();
  for (const arc of arcs) leaving.set(arc.from, [...(leaving.get(arc.from) ?? []), arc]);
  let groupOf = new Int32Array(nodeCount);
  for (const [node, [arc]] of leaving) groupOf[node] = arc!.weekday;
  for (let groupCount = 0; ;) {
    const groups = new Map<string, number>();
    const refined = new Int32Array(nodeCount);
    for (const [node, days] of leaving) {
      const key = [groupOf[node], ...days.map(({ kind, to }) => `${kind}:${groupOf[to]}`)].join(',');
      refined[node] = groups.get(key) ?? groups.size;
      groups.set(key, refined[node]);
    }
    groupOf = refined;
    if (groups.size === groupCount) return representatives(groupOf, groupCount, leaving);
    groupCount = groups.size;
  }
}

/** One node for each group, with the arcs of the first of its nodes. */
function representatives(
  groupOf: Int32Array,
  groupCount: number,
  leaving: ReadonlyMap<number, readonly PatternArc[]>,
): StateGraph {
  const isDone = new Uint8Array(groupCount);
  const arcs: PatternArc[] = [];
  for (const [node, days] of leaving) {
    const group = groupOf[node]!;
    if (isDone[group] === 1) continue;
    isDone[group] = 1;
    for (const { to, weekday, kind } of days) arcs.push({ from: group, to: groupOf[to]!, weekday, kind });
  }
  return { nodeCount: groupCount, arcs };
}
