import type { LinearSolver } from '../../milp/linear-solver';
import type { SingleObjectiveMilp } from '../../milp/milp-model';
import { TOLERANCE } from '../../milp/verify-values';

/** What a search found out. */
export interface BranchingResult {
  /** No solution is below it. */
  readonly bound: number;
  /** Bound of the program as it came, before any branching; null where its relaxation was not solved. */
  readonly rootBound: number | null;
}

interface Node {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly bound: number;
}

/** How a search asks for solutions and hears of them; objectives are whole numbers. */
export interface Branching {
  readonly solve: LinearSolver;
  readonly nodeLimit: number;
  /** Objective of the best solution so far. */
  readonly best: () => number;
  /** Hears the point of each relaxation, whole or not, and makes solutions of it. */
  readonly onPoint: (values: Float64Array, isWhole: boolean) => void;
}

/**
 * Branch and bound, the node with the lowest bound first: for programs whose relaxation is nearly whole. Counts nodes, no
 * time, so that the same program gives the same answer on every machine.
 */
export function branchAndBound(problem: SingleObjectiveMilp, branching: Branching): BranchingResult {
  const { columnLower, columnUpper } = problem.model;
  const open: Node[] = [{ lower: columnLower, upper: columnUpper, bound: Number.NEGATIVE_INFINITY }];
  let rootBound: number | null = null;
  let lostBound = Number.POSITIVE_INFINITY;
  for (let count = 0; open.length > 0 && count < branching.nodeLimit; count++) {
    const node = takeLowest(open);
    if (node.bound >= branching.best()) {
      open.length = 0;
      break;
    }
    const { lower, upper } = node;
    const result = branching.solve({
      ...problem,
      model: { ...problem.model, columnLower: lower, columnUpper: upper },
    });
    if (result.status === 'error') lostBound = Math.min(lostBound, node.bound);
    if (result.status !== 'optimal') continue;
    const bound = Math.max(node.bound, Math.ceil(result.objective - TOLERANCE));
    rootBound ??= bound;
    const column = mostFractional(problem, result.values);
    branching.onPoint(result.values, column === null);
    if (column === null || bound >= branching.best()) continue;
    open.push(...branches(node, column, result.values[column]!, bound));
  }
  const openBound = open.reduce((least, { bound }) => Math.min(least, bound), lostBound);
  return { bound: Math.min(openBound, branching.best()), rootBound };
}

/** The oldest of the nodes with the lowest bound. */
function takeLowest(open: Node[]): Node {
  const lowest = open.reduce((best, { bound }, index) => (bound < open[best]!.bound ? index : best), 0);
  return open.splice(lowest, 1)[0]!;
}

/** The whole column farthest from a whole value, the first of several; null where none is. */
function mostFractional({ model }: SingleObjectiveMilp, values: Float64Array): number | null {
  let farthest: number | null = null;
  let distance = TOLERANCE;
  for (let column = 0; column < model.columnCount; column++) {
    if (model.integer[column] !== 1) continue;
    const own = Math.abs(values[column]! - Math.round(values[column]!));
    if (own <= distance + TOLERANCE) continue;
    farthest = column;
    distance = own;
  }
  return farthest;
}

function branches({ lower, upper }: Node, column: number, value: number, bound: number): Node[] {
  const below = Float64Array.from(upper);
  below[column] = Math.floor(value);
  const above = Float64Array.from(lower);
  above[column] = Math.ceil(value);
  return [
    { lower: above, upper, bound },
    { lower, upper: below, bound },
  ];
}
