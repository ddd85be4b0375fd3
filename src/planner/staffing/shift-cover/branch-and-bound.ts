import type { LinearSolver, Relaxation } from '../../milp/linear-solver';
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
  /** Columns to branch on before any other, in this order. */
  readonly first: readonly number[];
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
  const step = commonStep(problem.costs);
  let relaxation: Relaxation | null = null;
  let rootBound: number | null = null;
  let lostBound = Number.POSITIVE_INFINITY;
  for (let count = 0; open.length > 0 && count < branching.nodeLimit; count++) {
    const node = takeLowest(open);
    if (node.bound >= branching.best()) {
      open.length = 0;
      break;
    }
    const { lower, upper } = node;
    relaxation ??= branching.solve(problem);
    const result = relaxation(lower, upper);
    if (result.status === 'error') lostBound = Math.min(lostBound, node.bound);
    if (result.status !== 'optimal') continue;
    const bound = Math.max(node.bound, step * Math.ceil((result.objective - TOLERANCE) / step));
    rootBound ??= bound;
    const column = firstFractional(branching.first, result.values) ?? mostFractional(problem, result.values);
    branching.onPoint(result.values, column === null);
    if (column === null || bound >= branching.best()) continue;
    open.push(...branches(node, column, result.values[column]!, bound));
  }
  const openBound = open.reduce((least, { bound }) => Math.min(least, bound), lostBound);
  return { bound: Math.min(openBound, branching.best()), rootBound };
}

/** Every objective is a multiple of it: whole costs of whole columns. */
function commonStep(costs: Float64Array): number {
  let step = 0;
  for (const cost of costs) for (let rest = cost; rest !== 0;) [step, rest] = [rest, step % rest];
  return Math.max(1, Math.abs(step));
}

/** The oldest of the nodes with the lowest bound. */
function takeLowest(open: Node[]): Node {
  const lowest = open.reduce((best, { bound }, index) => (bound < open[best]!.bound ? index : best), 0);
  return open.splice(lowest, 1)[0]!;
}

function firstFractional(columns: readonly number[], values: Float64Array): number | null {
  return columns.find((column) => Math.abs(values[column]! - Math.round(values[column]!)) > TOLERANCE) ?? null;
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
