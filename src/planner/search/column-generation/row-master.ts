import type { GrowingProgram, GrowingProgramFactory, LinearOptimum } from '../../milp/growing-program';
import type { RosterRows } from '../rows/roster-rows';
import type { RowPool } from './row-pool';

/**
 * The master of column generation: every free person takes one row of the pool (in shares), and each coupling row pays for
 * how many take part in it, on top of those whose rows are given.
 *
 * Equations: for coupling row r, options taken − Σ pieces = 0, a piece for each stretch of equal slope of its convex
 * cost; for free person p, Σ rows of p = 1.
 */
export class RowMaster {
  private readonly program: GrowingProgram;
  private readonly pieceCount: number;
  /** Position of each free person among the equations. */
  private readonly equationOf = new Map<number, number>();
  /** Rows of the pool in the order they were added. */
  readonly added: number[] = [];

  /** @param base how many of the others take part in each coupling row */
  constructor(
    private readonly rows: RosterRows,
    private readonly pool: RowPool,
    free: readonly number[],
    base: Int32Array,
    open: GrowingProgramFactory,
  ) {
    const { rowCount } = rows;
    for (const [index, person] of free.entries()) this.equationOf.set(person, rowCount + index);
    this.program = open(new Float64Array(rowCount + free.length).fill(1, rowCount));
    this.pieceCount = this.addPieces(base, free.length);
  }

  /** Adds rows of the pool by their indices. */
  addRows(indices: readonly number[]): void {
    const { optionRowStart, optionRows } = this.rows;
    const starts: number[] = [0];
    const entries: number[] = [];
    for (const index of indices) {
      for (const option of this.pool.taken[index]!)
        if (option >= 0)
          for (let entry = optionRowStart[option]!; entry < optionRowStart[option + 1]!; entry++)
            entries.push(optionRows[entry]!);
      entries.push(this.equationOf.get(this.pool.person[index]!)!);
      starts.push(entries.length);
      this.added.push(index);
    }
    this.program.addColumns({
      costs: indices.map((index) => this.pool.cost[index]!),
      upper: indices.map(() => Infinity),
      starts,
      rows: entries,
      values: entries.map(() => 1),
    });
  }

  /** Forbids all rows of a person but one of the pool. */
  keepOnly(person: number, row: number): void {
    this.leaveOut((index) => this.pool.person[index] === person && index !== row);
  }

  /** Forbids the rows that a test says can't be of use. */
  leaveOut(isUseless: (row: number) => boolean): void {
    for (const [position, row] of this.added.entries())
      if (isUseless(row)) this.program.setUpper(this.pieceCount + position, 0);
  }

  /** The best whole rows that cost less than `cutOff`, as far as some nodes of branching find them. */
  solveWhole(cutOff: number, nodeLimit: number, timeLimitSeconds: number): LinearOptimum | null {
    return this.program.solveWhole({ firstWhole: this.pieceCount, cutOff, nodeLimit, timeLimitSeconds });
  }

  solve(timeLimitSeconds: number): LinearOptimum | null {
    return this.program.solveLinear(timeLimitSeconds);
  }

  /** Share of each added row in an optimum. */
  shares({ values }: LinearOptimum): Float64Array {
    return values.subarray(this.pieceCount);
  }

  /** The dual of a free person's equation: what the person's row costs at the most, before a new one pays. */
  personDual({ rowDuals }: LinearOptimum, person: number): number {
    return rowDuals[this.equationOf.get(person)!]!;
  }

  dispose(): void {
    this.program.dispose();
  }

  private addPieces(base: Int32Array, freeCount: number): number {
    const { rowCount, rowCostStart, rowCost } = this.rows;
    const costs: number[] = [];
    const upper: number[] = [];
    const entries: number[] = [];
    for (let row = 0; row < rowCount; row++) {
      const from = rowCostStart[row]! + base[row]!;
      const until = Math.min(rowCostStart[row + 1]! - 1, from + freeCount);
      for (let place = from; place < until; place++) {
        const slope = rowCost[place + 1]! - rowCost[place]!;
        if (place > from && costs.at(-1) === slope) upper[upper.length - 1]! += 1;
        else {
          costs.push(slope);
          upper.push(1);
          entries.push(row);
        }
      }
    }
    this.program.addColumns({
      costs,
      upper,
      starts: [...entries.keys(), entries.length],
      rows: entries,
      values: entries.map(() => -1),
    });
    return costs.length;
  }
}
