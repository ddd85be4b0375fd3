import { randomUUID } from 'node:crypto';
import { planOverHttp } from '../../support/plan-over-http';
import { RosterWay } from '../../support/roster-way';
import type { TestApp } from '../../support/test-app';
import type { PostgresServer } from './postgres-server';

/** Columns of a roster in which a copy differs from it. */
type Differences = Readonly<Record<string, string | null>>;

/** A week of one unit, planned once: drafts of it and a published roster are there at will. */
export class RosterWeek {
  readonly way: RosterWay;
  private template = '';
  private published = { id: '', version: 0 };

  constructor(
    server: TestApp,
    private readonly postgres: PostgresServer,
    private readonly people: { readonly officer: string; readonly head: string },
  ) {
    this.way = new RosterWay(server);
  }

  /** The same week, as another application on the same database shows it. */
  over(server: TestApp): RosterWeek {
    return Object.assign(new RosterWeek(server, this.postgres, this.people), {
      template: this.template,
      published: this.published,
    });
  }

  /** Plans the template; nobody works on it, only on its copies. */
  async plan(server: TestApp, request: { readonly unitIds: string[]; readonly from: string }): Promise<void> {
    const asked = { ...request, timeLimitSeconds: 20, weeks: 1 };
    this.template = idOf(await planOverHttp(server, this.people.officer, asked));
  }

  /** A draft like the one that was planned, at its own path. */
  async draft(differences: Differences = {}): Promise<string> {
    const id = randomUUID();
    await this.postgres.query(
      `INSERT INTO rosters SELECT (jsonb_populate_record(r, $2::jsonb)).* FROM rosters r WHERE id = $1`,
      [this.template, JSON.stringify({ ...differences, id })],
    );
    await this.postgres.query(
      `INSERT INTO roster_assignments
       SELECT (jsonb_populate_record(a, jsonb_build_object('roster_id', $2::text, 'id', gen_random_uuid()))).*
         FROM roster_assignments a WHERE roster_id = $1`,
      [this.template, id],
    );
    return `/v1/rosters/${id}`;
  }

  /** A draft that the officer submitted and the head approved. */
  async approved(): Promise<string> {
    const path = await this.draft();
    await this.way.approve(path, this.people.officer, this.people.head);
    return path;
  }

  /** Lets one copy be the published roster, as if nothing had ever happened to the week: no trades, no other rosters. */
  async startAnew(): Promise<string> {
    if (this.published.id === '') {
      const path = await this.approved();
      await this.way.publish(path, this.people.officer, { reason: 'the first roster of the week' });
      const { body } = await this.way.get(path, this.people.officer);
      this.published = { id: idOf(path), version: Number((body as { version: number }).version) };
    }
    const { id, version } = this.published;
    await this.postgres.query('DELETE FROM duty_trades');
    await this.postgres.query('DELETE FROM rosters WHERE id NOT IN ($1, $2)', [this.template, id]);
    await this.postgres.query(`UPDATE rosters SET status = 'published', version = $2 WHERE id = $1`, [id, version]);
    await this.postgres.query(
      `INSERT INTO published_weeks (unit_id, week_on, roster_id)
       SELECT unit_id, from_on, id FROM rosters, unnest(unit_ids) unit_id WHERE id = $1
       ON CONFLICT (unit_id, week_on) DO UPDATE SET roster_id = EXCLUDED.roster_id`,
      [id],
    );
    return `/v1/rosters/${id}`;
  }

  /** What must hold whatever anybody did. */
  async expectInvariants(): Promise<void> {
    const broken = await this.postgres.query(BROKEN_INVARIANTS.join(' UNION ALL '));
    expect(broken).toEqual([]);
  }
}

const BROKEN_INVARIANTS = [
  `SELECT 'two for one week' AS what, unit AS id FROM rosters, unnest(unit_ids) unit
    WHERE status = 'published' GROUP BY unit, from_on HAVING count(*) > 1`,
  `SELECT 'published, but not the one of its week', r.id::text FROM rosters r
    WHERE r.status = 'published'
      AND NOT EXISTS (SELECT 1 FROM published_weeks w WHERE w.roster_id = r.id AND w.unit_id = ANY (r.unit_ids))`,
  `SELECT 'the one of its week, but not published', r.id::text
     FROM published_weeks w JOIN rosters r ON r.id = w.roster_id WHERE r.status <> 'published'`,
  `SELECT 'published without the head', r.id::text FROM rosters r
    WHERE r.status IN ('published', 'superseded')
      AND NOT EXISTS (SELECT 1 FROM roster_sign_offs s WHERE s.roster_id = r.id AND s.decision = 'approved')`,
  `SELECT 'correction left behind', id::text FROM rosters WHERE origin IN ('swap', 'offer') AND published_at IS NULL`,
  `SELECT 'approved without correction', t.id::text FROM duty_trades t LEFT JOIN rosters r ON r.id = t.correction_id
    WHERE t.status = 'approved' AND coalesce(r.status, '') NOT IN ('published', 'superseded')`,
  `SELECT 'correction of no approved trade', r.id::text FROM rosters r WHERE origin IN ('swap', 'offer')
      AND NOT EXISTS (SELECT 1 FROM duty_trades t WHERE t.correction_id = r.id)`,
  `SELECT 'trade is over but holds days', t.id::text FROM duty_trades t JOIN duty_trade_claims c ON c.trade_id = t.id
    WHERE t.status NOT IN ('open', 'accepted')`,
  `SELECT 'trade runs but holds no day', t.id::text FROM duty_trades t WHERE t.status IN ('open', 'accepted')
      AND NOT EXISTS (SELECT 1 FROM duty_trade_claims c WHERE c.trade_id = t.id)`,
  `SELECT 'duties were lost or doubled', r.id::text
     FROM rosters r JOIN roster_assignments a ON a.roster_id = r.id
    WHERE r.origin = 'swap'
    GROUP BY r.id, r.based_on_id
   HAVING array_agg(a.on_date || a.duty_id || a.activity_id ORDER BY a.on_date || a.duty_id || a.activity_id) IS DISTINCT FROM
          (SELECT array_agg(b.on_date || b.duty_id || b.activity_id ORDER BY b.on_date || b.duty_id || b.activity_id)
             FROM roster_assignments b WHERE b.roster_id = r.based_on_id)`,
];

function idOf(path: string): string {
  return path.split('/').at(-1) ?? '';
}
