import type { RosterRows } from '../rows/roster-rows';

/**
 * What the coupling rows cost at the least when taking part in row r pays `prices[r]`; costs that no decision changes are
 * included.
 *
 * With the price put on the rows and taken off the options, people and rows no longer depend on one another: the sum of
 * this and of everybody's cheapest row at the reduced costs is a lower bound of every roster, whatever the prices
 * (Lagrangian relaxation of "options taken = number counted"; Geoffrion 1974).
 *
 * @param base how many take part in each row already
 * @param freeCount how many more may
 */
export function leastCouplingCost(rows: RosterRows, prices: Float64Array, base: Int32Array, freeCount: number): number {
  const { rowCount, rowCostStart, rowCost, constantCost } = rows;
  let sum = constantCost;
  for (let row = 0; row < rowCount; row++) {
    const from = rowCostStart[row]! + base[row]!;
    const until = Math.min(rowCostStart[row + 1]! - 1, from + freeCount);
    let least = Infinity;
    for (let place = from; place <= until; place++)
      least = Math.min(least, rowCost[place]! + prices[row]! * (place - from));
    sum += least;
  }
  return sum;
}

/** The options' costs less the prices of the rows they take part in, for the options of some people. */
export function reducedCosts(
  rows: RosterRows,
  people: readonly number[],
  prices: Float64Array,
  costs: Float64Array,
): void {
  const { dayCount, optionStart, optionCost, optionRowStart, optionRows } = rows;
  for (const person of people)
    for (let option = optionStart[person * dayCount]!; option < optionStart[(person + 1) * dayCount]!; option++) {
      let cost = optionCost[option]!;
      for (let entry = optionRowStart[option]!; entry < optionRowStart[option + 1]!; entry++)
        cost -= prices[optionRows[entry]!]!;
      costs[option] = cost;
    }
}
