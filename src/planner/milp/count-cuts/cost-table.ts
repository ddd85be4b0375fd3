import type { CountBlock, CountRow } from './count-block';

/** What a block costs at each combination of its counts; infinite where its rows can't hold. */
export interface CostTable {
  readonly lower: readonly number[];
  /** How many values each count takes; the last varies fastest. */
  readonly sizes: readonly number[];
  readonly costs: Float64Array;
}

/** Larger tables cost more time than their cuts save. */
const MOST_ENTRIES = 400_000;

/** Null where there are too many combinations. */
export function costTable({ groups, rows }: CountBlock): CostTable | null {
  const lower = groups.map((group) => group.lower);
  const sizes = groups.map((group) => group.upper - group.lower + 1);
  const entryCount = sizes.reduce((product, size) => product * size, 1);
  if (entryCount > MOST_ENTRIES) return null;
  const costs = new Float64Array(entryCount);
  for (const row of rows) addRow(costs, row, lower, sizes);
  return { lower, sizes, costs };
}

function addRow(costs: Float64Array, row: CountRow, lower: readonly number[], sizes: readonly number[]): void {
  const { coefficients } = row;
  const ends = coefficients.map((coefficient, group) => {
    const [first, last] = [coefficient * lower[group]!, coefficient * (lower[group]! + sizes[group]! - 1)];
    return [Math.min(first, last), Math.max(first, last)] as const;
  });
  const least = ends.reduce((sum, [from]) => sum + from, 0);
  const most = ends.reduce((sum, [, to]) => sum + to, 0);
  const priceOf = Float64Array.from({ length: most - least + 1 }, (_, index) => slackCost(row, least + index));
  const last = sizes.length - 1;
  const step = coefficients[last]!;
  let entry = 0;
  const fill = (group: number, sum: number): void => {
    if (group < last) {
      for (let index = 0; index < sizes[group]!; index++)
        fill(group + 1, sum + coefficients[group]! * (lower[group]! + index));
      return;
    }
    let at = sum + step * lower[last]! - least;
    for (let index = 0; index < sizes[last]!; index++, at += step) costs[entry++]! += priceOf[at]!;
  };
  fill(0, 0);
}

/** The cheapest slack that puts a row within its bounds, the counts being worth `activity`. */
function slackCost({ lower, upper, slacks }: CountRow, activity: number): number {
  const sign = activity < lower ? 1 : -1;
  let missing = sign === 1 ? lower - activity : activity - upper;
  if (missing <= 0) return 0;
  let cost = 0;
  for (const slack of slacks.filter((one) => one.sign === sign).sort((a, b) => a.cost - b.cost)) {
    const taken = Math.min(missing, slack.upper);
    cost += taken * slack.cost;
    missing -= taken;
    if (missing <= 0) return cost;
  }
  return Number.POSITIVE_INFINITY;
}
