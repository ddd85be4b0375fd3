import type { AccessWorld } from '../access-world';
import type { RequestMakers } from '../request-maker';

/** Drafts are of the one week that the sample body has all data for; published ones each of a week of their own. */
const DRAFT_ON = '2020-05-04';

/** Puts a roster of the unit `registry` into the database, in which Anna works on one day. */
export async function aRoster({ sql, next }: AccessWorld, status: 'draft' | 'published'): Promise<string> {
  const monday = status === 'draft' ? DRAFT_ON : new Date(Date.UTC(2021, 0, 4 + 7 * next())).toISOString().slice(0, 10);
  const publication = status === 'published' ? `'nobody', now()` : 'NULL, NULL';
  const [row] = await sql(
    `INSERT INTO rosters (body_id, unit_ids, from_on, weeks, status, plan_status, score, problem_hash, time_zone, solver,
        seed, seconds, made_at, published_by, published_at)
      VALUES ('milano', '{registry}', $1, 1, $2, 'optimal', '{"total": 0, "levels": {}, "rules": {}, "lines": []}', 'x',
        'Europe/Rome', 'highs', 1, 1, now(), ${publication}) RETURNING id`,
    [monday, status],
  );
  const id = String(row?.['id']);
  await sql(
    `INSERT INTO roster_assignments (roster_id, person_id, on_date, unit_id, duty_id, site_id, activity_id, mode, start_at,
        end_at, paid_minutes)
      VALUES ($1, 'anna', $2, 'registry', 'day', 'larga', 'desk', 'on-site', $2::date + interval '7 hours',
        $2::date + interval '15 hours', 432)`,
    [id, monday],
  );
  return id;
}

async function aRun({ sql, next }: AccessWorld, status: 'queued' | 'stopped'): Promise<string> {
  const [row] = await sql(
    `INSERT INTO roster_runs (body_id, unit_ids, from_on, weeks, time_limit_seconds, seed, created_by, created_at, status)
      VALUES ('milano', '{registry}', '2020-05-04', 1, 10, $1, 'nobody', now(), $2) RETURNING id`,
    [next(), status],
  );
  return String(row?.['id']);
}

const published = async (world: AccessWorld) => ({ params: { id: await aRoster(world, 'published') } });
const edit = async (world: AccessWorld) => ({
  params: { id: await aRoster(world, 'draft') },
  body: { operations: [{ operation: 'pin', personId: 'anna', on: DRAFT_ON }] },
});
const run = async (world: AccessWorld) => ({ params: { id: await aRun(world, 'queued') } });

/** Runs and rosters. Rosters are read once they are published: before that they are nobody's but the planners'. */
export const ROSTERS: RequestMakers = {
  rosterRunsStart: ({ next }) => ({
    body: { unitIds: ['registry'], from: '2020-05-04', weeks: 1, timeLimitSeconds: 10, seed: next() },
  }),
  rosterRunsFind: run,
  // Of a run that is over: the stream of another one goes on.
  rosterRunsEvents: async (world) => ({ params: { id: await aRun(world, 'stopped') } }),
  rosterRunsStop: run,
  rosterEditsEdit: edit,
  rosterEditsPreview: edit,
  rostersList: () => ({}),
  rostersFind: published,
  rostersAssignments: published,
  rostersFindings: published,
  rostersReopeningSuggestions: published,
  rostersShortages: published,
  rostersScore: published,
};
