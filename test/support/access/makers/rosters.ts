import type { AccessWorld } from '../access-world';
import type { RequestMakers } from '../request-maker';

/** Drafts are of the one week that the sample body has all data for; published ones each of a week of their own. */
const DRAFT_ON = '2020-05-04';

/** Puts a roster of the unit `registry` into the database, in which Anna works on one day. */
export async function aRoster({ sql, next }: AccessWorld, status: 'draft' | 'published'): Promise<string> {
  const monday = status === 'draft' ? DRAFT_ON : new Date(Date.UTC(2001, 0, 1 + 7 * next())).toISOString().slice(0, 10);
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

/**
 * Puts a lawful week of the unit `registry` on its way into the database: Anna and Bruno work their five days, and
 * contingents there are none. Whoever other requests have hired there is moved away, since a lawful week has duties for
 * all. An approved one is signed off.
 */
async function aWayfarer({ sql, next }: AccessWorld, status: 'draft' | 'submitted' | 'approved'): Promise<string> {
  await sql('DELETE FROM presence_contingents');
  await sql(`UPDATE employees SET unit_id = 'sport' WHERE unit_id = 'registry' AND id NOT IN ('anna', 'bruno')`);
  const monday = new Date(Date.UTC(1990, 0, 1 + 7 * next())).toISOString().slice(0, 10);
  const submission = status === 'draft' ? 'NULL, NULL, NULL' : `'nobody', now(), $3::jsonb`;
  const over = JSON.stringify([{ unitId: 'registry', weekOn: monday, rosterId: null }]);
  const [row] = await sql(
    `INSERT INTO rosters (body_id, unit_ids, from_on, weeks, status, plan_status, score, problem_hash, time_zone, solver,
        seed, seconds, made_at, submitted_by, submitted_at, submitted_over)
      VALUES ('milano', '{registry}', $1, 1, $2, 'optimal', '{"total": 0, "levels": {}, "rules": {}, "lines": []}', 'x',
        'Europe/Rome', 'highs', 1, 1, now(), ${submission}) RETURNING id`,
    status === 'draft' ? [monday, status] : [monday, status, over],
  );
  const id = String(row?.['id']);
  await sql(
    `INSERT INTO roster_assignments (roster_id, person_id, on_date, unit_id, duty_id, site_id, activity_id, mode, start_at,
        end_at, paid_minutes, break_start_at, break_minutes)
      SELECT $1, person_id, $2::date + day, 'registry', 'day', 'larga', 'desk', 'on-site',
          ($2::date + day + time '08:00') AT TIME ZONE 'Europe/Rome', ($2::date + day + time '15:42') AT TIME ZONE 'Europe/Rome',
          432, ($2::date + day + time '12:00') AT TIME ZONE 'Europe/Rome', 30
        FROM unnest(ARRAY['anna', 'bruno']) AS person_id, generate_series(0, 4) AS day`,
    [id, monday],
  );
  if (status === 'approved')
    await sql(`INSERT INTO roster_sign_offs VALUES ($1, 'registry', 'approved', 'nobody', now(), NULL)`, [id]);
  return id;
}

/** A roster that would change Anna's published days of years ago, and so late: hers to agree to. */
async function aLateChange(world: AccessWorld): Promise<string> {
  const id = await aWayfarer(world, 'submitted');
  const before = await aRoster(world, 'published');
  const [{ from_on: monday } = {}] = await world.sql('SELECT from_on::text FROM rosters WHERE id = $1', [before]);
  await world.sql(`INSERT INTO published_weeks VALUES ('registry', $1, $2)`, [monday, before]);
  const over = JSON.stringify([{ unitId: 'registry', weekOn: monday, rosterId: before }]);
  await world.sql('UPDATE rosters SET from_on = $2, submitted_over = $3::jsonb WHERE id = $1', [id, monday, over]);
  await world.sql('DELETE FROM roster_assignments WHERE roster_id = $1', [id]);
  return id;
}

const onItsWay = (status: 'draft' | 'submitted' | 'approved', body: object) => async (world: AccessWorld) => ({
  ...{ params: { id: await aWayfarer(world, status) }, body },
});
const lateChange = async (world: AccessWorld) => ({ params: { id: await aLateChange(world) } });
const settings = { params: { id: 'milano' } };

/** A repair of a lawful draft, with one proposal: to leave everything as it is. */
async function aRepair(world: AccessWorld): Promise<string> {
  const rosterId = await aWayfarer(world, 'draft');
  const nothing = { lawRaised: [], lawMended: [], costs: [] };
  const proposal = {
    ...{ kind: 'nobody', disturbed: [], changes: [], change: { removed: [], added: [] } },
    ...{ score: { total: 0 }, besideLeftOpen: nothing, besidePublished: nothing },
  };
  const found = JSON.stringify({ gaps: [], released: [], leftOpen: nothing, proposals: [proposal] });
  const [row] = await world.sql(
    `INSERT INTO roster_repairs (roster_id, roster_version, status, planning_input, task, found, created_by, created_at)
      VALUES ($1, 1, 'completed', '{}', '{"absences": [], "replanned": null}', $2::jsonb, 'nobody', now()) RETURNING id`,
    [rosterId, found],
  );
  return String(row?.['id']);
}

const candidates = async (world: AccessWorld) => {
  const rosterId = await aRoster(world, 'published');
  const [row] = await world.sql('SELECT id FROM roster_assignments WHERE roster_id = $1', [rosterId]);
  return { params: { id: String(row?.['id']) } };
};
const comparison = async (world: AccessWorld) => {
  const id = await aRoster(world, 'published');
  return { params: { id }, query: { with: id } };
};
const absence = async (world: AccessWorld) => {
  const id = await aRoster(world, 'published');
  const [{ from_on: monday } = {}] = await world.sql('SELECT from_on::text FROM rosters WHERE id = $1', [id]);
  return { params: { id }, body: { absences: [{ personId: 'anna', from: monday, to: monday }] } };
};
const repair = async (world: AccessWorld) => ({ params: { id: await aRepair(world) } });

/** Runs and rosters. Rosters are read once they are published: before that they are nobody's but the planners'. */
export const ROSTERS: RequestMakers = {
  rosterRunsStart: ({ next }) => ({
    body: { unitIds: ['registry'], from: '2020-05-04', weeks: 1, timeLimitSeconds: 10, seed: next() },
  }),
  rosterRunsFind: run,
  // Of a run that is over: the stream of another one goes on.
  rosterRunsEvents: async (world) => ({ params: { id: await aRun(world, 'stopped') } }),
  rosterRunsStop: run,
  rosterApprovalSubmit: onItsWay('draft', {}),
  rosterApprovalDecide: onItsWay('submitted', { decision: 'approved' }),
  rosterApprovalWithdraw: onItsWay('submitted', {}),
  rosterApprovalList: published,
  rosterPublicationPublish: onItsWay('approved', {}),
  rosterPublicationListDifferences: published,
  rosterPublicationConsent: lateChange,
  rosterPublicationListConsents: published,
  publicationSettingsFind: () => settings,
  publicationSettingsUpdate: async ({ sql }) => {
    await sql('DELETE FROM publication_settings');
    return { ...settings, body: { noticeDays: 5 } };
  },
  rosterEditsEdit: edit,
  rosterEditsPreview: edit,
  rosterComparisonsCompare: comparison,
  rosterReplansReplan: onItsWay('draft', {}),
  replacementCandidatesCandidates: candidates,
  rosterRepairsStart: absence,
  rosterRepairsFind: repair,
  rosterRepairsAccept: async (world) => ({ ...(await repair(world)), body: { proposal: 1 } }),
  rostersList: () => ({}),
  rostersFind: published,
  rostersAssignments: published,
  rostersFindings: published,
  rostersReopeningSuggestions: published,
  rostersShortages: published,
  rostersScore: published,
};
