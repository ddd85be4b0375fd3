import type { RosterRows } from '../rows/roster-rows';

/** Whom and when the coupling rows are about, and where a roster pays for them. */
export class RowSurroundings {
  /** The first day each row is about. */
  readonly dayOf: Int32Array;
  /** People with an option in each row. */
  readonly peopleOf: readonly (readonly number[])[];
  private readonly leastCost: Float64Array;

  constructor(private readonly rows: RosterRows) {
    const { rowCount, personCount, dayCount, optionStart, optionRowStart, optionRows, rowCostStart, rowCost } = rows;
    this.dayOf = new Int32Array(rowCount).fill(dayCount);
    const people = Array.from({ length: rowCount }, () => new Set<number>());
    for (let person = 0; person < personCount; person++)
      for (let day = 0; day < dayCount; day++) {
        const place = person * dayCount + day;
        const until = optionRowStart[optionStart[place + 1]!]!;
        for (let entry = optionRowStart[optionStart[place]!]!; entry < until; entry++) {
          const row = optionRows[entry]!;
          this.dayOf[row] = Math.min(this.dayOf[row]!, day);
          people[row]!.add(person);
        }
      }
    this.peopleOf = people.map((set) => [...set]);
    this.leastCost = Float64Array.from({ length: rowCount }, (_, row) =>
      rowCost.subarray(rowCostStart[row], rowCostStart[row + 1]).reduce((least, cost) => Math.min(least, cost)),
    );
  }

  /** What each row costs in a roster above the least it could. */
  costsAbove(taken: Int32Array): Float64Array {
    const { rowCostStart, rowCost, optionRowStart, optionRows } = this.rows;
    const counts = new Int32Array(this.leastCost.length);
    for (const option of taken)
      if (option >= 0)
        for (let entry = optionRowStart[option]!; entry < optionRowStart[option + 1]!; entry++)
          counts[optionRows[entry]!]! += 1;
    return this.leastCost.map((least, row) => rowCost[rowCostStart[row]! + counts[row]!]! - least);
  }
}
