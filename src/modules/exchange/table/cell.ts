/** What a cell's text turned out to be: a value, or the rule it breaks and how to mend it. */
export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly rule: string; readonly howToFix: string };

/** A kind of cell: how its text is read, and what the documentation says of it. */
export interface CellType<T> {
  /** Type and limits as the format document prints them. */
  readonly format: string;
  parse(text: string): Parsed<T>;
}

export function valid<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

export function invalid(rule: string, howToFix: string): Parsed<never> {
  return { ok: false, rule, howToFix };
}

/** Tables and lists of `scenario.yaml` whose ids other cells may name. */
export type ReferenceName =
  'directorates' | 'units' | 'sites' | 'activities' | 'contracts' | 'shiftTemplates' | 'people' | 'squads';

/** One column of a table, or one key of `scenario.yaml`. */
export interface Column<T> {
  readonly type: CellType<T>;
  readonly meaning: string;
  readonly example: string;
  /** Whether an empty cell is an error. */
  readonly isRequired: boolean;
  /** Value of an empty cell; undefined where one is required. */
  readonly whenEmpty: T | undefined;
  /** The default in words, for the format document. */
  readonly defaultText: string;
  /** The cell names ids of this table. */
  readonly references: ReferenceName | null;
  /** Other accepted spellings of the column's name. */
  readonly aliases: readonly string[];
}

interface ColumnOptions {
  readonly references?: ReferenceName;
  readonly aliases?: readonly string[];
}

/** A column whose cells must be filled. */
export function required<T>(
  type: CellType<T>,
  meaning: string,
  example: string,
  options: ColumnOptions = {},
): Column<T> {
  return {
    type,
    meaning,
    example,
    isRequired: true,
    whenEmpty: undefined,
    defaultText: 'required',
    references: options.references ?? null,
    aliases: options.aliases ?? [],
  };
}

/** A column that may be empty or left out: then `whenEmpty` holds, which `defaultText` says in words. */
export function optional<T>(
  type: CellType<T>,
  whenEmpty: NoInfer<T>,
  defaultText: string,
  meaning: string,
  example: string,
  options?: ColumnOptions,
): Column<T>;
export function optional<T>(
  type: CellType<T>,
  whenEmpty: null,
  defaultText: string,
  meaning: string,
  example: string,
  options?: ColumnOptions,
): Column<T | null>;
export function optional<T>(
  type: CellType<T>,
  whenEmpty: T | null,
  defaultText: string,
  meaning: string,
  example: string,
  options: ColumnOptions = {},
): Column<T | null> {
  return {
    type,
    meaning,
    example,
    isRequired: false,
    whenEmpty,
    defaultText,
    references: options.references ?? null,
    aliases: options.aliases ?? [],
  };
}
