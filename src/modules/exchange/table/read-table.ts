import { decodeText } from './decode-text';
import { nearestName } from './nearest-name';
import { parseCsv } from './parse-csv';
import type { ProblemCollector } from './problem-collector';
import type { Cells, Columns, RowProblem, Table, TableRow, TableSpec } from './table-spec';

/** A row as text: cells by column name, aliases resolved; empty cells are left out. */
export interface RawRow {
  readonly row: number;
  readonly cells: ReadonlyMap<string, string>;
}

const MAX_ROWS = 500_000;

/** Reads a CSV file by its specification; whatever is wrong is reported and its row left out. */
export function readTable<C extends Columns>(
  spec: TableSpec<C>,
  file: string,
  bytes: Uint8Array,
  problems: ProblemCollector,
): Table<C> {
  const text = decodeText(file, bytes, problems);
  const records = text === null ? null : parseCsv(file, text, problems);
  const [header, ...body] = records ?? [];
  if (records === null || header === undefined) {
    if (records !== null) problems.report({ file, row: 1, column: null }, null, 'a header row', headerFix(spec));
    if (spec.defines !== null) problems.markUnreadable(spec.defines);
    return { file, rows: [] };
  }
  const names = readHeader(spec, file, header.row, header.cells, problems);
  if (names === null) {
    if (spec.defines !== null) problems.markUnreadable(spec.defines);
    return { file, rows: [] };
  }
  if (body.length > MAX_ROWS) {
    problems.report({ file, row: MAX_ROWS, column: null }, null, `at most ${MAX_ROWS} rows`, 'Split the file.');
    return { file, rows: [] };
  }
  const rows = body.map(({ row, cells }) => {
    const extra = cells.slice(names.length).find((cell) => cell !== '');
    if (extra !== undefined) {
      const fix = 'Put text that holds the separator in double quotes.';
      problems.report({ file, row, column: null }, extra, `as many cells as the header: ${names.length}`, fix);
    }
    return { row, cells: new Map(names.flatMap((name, index) => (cells[index] ? [[name, cells[index]]] : []))) };
  });
  return { file, rows: readRows(spec, file, rows, problems) };
}

/** Reads rows of text by their specification; also used for rows that did not come from CSV. */
export function readRows<C extends Columns>(
  spec: TableSpec<C>,
  file: string,
  rawRows: readonly RawRow[],
  problems: ProblemCollector,
): readonly TableRow<C>[] {
  const seen = new Map<string, number>();
  const rows: TableRow<C>[] = [];
  for (const raw of rawRows) {
    if (spec.defines !== null) problems.define(spec.defines, raw.cells.get('id') ?? '');
    const cells = readCells(spec, file, raw, problems);
    const isNew = checkUnique(spec, file, raw, seen, problems);
    if (cells === null || !isNew) continue;
    const broken = spec.checks(cells);
    reportRow(file, raw, broken, problems);
    if (broken.length > 0) continue;
    rows.push({ row: raw.row, cells, raw: raw.cells, others: readOthers(spec, file, raw, problems) });
  }
  return rows;
}

/** Reports what is wrong with a row, each with the text of its cell. */
export function reportRow<C extends Columns>(
  file: string,
  raw: RawRow,
  broken: readonly RowProblem<C>[],
  problems: ProblemCollector,
): void {
  for (const { column, rule, howToFix } of broken) {
    problems.report({ file, row: raw.row, column }, raw.cells.get(column) ?? null, rule, howToFix);
  }
}

/** Column names of the header in order, or null where the rows cannot be read by them. */
function readHeader<C extends Columns>(
  spec: TableSpec<C>,
  file: string,
  row: number,
  header: readonly string[],
  problems: ProblemCollector,
): readonly string[] | null {
  const canonical = new Map<string, string>();
  for (const [name, column] of Object.entries(spec.columns)) {
    for (const spelling of [name, ...column.aliases]) canonical.set(spelling.toLowerCase(), name);
  }
  const names: string[] = [];
  let isReadable = true;
  for (const title of header) {
    const name = canonical.get(title.toLowerCase());
    if (name === undefined && (spec.otherColumns === null || title === '')) {
      const nearest = nearestName(title, canonical.keys());
      const fix =
        nearest === null ? `Known columns: ${Object.keys(spec.columns).join(', ')}.` : `Did you mean "${nearest}"?`;
      problems.report({ file, row, column: title || null }, title, 'a known column', fix);
      isReadable = false;
    }
    if (names.includes(name ?? title) && title !== '') {
      problems.report({ file, row, column: title }, title, 'each column once', 'Remove one of the two.');
      isReadable = false;
    }
    names.push(name ?? title);
  }
  for (const [name, column] of Object.entries(spec.columns)) {
    if (!column.isRequired || names.includes(name)) continue;
    problems.report({ file, row, column: name }, null, 'a column that must be there', `Add the column "${name}".`);
    isReadable = false;
  }
  return isReadable ? names : null;
}

function readCells<C extends Columns>(
  spec: TableSpec<C>,
  file: string,
  raw: RawRow,
  problems: ProblemCollector,
): Cells<C> | null {
  const values: [string, unknown][] = [];
  let isValid = true;
  for (const [name, column] of Object.entries(spec.columns)) {
    const place = { file, row: raw.row, column: name };
    const text = raw.cells.get(name) ?? '';
    if (text === '') {
      if (column.isRequired) {
        problems.report(
          place,
          null,
          'a cell that must be filled',
          `Write ${column.meaning}, for example ${column.example}.`,
        );
        isValid = false;
      }
      values.push([name, column.whenEmpty]);
      continue;
    }
    const parsed = column.type.parse(text);
    if (!parsed.ok) {
      problems.report(place, text, parsed.rule, parsed.howToFix);
      isValid = false;
      continue;
    }
    values.push([name, parsed.value]);
    if (column.references !== null) problems.use(place, column.references, idsOf(parsed.value));
  }
  // The one place where values leave their columns: each was read by its own column's type just above.
  return isValid ? (Object.fromEntries(values) as Cells<C>) : null;
}

function idsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function checkUnique<C extends Columns>(
  spec: TableSpec<C>,
  file: string,
  raw: RawRow,
  seen: Map<string, number>,
  problems: ProblemCollector,
): boolean {
  const column = spec.unique[0];
  if (column === undefined) return true;
  const key = JSON.stringify(spec.unique.map((name) => raw.cells.get(name) ?? ''));
  const first = seen.get(key);
  if (first === undefined) {
    seen.set(key, raw.row);
    return true;
  }
  const rule = `${spec.unique.join(' + ')} only once; row ${first} has the same`;
  problems.report(
    { file, row: raw.row, column },
    raw.cells.get(column) ?? null,
    rule,
    'Change it or remove one of the rows.',
  );
  return false;
}

function readOthers<C extends Columns>(
  spec: TableSpec<C>,
  file: string,
  raw: RawRow,
  problems: ProblemCollector,
): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const [name, text] of raw.cells) {
    if (spec.otherColumns === null || Object.hasOwn(spec.columns, name)) continue;
    const parsed = spec.otherColumns.parse(text);
    if (parsed.ok) values.set(name, parsed.value);
    else problems.report({ file, row: raw.row, column: name }, text, parsed.rule, parsed.howToFix);
  }
  return values;
}

function headerFix(spec: { readonly columns: Columns }): string {
  return `The first row names the columns: ${Object.keys(spec.columns).join(',')}`;
}
