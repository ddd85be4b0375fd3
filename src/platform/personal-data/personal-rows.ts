import type { EntityManager } from 'typeorm';
import type { PersonalTable } from './personal-table';

/** Columns by which tables name a person, or the user a person signs in as, where they follow the house's naming. */
const NAMING: Readonly<Record<string, PersonalTable['names']>> = {
  employee_id: 'person',
  person_id: 'person',
  user_id: 'user',
  actor_id: 'user',
};

/** What opens doors is nobody's data to read: not even in a copy for the person. */
const SECRET = /hash|secret|token|password/;

/** A column that may name people. */
interface NamingColumn {
  readonly table: string;
  readonly column: string;
  readonly kind: 'id' | 'recipient' | 'list' | 'document' | 'words';
}

/** What is stored about one person in one table. */
export interface PersonalSection {
  readonly table: PersonalTable;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** The trail cannot be changed, and says who did what under an id that no longer leads to anybody. */
const UNTOUCHED = ['audit_entries'];

/** Every table that names people: those that modules declare, and any other whose columns say so. */
export async function personalTables(
  manager: EntityManager,
  declared: readonly PersonalTable[],
): Promise<readonly PersonalTable[]> {
  const columns = await manager.query<{ table: string; column: string }[]>(
    `SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
     JOIN information_schema.tables USING (table_schema, table_name)
     WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' AND column_name = ANY($1)
     ORDER BY table_name, column_name`,
    [Object.keys(NAMING)],
  );
  const known = new Set(declared.map(({ table }) => table));
  const others = columns
    .filter(({ table }) => !known.has(table))
    .map(({ table, column }) => ({ table, column, names: NAMING[column]!, purpose: '', meaning: {} }));
  return [...declared, ...others];
}

/** Reads all rows of a table about a person; secrets are left out. */
export async function readPersonalRows(
  manager: EntityManager,
  table: PersonalTable,
  ids: readonly string[],
): Promise<PersonalSection> {
  const rows = await manager.query<{ row: Record<string, unknown> }[]>(
    `SELECT to_jsonb(t) AS row FROM ${quoted(table.table)} t WHERE t.${quoted(table.column)}::text = ANY($1)`,
    [ids],
  );
  return {
    table,
    rows: rows.map(({ row }) => Object.fromEntries(Object.entries(row).filter(([name]) => !SECRET.test(name)))),
  };
}

/**
 * How a pseudonym takes the place of an id ($1) in a column: what is written ($2 in it), and where. Inside documents an id
 * is a whole JSON text, inside a finding's words a whole word.
 */
const REPLACEMENTS: Readonly<Record<NamingColumn['kind'], (column: string) => readonly [next: string, found: string]>> =
  {
    id: (column) => ['$2::text', `${column} = $1::text`],
    recipient: (column) => [`'person:' || $2::text`, `${column} = 'person:' || $1::text`],
    list: (column) => [`array_replace(${column}, $1::text, $2::text)`, `${column} @> ARRAY[$1::text]`],
    document: (column) => [
      `replace(${column}::text, to_json($1::text)::text, to_json($2::text)::text)::jsonb`,
      `position(to_json($1::text)::text IN ${column}::text) > 0`,
    ],
    words: (column) => [
      `regexp_replace(${column}, '\\m' || $1::text || '\\M', $2::text, 'g')`,
      `${column} ~ ('\\m' || $1::text || '\\M')`,
    ],
  };

/**
 * Writes a pseudonym in the place of a person's id wherever it stands and is not removed with the person's own row.
 *
 * @param id lower-case letters, digits and hyphens, as every id
 * @returns number of rows changed, by table
 */
export async function replacePersonId(
  manager: EntityManager,
  id: string,
  pseudonym: string,
): Promise<Map<string, number>> {
  const changed = new Map<string, number>();
  for (const { table, column, kind } of await namingColumns(manager)) {
    const [next, found] = REPLACEMENTS[kind](quoted(column));
    const [, count] = await manager.query<[unknown, number]>(
      `UPDATE ${quoted(table)} SET ${quoted(column)} = ${next} WHERE ${found}`,
      [id, pseudonym],
    );
    if (count > 0) changed.set(table, (changed.get(table) ?? 0) + count);
  }
  return changed;
}

/**
 * Columns that may hold a person's id and are not removed together with the person's row. Documents of settings name
 * nobody, and are left alone: an id there that reads the same is another thing's.
 */
async function namingColumns(manager: EntityManager): Promise<readonly NamingColumn[]> {
  return manager.query<NamingColumn[]>(
    `SELECT * FROM (
       SELECT c.relname AS "table", a.attname AS "column", CASE
         WHEN t.typname = 'jsonb' AND c.relname ~ '^(roster|outbox|swap|duty|offer|timetable|staffing)' THEN 'document'
         WHEN t.typname = '_text' AND a.attname ~ '(people|persons?_ids|employee_ids)$' THEN 'list'
         WHEN t.typname = 'text' AND a.attname ~ '(^|_)(person|employee)_id$' THEN 'id'
         WHEN t.typname = 'text' AND a.attname = 'recipient' THEN 'recipient'
         WHEN t.typname = 'text' AND a.attname = 'detail' AND c.relname ~ '^roster' THEN 'words'
       END AS kind
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid
       WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
         AND c.relname <> ALL($1)
         AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'f'
           AND k.conkey = ARRAY[a.attnum] AND k.confdeltype = 'c')
     ) AS columns WHERE kind IS NOT NULL ORDER BY 1, 2`,
    [UNTOUCHED],
  );
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
