import type { LinearOptimum } from '../../milp/growing-program';
import type { DayWindow } from '../rows/day-window';
import type { SearchContext } from '../search-context';
import { costOfRow, type RosterState } from '../rows/roster-state';
import { leastCouplingCost, reducedCosts } from './lagrangian-bound';
import { RowMaster } from './row-master';

/** Where a generation of rows ended. */
export interface GenerationOutcome {
  /** Proved lower bound of what the roster costs, the rows of the others and fixed rows given. */
  readonly bound: number;
  /** Prices of the coupling rows at which the bound was found. */
  readonly prices: Float64Array;
  /** Cost of each free person's cheapest row at those prices, in the order of the free people. */
  readonly cheapest: Float64Array;
  readonly optimum: LinearOptimum;
  /** Nothing below the incumbent is left to find. */
  readonly isCut: boolean;
}

export interface GenerationLimits {
  readonly maxRounds: number;
  /** Weight of the best prices so far in the prices rows are sought at, 0 to 1 (Wentges 1997). */
  readonly smoothing: number;
  /** Distance of bound and master at which it is good enough. */
  readonly gap: number;
  /** Cost of the incumbent: whatever can't be cheaper is not looked at further. */
  readonly cutOff: number;
  /** Whether the generation has done its share of the work and should end with what it has. */
  readonly isEnough?: () => boolean;
  /** Hears of every better bound: a generation that is cut short has proved something as well. */
  readonly onBound?: (bound: number) => void;
}

/** Share of the time left that branch and bound over the rows may take, where its nodes do not end it before. */
const WHOLE_SHARE = 0.15;

/** Rounding of linear programs that does not count. */
const EPSILON = 1e-6;

/**
 * Column generation over the rows of some free people, all others keeping theirs. A master finds the best mix of the rows
 * known, a dynamic program for each person the row that would improve it most at the master's prices.
 */
export class RowGenerator {
  private readonly master: RowMaster;
  private readonly base: Int32Array;
  private readonly othersCost: number;
  /** The free people's rows to begin with: outside a window they stay. */
  private readonly given: readonly Int32Array[];
  private readonly fixed = new Map<number, Int32Array>();
  private readonly known: Set<number>;
  private fresh: number[];
  /** A row of days in the making. */
  private readonly row: Int32Array;

  /**
   * @param state a roster in which the free people's rows are not counted
   * @param window days that may change; all unless given
   */
  constructor(
    private readonly context: SearchContext,
    readonly free: readonly number[],
    state: RosterState,
    firstRows: readonly number[],
    private readonly window: DayWindow | null,
  ) {
    const { rows, pool, openProgram } = context;
    this.base = state.counts.slice();
    this.given = free.map((person) => state.rowOf(person).slice());
    const isFree = new Set(free);
    let cost = 0;
    for (let person = 0; person < rows.personCount; person++)
      if (!isFree.has(person)) cost += costOfRow(state.rowOf(person), rows.optionCost);
    this.othersCost = cost;
    this.master = new RowMaster(rows, pool, free, this.base, openProgram);
    this.fresh = [...firstRows];
    this.known = new Set(firstRows);
    this.row = new Int32Array(rows.dayCount);
  }

  /** People whose row is still open. */
  get open(): number[] {
    return this.free.filter((person) => !this.fixed.has(person));
  }

  /** Decides a person's row. */
  fix(person: number, row: number): void {
    this.fixed.set(person, this.context.pool.taken[row]!);
    this.master.keepOnly(person, row);
  }

  /** The rows decided, by person. */
  get decided(): ReadonlyMap<number, Int32Array> {
    return this.fixed;
  }

  /** Added rows with their shares in an optimum. */
  shares(optimum: LinearOptimum): readonly (readonly [row: number, share: number])[] {
    const shares = this.master.shares(optimum);
    return this.master.added.map((row, position) => [row, shares[position]!] as const);
  }

  /**
   * Generates rows until none improves the master, yielding after each round; null where the master can't be solved in
   * time.
   */
  *generate(limits: GenerationLimits): Generator<void, GenerationOutcome | null> {
    const { rows, work } = this.context;
    let best: Omit<GenerationOutcome, 'optimum' | 'isCut'> | null = null;
    for (let round = 0; round < limits.maxRounds; round++) {
      this.master.addRows(this.fresh);
      this.fresh = [];
      const optimum = this.master.solve(work.secondsLeft());
      if (!optimum) return null;
      work.addLinear(optimum.iterationCount, rows.rowCount + this.free.length);
      const duals = optimum.rowDuals.subarray(0, rows.rowCount);
      const objective = this.objectiveOf(optimum);
      const tried: Float64Array = best ? mixed(best.prices, duals, limits.smoothing) : duals.slice();
      let found = this.priceAt(tried, optimum, duals);
      if (!best || found.bound > best.bound) best = { bound: found.bound, prices: tried, cheapest: found.cheapest };
      if (found.newRows === 0 && limits.smoothing > 0 && objective - best.bound > limits.gap) {
        // A miss: the mixed prices hid what the duals themselves would find.
        const exact = duals.slice();
        found = this.priceAt(exact, optimum, duals);
        if (found.bound > best.bound) best = { bound: found.bound, prices: exact, cheapest: found.cheapest };
      }
      limits.onBound?.(best.bound);
      yield;
      const isCut = Math.ceil(best.bound - EPSILON) >= limits.cutOff;
      const isDone = found.newRows === 0 || objective - best.bound <= limits.gap;
      const isEnough = round === limits.maxRounds - 1 || limits.isEnough?.() === true;
      if (isCut || isDone || isEnough) return { ...best, optimum, isCut };
    }
    return null;
  }

  /**
   * Decides everybody at once: the best mix of whole rows among those generated, cheaper than the cut-off, by branch and
   * bound. Rows that the bound proves to be in no such roster are left out first. False where none was found. Ends the
   * generation: shares are whole from then on.
   */
  decideWhole({ bound, prices, cheapest }: GenerationOutcome, cutOff: number, nodeLimit: number): boolean {
    const { rows, pool, costs, work } = this.context;
    reducedCosts(rows, this.free, prices, costs);
    const cheapestOf = new Map(this.free.map((person, index) => [person, cheapest[index]!]));
    this.master.leaveOut((row) => {
      const above = costOfRow(pool.taken[row]!, costs) - cheapestOf.get(pool.person[row]!)!;
      return Math.ceil(bound + above - EPSILON) >= cutOff - EPSILON;
    });
    const most = cutOff - this.givenCost();
    const optimum = this.master.solveWhole(most, nodeLimit, work.secondsLeft() * WHOLE_SHARE);
    if (!optimum) return false;
    work.addLinear(optimum.iterationCount, rows.rowCount + this.free.length);
    for (const [row, share] of this.shares(optimum))
      if (share > 0.5) this.fixed.set(pool.person[row]!, pool.taken[row]!);
    return this.open.length === 0;
  }

  dispose(): void {
    this.master.dispose();
  }

  /** Cost of a whole roster that the master's optimum stands for. */
  private objectiveOf(optimum: LinearOptimum): number {
    return optimum.objective + this.givenCost();
  }

  /** What costs whatever the free people do. */
  private givenCost(): number {
    const { rowCount, rowCostStart, rowCost, constantCost } = this.context.rows;
    let sum = constantCost + this.othersCost;
    for (let row = 0; row < rowCount; row++) sum += rowCost[rowCostStart[row]! + this.base[row]!]!;
    return sum;
  }

  /** Everybody's cheapest row at some prices: the bound they prove, and how many rows improve the master. */
  private priceAt(
    prices: Float64Array,
    optimum: LinearOptimum,
    duals: Float64Array,
  ): { readonly bound: number; readonly newRows: number; readonly cheapest: Float64Array } {
    const { rows, finder, pool, costs } = this.context;
    reducedCosts(rows, this.free, prices, costs);
    let bound = this.othersCost + leastCouplingCost(rows, prices, this.base, this.free.length);
    let newRows = 0;
    const cheapest = new Float64Array(this.free.length);
    for (const [index, person] of this.free.entries()) {
      const decided = this.fixed.get(person);
      if (decided) {
        cheapest[index] = costOfRow(decided, costs);
        bound += cheapest[index];
        continue;
      }
      cheapest[index] = this.window
        ? finder.findWithin(this.window, this.given[index]!, person, costs, this.row)
        : finder.find(person, costs, this.row);
      bound += cheapest[index];
      if (this.costAtDuals(duals) >= this.master.personDual(optimum, person) - EPSILON) continue;
      const row = pool.add(person, this.row);
      if (this.known.has(row)) continue;
      this.known.add(row);
      this.fresh.push(row);
      newRows++;
    }
    return { bound, newRows, cheapest };
  }

  private costAtDuals(duals: Float64Array): number {
    const { optionCost, optionRowStart, optionRows } = this.context.rows;
    let sum = 0;
    for (const option of this.row) {
      if (option < 0) continue;
      sum += optionCost[option]!;
      for (let entry = optionRowStart[option]!; entry < optionRowStart[option + 1]!; entry++)
        sum -= duals[optionRows[entry]!]!;
    }
    return sum;
  }
}

function mixed(best: Float64Array, latest: Float64Array, share: number): Float64Array {
  return latest.map((price, row) => share * best[row]! + (1 - share) * price);
}
