import type { Highs, Model } from 'highs';
import type { GrowingProgram, LinearOptimum, NewColumns, WholeLimits } from '../../growing-program';

/** Primal simplex: new columns leave the basis feasible, but no longer optimal. */
const PRIMAL_SIMPLEX = 4;
const DUAL_SIMPLEX = 1;
/** Half the time of the default on 60 people and 280 coupling rows. */
const DEVEX = 1;

/** A master program in HiGHS, in the thread it is called from. */
export class HighsGrowingProgram implements GrowingProgram {
  private readonly model: Model;
  private readonly rowCount: number;
  private columnCount = 0;

  constructor(
    private readonly highs: Highs,
    rightHandSides: Float64Array,
  ) {
    this.rowCount = rightHandSides.length;
    this.model = highs.createModel({
      numCols: 0,
      numRows: this.rowCount,
      colCost: new Float64Array(0),
      colLower: new Float64Array(0),
      colUpper: new Float64Array(0),
      rowLower: rightHandSides,
      rowUpper: rightHandSides,
      matrix: {
        format: 'csc',
        numRows: this.rowCount,
        numCols: 0,
        starts: Int32Array.of(0),
        indices: new Int32Array(0),
        values: new Float64Array(0),
      },
    });
    this.model.options.set({
      output_flag: false,
      presolve: 'off',
      simplex_strategy: PRIMAL_SIMPLEX,
      simplex_primal_edge_weight_strategy: DEVEX,
    });
  }

  addColumns({ costs, upper, starts, rows, values }: NewColumns): void {
    if (costs.length === 0) return;
    this.columnCount += costs.length;
    this.model.addCols({
      cost: Float64Array.from(costs),
      lower: new Float64Array(costs.length),
      upper: Float64Array.from(upper),
      matrix: {
        format: 'csc',
        numRows: this.rowCount,
        numCols: costs.length,
        starts: Int32Array.from(starts),
        indices: Int32Array.from(rows),
        values: Float64Array.from(values),
      },
    });
  }

  setUpper(column: number, upper: number): void {
    this.model.changeColBounds(column, 0, upper);
  }

  solveLinear(timeLimitSeconds: number): LinearOptimum | null {
    this.model.zeroAllClocks();
    this.model.options.set({ time_limit: timeLimitSeconds });
    this.model.run();
    if (this.model.getModelStatus() !== this.highs.constants.modelStatus.optimal) return null;
    const { colValue, rowDual } = this.model.getSolution();
    const iterationCount = Number(this.model.info.get('simplex_iteration_count'));
    return { objective: this.model.getObjectiveValue(), values: colValue, rowDuals: rowDual, iterationCount };
  }

  solveWhole({ firstWhole, cutOff, nodeLimit, timeLimitSeconds }: WholeLimits): LinearOptimum | null {
    const { modelStatus, solutionStatus, variableType } = this.highs.constants;
    for (let column = firstWhole; column < this.columnCount; column++)
      this.model.changeColIntegrality(column, variableType.integer);
    this.model.zeroAllClocks();
    this.model.options.set({
      presolve: 'choose',
      simplex_strategy: DUAL_SIMPLEX,
      time_limit: timeLimitSeconds,
      mip_max_nodes: nodeLimit,
      // The cut-off of branch and bound, too.
      objective_bound: cutOff,
    });
    this.model.run();
    const status = this.model.getModelStatus();
    const isFound = this.model.info.get('primal_solution_status') === solutionStatus.feasible;
    // Without an incumbent HiGHS returns zeros and an infinite objective.
    const objective = this.model.getObjectiveValue();
    if (status === modelStatus.infeasible || !isFound || !Number.isFinite(objective)) return null;
    const { colValue } = this.model.getSolution();
    const iterationCount = Math.max(0, Number(this.model.info.get('simplex_iteration_count')));
    return { objective, values: colValue, rowDuals: new Float64Array(this.rowCount), iterationCount };
  }

  dispose(): void {
    this.model.dispose();
  }
}
