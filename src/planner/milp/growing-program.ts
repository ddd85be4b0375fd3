/** Columns to add to a program: column c has the entries `starts[c]` to `starts[c + 1]` of `rows` and `values`. */
export interface NewColumns {
  readonly costs: readonly number[];
  readonly upper: readonly number[];
  readonly starts: readonly number[];
  readonly rows: readonly number[];
  readonly values: readonly number[];
}

/** An optimum of a linear program: values of the columns and duals of the rows. */
export interface LinearOptimum {
  readonly objective: number;
  readonly values: Float64Array;
  readonly rowDuals: Float64Array;
  readonly iterationCount: number;
}

/** How far a program is searched for whole values. */
export interface WholeLimits {
  /** Columns from this one on must be whole. */
  readonly firstWhole: number;
  /** Only what costs less is looked for. */
  readonly cutOff: number;
  readonly nodeLimit: number;
  readonly timeLimitSeconds: number;
}

/**
 * A program of equations that grows by columns, all at least 0, and keeps its basis between solves: the master of column
 * generation. Synchronous, for a thread that does nothing else.
 */
export interface GrowingProgram {
  addColumns(columns: NewColumns): void;
  setUpper(column: number, upper: number): void;
  /** Null where it has no solution or was not solved in time. */
  solveLinear(timeLimitSeconds: number): LinearOptimum | null;
  /** The same with some columns whole, by branch and bound. Null where it found nothing below the cut-off. */
  solveWhole(limits: WholeLimits): LinearOptimum | null;
  dispose(): void;
}

/** Opens an empty program with one equation for each right-hand side. */
export type GrowingProgramFactory = (rightHandSides: Float64Array) => GrowingProgram;
