import type { SingleObjectiveMilp } from './milp-model';
import type { SolveResult } from './milp-solver';

/** Largest violation of a bound, a row or integrality that still counts as rounding. */
export const TOLERANCE = 1e-5;

/**
 * Evaluates every bound, row and integrality of a returned vector ourselves: backends have returned zeros without a
 * solution and "feasible" points with fractions. Integer columns are rounded first.
 * Returns null when all hold, or a sentence on the first that does not.
 */
export function findBrokenRow(problem: SingleObjectiveMilp, values: Float64Array): string | null {
  const { model } = problem;
  if (values.length !== model.columnCount) return `expected ${model.columnCount} values, got ${values.length}`;
  for (let column = 0; column < model.columnCount; column++) {
    const value = values[column]!;
    if (!Number.isFinite(value)) return `column ${column} is ${value}`;
    if (value < model.columnLower[column]! - TOLERANCE || value > model.columnUpper[column]! + TOLERANCE)
      return `column ${column} = ${value} is outside its bounds`;
    if (model.integer[column] === 1 && Math.abs(value - Math.round(value)) > TOLERANCE)
      return `column ${column} = ${value} should be whole`;
  }
  for (let row = 0; row < model.rowCount; row++) {
    let activity = 0;
    for (let entry = model.starts[row]!; entry < model.starts[row + 1]!; entry++)
      activity += model.values[entry]! * values[model.indices[entry]!]!;
    if (activity < model.rowLower[row]! - TOLERANCE || activity > model.rowUpper[row]! + TOLERANCE)
      return `row ${row} = ${activity} is outside [${model.rowLower[row]}, ${model.rowUpper[row]}]`;
  }
  return null;
}

/** Rounds the integer columns; continuous ones keep their value. */
export function roundIntegers(problem: SingleObjectiveMilp, values: Float64Array): Float64Array {
  const { integer } = problem.model;
  return values.map((value, column) => (integer[column] === 1 ? Math.round(value) : value));
}

/** The answer to a program without columns: its rows hold, or they do not. */
export function withoutColumns(problem: SingleObjectiveMilp): SolveResult {
  const values = new Float64Array(0);
  if (findBrokenRow(problem, values) === null) return { status: 'optimal', values, objective: 0, bound: 0 };
  return { status: 'infeasible', values: null, objective: null, bound: null };
}
