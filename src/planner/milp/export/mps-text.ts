import type { SingleObjectiveMilp } from '../milp-model';

/** Characters of one chunk: a program of a large unit is tens of megabytes as text, which nobody needs in one string. */
const CHUNK_CHARACTERS = 65_536;

const OBJECTIVE = 'cost';

/** Names of rows and columns in a file: short, without blanks, each once. */
interface FileNames {
  readonly column: (column: number) => string;
  readonly row: (row: number) => string;
}

/**
 * A program in free MPS format, in chunks: what any other solver reads (`HiGHS --model_file`, CBC, SCIP, Gurobi).
 * Minimisation; numbers are written so that reading gives the same double back. A row with two bounds becomes a range
 * where the difference of its bounds is exact, and two rows otherwise.
 * Source: IBM MPSX/370, "free" variant with blanks between fields and `OBJSENSE` left at its default.
 */
export function* mpsText(problem: SingleObjectiveMilp, name: string): Generator<string> {
  let chunk = '';
  for (const line of lines(problem, name)) {
    chunk += `${line}\n`;
    if (chunk.length < CHUNK_CHARACTERS) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

function* lines(problem: SingleObjectiveMilp, name: string): Generator<string> {
  const { model } = problem;
  const names: FileNames = {
    column: (column) => model.names?.column(column) ?? `c${column}`,
    row: (row) => model.names?.row(row) ?? `r${row}`,
  };
  yield `NAME ${name}`;
  yield 'ROWS';
  yield ` N ${OBJECTIVE}`;
  for (let row = 0; row < model.rowCount; row++)
    for (const { sense, suffix } of sensesOf(problem, row)) yield ` ${sense} ${names.row(row)}${suffix}`;
  yield 'COLUMNS';
  yield* columnLines(problem, names);
  yield 'RHS';
  for (let row = 0; row < model.rowCount; row++)
    for (const { side, suffix } of sensesOf(problem, row))
      if (side !== 0) yield ` RHS ${names.row(row)}${suffix} ${side}`;
  yield 'RANGES';
  for (let row = 0; row < model.rowCount; row++) {
    const range = rangeOf(problem, row);
    if (range !== null) yield ` RNG ${names.row(row)} ${range}`;
  }
  yield 'BOUNDS';
  for (let column = 0; column < model.columnCount; column++)
    for (const [kind, value] of boundsOf(problem, column)) yield ` ${kind} BND ${names.column(column)}${value}`;
  yield 'ENDATA';
}

/** The rows a row becomes in the file: sense, right-hand side, and what is added to its name. */
function sensesOf(
  { model }: SingleObjectiveMilp,
  row: number,
): readonly { readonly sense: 'N' | 'E' | 'L' | 'G'; readonly side: number; readonly suffix: string }[] {
  const [lower, upper] = [model.rowLower[row]!, model.rowUpper[row]!];
  if (lower === upper) return [{ sense: 'E', side: lower, suffix: '' }];
  const least = { sense: 'G', side: lower } as const;
  const most = { sense: 'L', side: upper } as const;
  if (Number.isFinite(lower) && Number.isFinite(upper)) {
    if (isExactRange(lower, upper)) return [{ ...most, suffix: '' }];
    return [
      { ...least, suffix: '.least' },
      { ...most, suffix: '.most' },
    ];
  }
  if (Number.isFinite(lower)) return [{ ...least, suffix: '' }];
  if (Number.isFinite(upper)) return [{ ...most, suffix: '' }];
  return [{ sense: 'N', side: 0, suffix: '' }];
}

const isExactRange = (lower: number, upper: number): boolean => upper - (upper - lower) === lower;

function rangeOf({ model }: SingleObjectiveMilp, row: number): number | null {
  const [lower, upper] = [model.rowLower[row]!, model.rowUpper[row]!];
  const isRange = lower !== upper && Number.isFinite(lower) && Number.isFinite(upper) && isExactRange(lower, upper);
  return isRange ? upper - lower : null;
}

function* columnLines(problem: SingleObjectiveMilp, names: FileNames): Generator<string> {
  const { model, costs } = problem;
  const { starts, rows, values } = byColumn(problem);
  let isWhole = false;
  for (let column = 0; column < model.columnCount; column++) {
    if ((model.integer[column] === 1) !== isWhole) {
      isWhole = !isWhole;
      yield ` MARKER${column} 'MARKER' '${isWhole ? 'INTORG' : 'INTEND'}'`;
    }
    const name = names.column(column);
    // A column without any entry must still be named, or it would be lost.
    if (costs[column] !== 0 || starts[column] === starts[column + 1]) yield ` ${name} ${OBJECTIVE} ${costs[column]!}`;
    for (let entry = starts[column]!; entry < starts[column + 1]!; entry++)
      for (const { suffix } of sensesOf(problem, rows[entry]!))
        yield ` ${name} ${names.row(rows[entry]!)}${suffix} ${values[entry]!}`;
  }
  if (isWhole) yield ` MARKER${model.columnCount} 'MARKER' 'INTEND'`;
}

/** The matrix turned round: rows and coefficients of each column, since MPS lists columns. */
function byColumn({ model }: SingleObjectiveMilp): {
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  readonly values: Float64Array;
} {
  const starts = new Int32Array(model.columnCount + 1);
  for (const column of model.indices) starts[column + 1]!++;
  for (let column = 0; column < model.columnCount; column++) starts[column + 1]! += starts[column]!;
  const next = starts.slice();
  const rows = new Int32Array(model.indices.length);
  const values = new Float64Array(model.indices.length);
  for (let row = 0; row < model.rowCount; row++)
    for (let entry = model.starts[row]!; entry < model.starts[row + 1]!; entry++) {
      const place = next[model.indices[entry]!]!++;
      rows[place] = row;
      values[place] = model.values[entry]!;
    }
  return { starts, rows, values };
}

/** Both bounds are always said: readers differ in what an unbounded whole column means. */
function boundsOf({ model }: SingleObjectiveMilp, column: number): readonly (readonly [kind: string, value: string])[] {
  const [lower, upper] = [model.columnLower[column]!, model.columnUpper[column]!];
  if (lower === upper) return [['FX', ` ${lower}`]];
  if (lower === Number.NEGATIVE_INFINITY && upper === Number.POSITIVE_INFINITY) return [['FR', '']];
  return [
    lower === Number.NEGATIVE_INFINITY ? ['MI', ''] : ['LO', ` ${lower}`],
    upper === Number.POSITIVE_INFINITY ? ['PL', ''] : ['UP', ` ${upper}`],
  ];
}
