import type { CellType, Column, ReferenceName } from './cell';

export type Columns = Readonly<Record<string, Column<unknown>>>;

/** The values of a row, typed by the columns. */
export type Cells<C extends Columns> = {
  readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never;
};

export interface RowProblem<C extends Columns> {
  readonly column: keyof C & string;
  readonly rule: string;
  readonly howToFix: string;
}

/** What one CSV file holds: the reader, the checks and the format document all come from here. */
export interface TableSpec<C extends Columns> {
  /** Name in `files` of `scenario.yaml`. */
  readonly name: string;
  readonly file: string;
  readonly meaning: string;
  /** Whether the file must exist; one that need not is empty where it is missing. */
  readonly isRequired: boolean;
  readonly columns: C;
  /** Columns that no two rows may share; empty: rows may repeat. */
  readonly unique: readonly (keyof C & string)[];
  /** What its `id` column defines for other tables. */
  readonly defines: ReferenceName | null;
  /** Rules within a row, run on rows whose cells are all right by themselves. */
  readonly checks: (cells: Cells<C>) => readonly RowProblem<C>[];
  /** Type of columns the file may have beyond the named ones, or null where those are errors. */
  readonly otherColumns: CellType<number> | null;
}

export type AnyTableSpec = Omit<TableSpec<Columns>, 'checks' | 'unique'> & { readonly unique: readonly string[] };

interface TableOptions<C extends Columns> {
  readonly isRequired?: boolean;
  readonly unique?: readonly (keyof C & string)[];
  readonly defines?: ReferenceName;
  readonly checks?: (cells: Cells<C>) => readonly RowProblem<C>[];
  readonly otherColumns?: CellType<number>;
}

/** Declares a table; see `TableSpec` for what is left out. */
export function defineTable<C extends Columns>(
  name: string,
  file: string,
  meaning: string,
  columns: C,
  options: TableOptions<C> = {},
): TableSpec<C> {
  return {
    name,
    file,
    meaning,
    columns,
    isRequired: options.isRequired ?? true,
    unique: options.unique ?? [],
    defines: options.defines ?? null,
    checks: options.checks ?? (() => []),
    otherColumns: options.otherColumns ?? null,
  };
}

/** One row that is right by itself. */
export interface TableRow<C extends Columns> {
  /** Line of the file. */
  readonly row: number;
  readonly cells: Cells<C>;
  /** Cells as they stand in the file, by column. */
  readonly raw: ReadonlyMap<string, string>;
  /** Values of columns beyond the named ones. */
  readonly others: ReadonlyMap<string, number>;
}

/** The rows of a table that are right, and the name of the file they came from. */
export interface Table<C extends Columns> {
  readonly file: string;
  readonly rows: readonly TableRow<C>[];
}
