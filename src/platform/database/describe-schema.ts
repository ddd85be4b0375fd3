import type { DataSource } from 'typeorm';

interface ColumnRow {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly required: boolean;
  readonly fallback: string | null;
}

interface NamedRow {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/** TypeORM's own list of migrations that ran: not ours to describe. */
const NOT_OURS = 'migrations';

const COLUMNS = `
  SELECT c.relname AS "table", a.attname AS "column", format_type(a.atttypid, a.atttypmod) AS "type",
         a.attnotnull AS "required", pg_get_expr(d.adbin, d.adrelid) AS "fallback"
  FROM pg_class c
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> $1
  ORDER BY c.relname COLLATE "C", a.attnum`;

// PostgreSQL 18 lists NOT NULL as constraints, earlier versions do not: the columns say it already.
const CONSTRAINTS = `
  SELECT c.relname AS "table", k.conname AS "name", pg_get_constraintdef(k.oid) AS "definition"
  FROM pg_constraint k
  JOIN pg_class c ON c.oid = k.conrelid
  WHERE c.relnamespace = 'public'::regnamespace AND c.relname <> $1 AND k.contype <> 'n'
  ORDER BY c.relname COLLATE "C", array_position(ARRAY['p', 'u', 'x', 'f', 'c', 't'], k.contype::text), k.conname COLLATE "C"`;

const INDEXES = `
  SELECT c.relname AS "table", i.relname AS "name", pg_get_indexdef(x.indexrelid) AS "definition"
  FROM pg_index x
  JOIN pg_class i ON i.oid = x.indexrelid
  JOIN pg_class c ON c.oid = x.indrelid
  WHERE c.relnamespace = 'public'::regnamespace AND c.relname <> $1
    AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = x.indexrelid AND k.contype IN ('p', 'u', 'x'))
  ORDER BY c.relname COLLATE "C", i.relname COLLATE "C"`;

/**
 * The tables, columns, constraints and indexes of a database as SQL, from PostgreSQL's catalogue. The same text on every
 * run and version, so that a review sees what a migration really changes.
 */
export async function describeSchema(dataSource: DataSource): Promise<string> {
  const columns: ColumnRow[] = await dataSource.query(COLUMNS, [NOT_OURS]);
  const constraints: NamedRow[] = await dataSource.query(CONSTRAINTS, [NOT_OURS]);
  const indexes: NamedRow[] = await dataSource.query(INDEXES, [NOT_OURS]);
  const tables = [...new Set(columns.map(({ table }) => table))];
  return tables
    .map((table) =>
      describeTable(
        table,
        columns.filter((row) => row.table === table),
        constraints.filter((row) => row.table === table),
        indexes.filter((row) => row.table === table),
      ),
    )
    .join('\n');
}

function describeTable(
  table: string,
  columns: readonly ColumnRow[],
  constraints: readonly NamedRow[],
  indexes: readonly NamedRow[],
): string {
  const lines = [
    ...columns.map(describeColumn),
    ...constraints.map(({ name, definition }) => `CONSTRAINT ${name} ${definition}`),
  ];
  const body = lines.map((line) => `  ${line}`).join(',\n');
  const after = indexes.map(({ definition }) => `${definition.replace(' ON public.', ' ON ')};\n`).join('');
  return `CREATE TABLE ${table} (\n${body}\n);\n${after}`;
}

function describeColumn({ column, type, required, fallback }: ColumnRow): string {
  return `${column} ${type}${fallback === null ? '' : ` DEFAULT ${fallback}`}${required ? ' NOT NULL' : ''}`;
}
