import type { SingleObjectiveMilp } from '../milp-model';
import { countBlocks, type CountBlock } from './count-block';
import { costTable, type CostTable } from './cost-table';
import { lowerPlane, type LowerPlane } from './lower-plane';

/** A row that every whole solution keeps, and the relaxation did not: `values * columns >= lower`. */
export interface Cut {
  readonly lower: number;
  readonly columns: readonly number[];
  readonly values: readonly number[];
}

/** The relaxation of a program, to which rows can be added. */
export interface GrowingRelaxation {
  /** Column values of its optimum; null where there is none, or no time for it. */
  readonly solve: () => Float64Array | null;
  readonly add: (cuts: readonly Cut[]) => void;
}

/** Rounds of cuts; 4 to 8 close the gap of 17 to 1,000 people. */
const MOST_ROUNDS = 12;

/** A cut that lifts the cost of a block by a smaller share than this is not worth its row. */
const LEAST_LIFT = 1e-5;

/**
 * Tightens the relaxation of a program, round by round: where the counts of a block are fractions, what the block costs
 * there is lifted to the convex hull of what it costs at whole counts. A solver's own cuts get there as well, but take
 * several times as long (measured: `docs/formulation.md`).
 */
export function countCuts(
  { model, costs }: Pick<SingleObjectiveMilp, 'model' | 'costs'>,
  relaxation: () => GrowingRelaxation,
): Cut[] {
  const blocks = countBlocks(model, costs).map(withTable(new Map()));
  const cuts: Cut[] = [];
  if (blocks.length === 0) return cuts;
  const program = relaxation();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const values = program.solve();
    if (!values) return cuts;
    const found = blocks.flatMap((block) => violatedCut(block, values) ?? []);
    if (found.length === 0) return cuts;
    program.add(found);
    cuts.push(...found);
  }
  return cuts;
}

interface TabledBlock {
  readonly block: CountBlock;
  /** Shared by all blocks that price alike: the same hours on other days. */
  readonly table: CostTable | null;
  /** Planes found below the table so far. */
  readonly planes: LowerPlane[];
}

function withTable(known: Map<string, TabledBlock>): (block: CountBlock) => TabledBlock {
  return (block) => {
    const { groups, rows } = block;
    const look = JSON.stringify([
      groups.map(({ lower, upper }) => [lower, upper]),
      rows.map(({ lower, upper, coefficients, slacks }) => [
        ...[lower, upper, coefficients],
        slacks.map(({ cost, sign, upper: most }) => [cost, sign, most]),
      ]),
    ]);
    const same = known.get(look);
    if (same) return { ...same, block };
    const tabled: TabledBlock = { block, table: costTable(block), planes: [] };
    known.set(look, tabled);
    return tabled;
  };
}

/** The highest known plane above what the block costs now, or else a new one. */
function violatedCut({ block, table, planes }: TabledBlock, values: Float64Array): Cut | null {
  if (!table) return null;
  const point = block.groups.map(({ columns }) => columns.reduce((sum, column) => sum + values[column]!, 0));
  if (point.every((count) => Math.abs(count - Math.round(count)) < 1e-6)) return null;
  const cost = costOf(block, values);
  const heightOf = ({ slopes, constant }: LowerPlane): number =>
    slopes.reduce((sum, slope, group) => sum + slope * point[group]!, constant);
  const isAbove = (plane: LowerPlane): boolean => heightOf(plane) > cost + LEAST_LIFT * Math.max(1, Math.abs(cost));
  const known = planes.filter(isAbove).sort((a, b) => heightOf(b) - heightOf(a))[0];
  if (known) return cutOf(block, known);
  const plane = lowerPlane(table, point);
  if (!plane || !isAbove(plane)) return null;
  planes.push(plane);
  return cutOf(block, plane);
}

function costOf({ rows }: CountBlock, values: Float64Array): number {
  let sum = 0;
  for (const { slacks } of rows) for (const { column, cost } of slacks) sum += cost * values[column]!;
  return sum;
}

/** costs of the slacks - slopes * counts >= constant. */
function cutOf({ groups, rows }: CountBlock, { slopes, constant }: LowerPlane): Cut {
  const slacks = rows.flatMap((row) => row.slacks).filter(({ cost }) => cost > 0);
  const counted = groups.flatMap(({ columns }, group) =>
    slopes[group] === 0 ? [] : columns.map((column) => ({ column, value: -slopes[group]! })),
  );
  return {
    lower: constant,
    columns: [...slacks.map(({ column }) => column), ...counted.map(({ column }) => column)],
    values: [...slacks.map(({ cost }) => cost), ...counted.map(({ value }) => value)],
  };
}
