import type { PricedLevel } from '../problem/finding';
import type { MilpModel, PriceConstant, PriceTerm, RowTag } from './milp-model';

/**
 * Bounds of a column; whole values unless `integer` is false. `follows` marks one that only counts what others decide, as
 * every continuous column does; whole all the same, because a solver cuts better where it knows that.
 */
export interface ColumnOptions {
  readonly lower?: number;
  readonly upper?: number;
  readonly integer?: boolean;
  readonly follows?: boolean;
}

/** One entry of a row: column and coefficient. */
export type RowTerm = readonly [column: number, coefficient: number];

/** Collects columns, rows and prices in any order and hands out a compressed `MilpModel` once. */
export class MilpBuilder {
  private readonly columnLower: number[] = [];
  private readonly columnUpper: number[] = [];
  private readonly integer: number[] = [];
  private readonly follows: number[] = [];
  private readonly rowLower: number[] = [];
  private readonly rowUpper: number[] = [];
  private readonly starts: number[] = [0];
  private readonly indices: number[] = [];
  private readonly values: number[] = [];
  private readonly rowTags: RowTag[] = [];
  private readonly prices: PriceTerm[] = [];
  private readonly constants: PriceConstant[] = [];
  private acceptsRow: (tag: RowTag) => boolean = () => true;
  private priceLevel: PricedLevel | null = null;

  get columnCount(): number {
    return this.columnLower.length;
  }

  /** Adds a column, by default a yes-or-no decision; returns its index. */
  addColumn({ lower = 0, upper = 1, integer = true, follows = !integer }: ColumnOptions = {}): number {
    this.columnLower.push(lower);
    this.columnUpper.push(upper);
    this.integer.push(integer ? 1 : 0);
    this.follows.push(follows ? 1 : 0);
    return this.columnLower.length - 1;
  }

  /** Runs `build` with rows outside `acceptsRow` left out and, unless null, every price at one level. */
  within(acceptsRow: (tag: RowTag) => boolean, priceLevel: PricedLevel | null, build: () => void): void {
    const outer = { acceptsRow: this.acceptsRow, priceLevel: this.priceLevel };
    Object.assign(this, { acceptsRow, priceLevel });
    try {
      build();
    } finally {
      Object.assign(this, outer);
    }
  }

  /** Forces a column to one value. */
  fixColumn(column: number, value: number): void {
    this.columnLower[column] = value;
    this.columnUpper[column] = value;
  }

  /**
   * Adds `lower <= sum of terms <= upper`. A row without terms is kept when it can't hold: the model is then infeasible
   * and the tag says why.
   */
  addRow(tag: RowTag, lower: number, upper: number, terms: readonly RowTerm[]): void {
    if (!this.acceptsRow(tag) || (terms.length === 0 && lower <= 0 && upper >= 0)) return;
    for (const [column, coefficient] of terms) {
      if (coefficient === 0) continue;
      this.indices.push(column);
      this.values.push(coefficient);
    }
    this.starts.push(this.indices.length);
    this.rowLower.push(lower);
    this.rowUpper.push(upper);
    this.rowTags.push(tag);
  }

  /** Prices each unit of a column at a level. */
  addPrice(rule: string, level: PricedLevel, column: number, points: number): void {
    if (points !== 0) this.prices.push({ rule, level: this.priceLevel ?? level, column, points });
  }

  /** Adds points that no decision changes, so that the solver's objective equals the checker's score. */
  addConstant(rule: string, level: PricedLevel, points: number): void {
    if (points !== 0) this.constants.push({ rule, level: this.priceLevel ?? level, points });
  }

  build(): MilpModel {
    return {
      columnCount: this.columnLower.length,
      rowCount: this.rowLower.length,
      columnLower: Float64Array.from(this.columnLower),
      columnUpper: Float64Array.from(this.columnUpper),
      integer: Uint8Array.from(this.integer),
      follows: Uint8Array.from(this.follows),
      rowLower: Float64Array.from(this.rowLower),
      rowUpper: Float64Array.from(this.rowUpper),
      starts: Int32Array.from(this.starts),
      indices: Int32Array.from(this.indices),
      values: Float64Array.from(this.values),
      rowTags: this.rowTags,
      prices: this.prices,
      constants: this.constants,
    };
  }
}
