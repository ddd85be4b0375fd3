import type { PostgresServer } from './postgres-server';

/** Fingerprints of all rows, by table. */
export type Rows = ReadonlyMap<string, ReadonlySet<string>>;

/** Rows of the service itself, which say nothing about an effect. */
const NOT_AN_EFFECT = new Set([
  'public.idempotency_keys',
  'public.readiness_probes',
  'public.migrations',
  'pgboss.version',
]);

/** Every row of every table, as the database has committed it. */
export async function allRows(server: PostgresServer): Promise<Rows> {
  const tables = await server.query<{ name: string }>(
    `SELECT schemaname || '.' || tablename AS name FROM pg_tables
      WHERE schemaname = 'public' OR (schemaname = 'pgboss' AND tablename IN ('job', 'archive'))`,
  );
  const names = tables.map(({ name }) => name).filter((name) => !NOT_AN_EFFECT.has(name));
  const text = names.map((name) => `SELECT '${name}' AS name, md5(t::text) AS row FROM ${name} t`).join(' UNION ALL ');
  const rows = new Map<string, Set<string>>(names.map((name) => [name, new Set<string>()]));
  for (const { name, row } of await server.query<{ name: string; row: string }>(text)) rows.get(name)?.add(row);
  return rows;
}

/** How many rows came and went, by table: `sites +1 -1` is a row that was changed. Empty where nothing happened. */
export function changesBetween(before: Rows, after: Rows): string[] {
  return [...after].flatMap(([name, rows]) => {
    const earlier = before.get(name) ?? new Set<string>();
    const added = [...rows].filter((row) => !earlier.has(row)).length;
    const gone = [...earlier].filter((row) => !rows.has(row)).length;
    return added + gone === 0 ? [] : [`${name} +${added} -${gone}`];
  });
}
