import { DataSource } from 'typeorm';
import type { TestApp } from './test-app';

/** Publishes a roster past all its steps, for tests of what comes after. */
export async function putInForce({ app }: TestApp, rosterPath: string, publishedAt: string): Promise<void> {
  const id = rosterPath.split('/').at(-1)!;
  await app.get(DataSource).transaction(async (manager) => {
    await manager.query(
      `INSERT INTO published_weeks (unit_id, week_on, roster_id)
        SELECT unit_id, (from_on + 7 * week)::date, id FROM rosters, unnest(unit_ids) unit_id,
          generate_series(0, weeks - 1) week WHERE id = $1
        ON CONFLICT (unit_id, week_on) DO UPDATE SET roster_id = excluded.roster_id`,
      [id],
    );
    await manager.query(
      `UPDATE rosters SET status = 'superseded' WHERE status = 'published'
        AND NOT EXISTS (SELECT FROM published_weeks week WHERE week.roster_id = rosters.id)`,
    );
    await manager.query(
      `UPDATE rosters SET status = 'published', published_at = $2, published_by = 'test' WHERE id = $1`,
      [id, publishedAt],
    );
  });
}
