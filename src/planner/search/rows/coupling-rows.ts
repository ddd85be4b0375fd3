import type { MilpModel } from '../../milp/milp-model';
import { refusal, type Refusal } from '../refusal';
import type { Placement } from '../../rules/formulation-context';

/** The rows of a model that couple people, each as a convex price of how many placements of it are taken. */
export interface CouplingRows {
  readonly rowCount: number;
  readonly rowCostStart: Int32Array;
  readonly rowCost: Float64Array;
  /** By column of the model; none where it is in no row. */
  readonly rowsOfColumn: readonly (readonly number[] | undefined)[];
  /** What columns outside all rows cost at the least. */
  readonly constantCost: number;
}

/** A column that only serves one row: slack, shortage, surplus. */
interface Slack {
  readonly cost: number;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Reads the rows about several people: placements count 1 each, and every other column serves one row alone. Refused, in
 * the name of its rule, where a row is not like that or can't be held at some count.
 */
export function couplingRowsOf(
  model: MilpModel,
  placements: readonly Placement[],
  costs: Float64Array,
): CouplingRows | Refusal {
  const isPlacement = new Uint8Array(model.columnCount);
  for (const { column } of placements) isPlacement[column] = 1;
  const rowsOfColumn: (number[] | undefined)[] = new Array<undefined>(model.columnCount);
  const isUsed = new Uint8Array(model.columnCount);
  const rowCostStart = [0];
  const rowCost: number[] = [];
  for (let row = 0; row < model.rowCount; row++) {
    const { personId, rule } = model.rowTags[row]!;
    if (personId !== null) continue;
    const slacks: Slack[] = [];
    let placementCount = 0;
    for (let entry = model.starts[row]!; entry < model.starts[row + 1]!; entry++) {
      const column = model.indices[entry]!;
      const value = model.values[entry]!;
      if (isPlacement[column] === 1) {
        if (value !== 1) return refusal(rule, 'weighs duties instead of counting them');
        placementCount++;
        (rowsOfColumn[column] ??= []).push(rowCostStart.length - 1);
      } else {
        if (isUsed[column] === 1) return refusal(rule, 'shares out who does what within a duty');
        isUsed[column] = 1;
        slacks.push({
          value,
          cost: costs[column]!,
          lower: model.columnLower[column]!,
          upper: model.columnUpper[column]!,
        });
      }
    }
    for (let count = 0; count <= placementCount; count++) {
      const cost = leastSlackCost(count, model.rowLower[row]!, model.rowUpper[row]!, slacks);
      if (cost === Infinity) return refusal(rule, 'forbids some counts of people instead of pricing them');
      rowCost.push(cost);
    }
    rowCostStart.push(rowCost.length);
  }
  const constantCost = costOfOthers(model, costs, isPlacement, isUsed);
  if (!Number.isFinite(constantCost)) return refusal(null, 'a price has no bound');
  return {
    rowCount: rowCostStart.length - 1,
    rowCostStart: Int32Array.from(rowCostStart),
    rowCost: Float64Array.from(rowCost),
    rowsOfColumn,
    constantCost,
  };
}

/**
 * The cheapest values of a row's slacks that put `lower <= count + slacks <= upper`: all at their cheaper bound, then
 * moved, the cheapest first, as far as needed.
 */
function leastSlackCost(count: number, lower: number, upper: number, slacks: readonly Slack[]): number {
  let activity = count;
  let cost = 0;
  for (const slack of slacks) {
    const start = slack.cost >= 0 ? slack.lower : slack.upper;
    activity += slack.value * start;
    cost += slack.cost * start;
  }
  const isLow = activity < lower;
  let missing = isLow ? lower - activity : Math.max(0, activity - upper);
  const movable = slacks
    .filter(({ value, cost: price }) => (price >= 0 ? value > 0 : value < 0) === isLow && value !== 0)
    .sort((a, b) => Math.abs(a.cost / a.value) - Math.abs(b.cost / b.value));
  for (const slack of movable) {
    if (missing <= 0) break;
    const moved = Math.min(missing, Math.abs(slack.value) * (slack.upper - slack.lower));
    cost += (moved * Math.abs(slack.cost)) / Math.abs(slack.value);
    missing -= moved;
  }
  return missing > 1e-9 ? Infinity : cost;
}

/** Columns that are neither placements nor in a row about several people stand at their cheaper bound. */
function costOfOthers(model: MilpModel, costs: Float64Array, isPlacement: Uint8Array, isUsed: Uint8Array): number {
  let sum = 0;
  for (let column = 0; column < model.columnCount; column++) {
    if (isPlacement[column] === 1 || isUsed[column] === 1 || costs[column] === 0) continue;
    sum += costs[column]! * (costs[column]! > 0 ? model.columnLower[column]! : model.columnUpper[column]!);
  }
  return sum;
}
