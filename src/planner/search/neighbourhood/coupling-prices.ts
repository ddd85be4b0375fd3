import type { RosterRows } from '../rows/roster-rows';

/** Where prices begin between the slopes of a row, from what a surplus costs (0) to what a shortage costs (1). */
const FIRST_PLACE = 0.3;

/** A price for taking part in each coupling row: what those who do save the others, as far as known. */
export class CouplingPrices {
  readonly values: Float64Array;

  constructor(private readonly rows: RosterRows) {
    const { rowCount, rowCost, rowCostStart } = rows;
    this.values = new Float64Array(rowCount);
    for (let row = 0; row < rowCount; row++) {
      let [least, most] = [Infinity, -Infinity];
      for (let place = rowCostStart[row]! + 1; place < rowCostStart[row + 1]!; place++) {
        const saved = rowCost[place - 1]! - rowCost[place]!;
        [least, most] = [Math.min(least, saved), Math.max(most, saved)];
      }
      if (most >= least) this.values[row] = FIRST_PLACE * most + (1 - FIRST_PLACE) * least;
    }
  }

  /**
   * Puts the prices on the coupling rows and takes them off the options; then weighs what the rows cost.
   * @param priced rows of the same roster, of which both costs are written
   */
  apply(priced: RosterRows, weight: number): void {
    const { rowCount, rowCost, rowCostStart, optionCost, optionRowStart, optionRows } = this.rows;
    for (let option = 0; option < optionCost.length; option++) {
      let cost = optionCost[option]!;
      for (let entry = optionRowStart[option]!; entry < optionRowStart[option + 1]!; entry++)
        cost -= this.values[optionRows[entry]!]!;
      priced.optionCost[option] = cost;
    }
    for (let row = 0; row < rowCount; row++) {
      const start = rowCostStart[row]!;
      for (let place = start; place < rowCostStart[row + 1]!; place++)
        priced.rowCost[place] = weight * (rowCost[place]! + this.values[row]! * (place - start));
    }
  }

  /** Moves each price towards what one more and one less would cost at some counts, by a part of the way. */
  learn(counts: Int32Array, part: number): void {
    const { rowCount, rowCost, rowCostStart } = this.rows;
    for (let row = 0; row < rowCount; row++) {
      const place = rowCostStart[row]! + counts[row]!;
      const above = Math.min(place + 1, rowCostStart[row + 1]! - 1);
      const below = Math.max(place - 1, rowCostStart[row]!);
      if (above === below) continue;
      const saved = (rowCost[below]! - rowCost[above]!) / (above - below);
      this.values[row] = (1 - part) * this.values[row]! + part * saved;
    }
  }
}
