import type { DayWindow } from './day-window';
import type { RosterRows } from './roster-rows';

/** A roster in the making: who takes which option each day, how full each coupling row is, and what it all costs. */
export class RosterState {
  /** Option by `person * dayCount + day`; -1: free. */
  readonly taken: Int32Array;
  readonly counts: Int32Array;

  constructor(readonly rows: RosterRows) {
    this.taken = new Int32Array(rows.personCount * rows.dayCount).fill(-1);
    this.counts = new Int32Array(rows.rowCount);
  }

  rowOf(person: number): Int32Array {
    return this.taken.subarray(person * this.rows.dayCount, (person + 1) * this.rows.dayCount);
  }

  /** Takes a person's row out (`change` -1) of the counts, or puts it in (1). */
  count(row: Int32Array, change: 1 | -1): void {
    const { optionRowStart, optionRows } = this.rows;
    for (let day = 0; day < row.length; day++) {
      const option = row[day]!;
      if (option < 0) continue;
      for (let entry = optionRowStart[option]!; entry < optionRowStart[option + 1]!; entry++)
        this.counts[optionRows[entry]!]! += change;
    }
  }

  /** Takes the options of some days of a row out of the counts (`change` -1), or puts them in (1): what that costs. */
  countWithin(row: Int32Array, { from, until }: DayWindow, change: 1 | -1): number {
    const { optionCost, optionRowStart, optionRows, rowCost, rowCostStart } = this.rows;
    const { counts } = this;
    let cost = 0;
    for (let day = from; day < until; day++) {
      const option = row[day]!;
      if (option < 0) continue;
      cost += change * optionCost[option]!;
      for (let entry = optionRowStart[option]!; entry < optionRowStart[option + 1]!; entry++) {
        const counted = optionRows[entry]!;
        const place = rowCostStart[counted]! + counts[counted]!;
        cost += rowCost[place + change]! - rowCost[place]!;
        counts[counted]! += change;
      }
    }
    return cost;
  }

  /** What each option of a person (on some days) would add to the cost, everybody else counted and the person not. */
  marginalCosts(person: number, costs: Float64Array, window: DayWindow | null = null): void {
    const { dayCount, optionStart, optionCost, optionRowStart, optionRows, rowCost, rowCostStart } = this.rows;
    const from = optionStart[person * dayCount + (window?.from ?? 0)]!;
    const until = optionStart[person * dayCount + (window?.until ?? dayCount)]!;
    for (let option = from; option < until; option++) {
      let cost = optionCost[option]!;
      for (let entry = optionRowStart[option]!; entry < optionRowStart[option + 1]!; entry++) {
        const row = optionRows[entry]!;
        const place = rowCostStart[row]! + this.counts[row]!;
        cost += rowCost[place + 1]! - rowCost[place]!;
      }
      costs[option] = cost;
    }
  }

  /** Takes over a whole roster. */
  assign(taken: Int32Array): void {
    this.taken.set(taken);
    this.counts.fill(0);
    for (let person = 0; person < this.rows.personCount; person++) this.count(this.rowOf(person), 1);
  }

  totalCost(): number {
    const { rowCount, rowCostStart, rowCost, optionCost, constantCost } = this.rows;
    let sum = constantCost;
    for (let row = 0; row < rowCount; row++) sum += rowCost[rowCostStart[row]! + this.counts[row]!]!;
    for (const option of this.taken) if (option >= 0) sum += optionCost[option]!;
    return sum;
  }
}

/** Cost of a row for given costs of the options. */
export function costOfRow(row: Int32Array, costs: Float64Array): number {
  let sum = 0;
  for (let day = 0; day < row.length; day++) if (row[day]! >= 0) sum += costs[row[day]!]!;
  return sum;
}
