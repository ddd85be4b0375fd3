import solver from 'javascript-lp-solver';
import type { LinearResult, LinearSolver, Relaxation } from '../../linear-solver';
import { dot, type SingleObjectiveMilp } from '../../milp-model';
import { findBrokenRow } from '../../verify-values';

type Model = InstanceType<typeof solver.Model>;

/** Smaller numbers count as zero in the tableau; the package's own default. */
const PRECISION = 1e-8;

/** A program in the tableau of the package: `indexOf[column]` is its number there, which rows have as well. */
interface Loaded {
  readonly model: Model;
  readonly indexOf: readonly number[];
}

/**
 * Relaxations of a program by javascript-lp-solver in this thread: for small programs by the hundred, where a thread for
 * each would cost more than the answer. The program is loaded and solved once; narrower bounds go into that last tableau
 * as rows of their own, and a few pivots mend it. (Loading it each time took four fifths of the time.) Every row of each
 * answer is evaluated again here.
 */
export const solveRelaxation: LinearSolver = (problem) => {
  const relaxed = { ...problem, model: { ...problem.model, integer: new Uint8Array(problem.model.columnCount) } };
  const loaded = load(relaxed);
  const { tableau } = loaded.model;
  tableau.setModel(loaded.model);
  tableau.simplex();
  tableau.save();
  const root = { feasible: tableau.feasible, bounded: tableau.bounded };
  const relaxation: Relaxation = (lower, upper) => {
    if (!root.feasible) return { status: 'infeasible' };
    if (!root.bounded) return { status: 'error' };
    tableau.restore();
    tableau.addCutConstraints(narrower(relaxed, loaded, lower, upper));
    tableau.simplex();
    if (!tableau.feasible) return { status: 'infeasible' };
    return tableau.bounded ? checked(relaxed, loaded, lower, upper) : { status: 'error' };
  };
  return relaxation;
};

/** The package knows neither lower bounds (a column is shifted to start at zero) nor upper bounds (each is a row). */
function load({ model: program, costs }: SingleObjectiveMilp): Loaded {
  const model = new solver.Model(PRECISION);
  // A cycle is broken by another rule of pivoting; looking for one at each pivot takes longer than the pivot.
  model.debug(false);
  const columns = Array.from(costs, (cost, column) => model.addVariable(cost, `x${column}`));
  for (const [column, variable] of columns.entries()) {
    const width = program.columnUpper[column]! - program.columnLower[column]!;
    if (Number.isFinite(width)) model.smallerThan(width).addTerm(1, variable);
  }
  for (let row = 0; row < program.rowCount; row++) {
    const terms: (readonly [number, (typeof columns)[number]])[] = [];
    let shift = 0;
    for (let entry = program.starts[row]!; entry < program.starts[row + 1]!; entry++) {
      const column = program.indices[entry]!;
      terms.push([program.values[entry]!, columns[column]!]);
      shift += program.values[entry]! * program.columnLower[column]!;
    }
    const least = program.rowLower[row]!;
    const most = program.rowUpper[row]!;
    const atMost = Number.isFinite(most) ? model.smallerThan(most - shift) : null;
    const atLeast = Number.isFinite(least) ? model.greaterThan(least - shift) : null;
    for (const [value, variable] of terms) {
      atMost?.addTerm(value, variable);
      atLeast?.addTerm(value, variable);
    }
  }
  return { model, indexOf: columns.map(({ index }) => index) };
}

interface Cut {
  readonly type: 'min' | 'max';
  readonly varIndex: number;
  readonly value: number;
}

/** What is narrower than in the program as it was loaded. */
function narrower(
  { model: { columnLower, columnUpper } }: SingleObjectiveMilp,
  { indexOf }: Loaded,
  lower: Float64Array,
  upper: Float64Array,
): Cut[] {
  const cuts: Cut[] = [];
  for (const [column, varIndex] of indexOf.entries()) {
    const start = columnLower[column]!;
    if (lower[column]! > start) cuts.push({ type: 'min', varIndex, value: lower[column]! - start });
    if (upper[column]! < columnUpper[column]!) cuts.push({ type: 'max', varIndex, value: upper[column]! - start });
  }
  return cuts;
}

function checked(problem: SingleObjectiveMilp, loaded: Loaded, lower: Float64Array, upper: Float64Array): LinearResult {
  const values = valuesOf(problem, loaded);
  const bounded = { ...problem, model: { ...problem.model, columnLower: lower, columnUpper: upper } };
  if (findBrokenRow(bounded, values) !== null) return { status: 'error' };
  return { status: 'optimal', values, objective: dot(problem.costs, values) };
}

/** Columns that are no row of the tableau are zero. */
function valuesOf({ model: { columnLower } }: SingleObjectiveMilp, { model: { tableau }, indexOf }: Loaded) {
  const { matrix, width, rhsColumn, rowByVarIndex } = tableau;
  return columnLower.map((start, column) => {
    const row = rowByVarIndex[indexOf[column]!]!;
    return row < 0 ? start : start + matrix[row * width + rhsColumn]!;
  });
}
