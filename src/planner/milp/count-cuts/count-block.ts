import type { SingleObjectiveMilp } from '../milp-model';

/** Columns that stand alike in every row of a block: only their sum matters to it. */
export interface CountGroup {
  readonly columns: readonly number[];
  /** The least and the most their sum can be. */
  readonly lower: number;
  readonly upper: number;
}

/**
 * Rows that price the same few whole counts, each with slack of its own: the half hours of one activity, site and day.
 * What they cost together is a function of the counts alone.
 */
export interface CountBlock {
  readonly groups: readonly CountGroup[];
  readonly rows: readonly CountRow[];
}

export interface CountRow {
  readonly lower: number;
  readonly upper: number;
  /** Of each group's sum. */
  readonly coefficients: readonly number[];
  readonly slacks: readonly Slack[];
}

/** A column of one row only, priced 0 or more. */
export interface Slack {
  readonly column: number;
  /** What the block's cuts weigh it with. */
  readonly cost: number;
  /** 1 or -1. */
  readonly sign: number;
  readonly upper: number;
}

/** How many times the weight of the next cheaper kind of slack. */
const STEEPEST_STEP = 100;

/** More counts than these make a table of all their values too large. */
const MOST_GROUPS = 6;

type Model = SingleObjectiveMilp['model'];

/**
 * Finds the blocks whose relaxation is loose: those with a row in which whole counts have different coefficients, such as
 * half hours summed up because breaks are spread over them (3 for who is there, 2 for who also has a break). Where all
 * coefficients are alike, the relaxation is as good as the whole numbers.
 */
export function countBlocks(model: Model, costs: Float64Array): CountBlock[] {
  const rowsOfColumn = rowsByColumn(model);
  const parts = Array.from({ length: model.rowCount }, (_, row) => partsOfRow(model, costs, rowsOfColumn, row));
  const isTaken = new Uint8Array(model.rowCount);
  const blocks: CountBlock[] = [];
  for (let seed = 0; seed < model.rowCount; seed++) {
    const start = parts[seed];
    if (isTaken[seed] === 1 || !start || new Set(start.counts.values()).size < 2) continue;
    const near = new Set([...start.counts.keys()].flatMap((column) => rowsOfColumn(column)));
    let rows = [seed];
    for (const row of near)
      if (row !== seed && parts[row] && groupsOf(model, parts, [...rows, row]).length <= MOST_GROUPS)
        rows = [...rows, row];
    const groups = groupsOf(model, parts, rows);
    if (groups.length > MOST_GROUPS) continue;
    for (const row of rows) isTaken[row] = 1;
    blocks.push(withMildCosts({ groups, rows: rows.map((row) => countRow(model, parts[row]!, row, groups)) }));
  }
  return blocks;
}

/**
 * What a cut weighs slack with needs not be what it costs, as any weights of 0 or more give a valid one: the cheapest slack
 * weighs 1, and each dearer kind at the most so many times the one before. Levels lie much further apart, and a table of
 * their costs would lose the lower ones to rounding.
 */
function withMildCosts({ groups, rows }: CountBlock): CountBlock {
  const kinds = [...new Set(rows.flatMap(({ slacks }) => slacks.map(({ cost }) => cost)))].sort((a, b) => a - b);
  const weights = new Map<number, number>();
  let [lastKind, lastWeight] = [0, 0];
  for (const kind of kinds) {
    if (kind > 0) lastWeight = lastWeight === 0 ? 1 : lastWeight * Math.min(STEEPEST_STEP, kind / lastKind);
    weights.set(kind, lastWeight);
    lastKind = kind;
  }
  const mild = (slack: Slack): Slack => ({ ...slack, cost: weights.get(slack.cost)! });
  return { groups, rows: rows.map((row) => ({ ...row, slacks: row.slacks.map(mild) })) };
}

interface RowParts {
  /** Coefficient of each counted column. */
  readonly counts: ReadonlyMap<number, number>;
  readonly slacks: readonly Slack[];
}

/** Null where a row is no price of whole counts. */
function partsOfRow(
  model: Model,
  costs: Float64Array,
  rowsOfColumn: (column: number) => readonly number[],
  row: number,
): RowParts | null {
  const counts = new Map<number, number>();
  const slacks: Slack[] = [];
  for (let entry = model.starts[row]!; entry < model.starts[row + 1]!; entry++) {
    const column = model.indices[entry]!;
    const value = model.values[entry]!;
    const cost = costs[column]!;
    const upper = model.columnUpper[column]!;
    const isSlack = rowsOfColumn(column).length === 1 && Math.abs(value) === 1 && model.columnLower[column] === 0;
    if (isSlack && cost >= 0 && Number.isFinite(upper)) slacks.push({ column, cost, sign: value, upper });
    else if (model.integer[column] === 1 && value > 0 && Number.isInteger(value) && Number.isFinite(upper))
      counts.set(column, value);
    else return null;
  }
  return slacks.some(({ cost }) => cost > 0) && counts.size > 0 ? { counts, slacks } : null;
}

function groupsOf(model: Model, parts: readonly (RowParts | null)[], rows: readonly number[]): CountGroup[] {
  const looks = new Map<number, string>();
  for (const [index, row] of rows.entries())
    for (const [column, value] of parts[row]!.counts) looks.set(column, `${looks.get(column) ?? ''}${index}:${value} `);
  const columnsOf = new Map<string, number[]>();
  for (const [column, look] of looks) {
    const alike = columnsOf.get(look);
    if (alike) alike.push(column);
    else columnsOf.set(look, [column]);
  }
  const sum = (columns: readonly number[], bounds: Float64Array): number =>
    columns.reduce((total, column) => total + bounds[column]!, 0);
  return [...columnsOf.values()].map((columns) => ({
    columns,
    lower: sum(columns, model.columnLower),
    upper: sum(columns, model.columnUpper),
  }));
}

function countRow(model: Model, { counts, slacks }: RowParts, row: number, groups: readonly CountGroup[]): CountRow {
  return {
    lower: model.rowLower[row]!,
    upper: model.rowUpper[row]!,
    coefficients: groups.map(({ columns }) => counts.get(columns[0]!) ?? 0),
    slacks,
  };
}

function rowsByColumn(model: Model): (column: number) => readonly number[] {
  const lists: number[][] = Array.from({ length: model.columnCount }, () => []);
  for (let row = 0; row < model.rowCount; row++)
    for (let entry = model.starts[row]!; entry < model.starts[row + 1]!; entry++)
      lists[model.indices[entry]!]!.push(row);
  return (column) => lists[column]!;
}
