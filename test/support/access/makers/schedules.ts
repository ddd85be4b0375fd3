import { createHash, randomUUID } from 'node:crypto';
import type { AccessWorld } from '../access-world';
import type { RequestMakers } from '../request-maker';
import { aRoster } from './rosters';

/** A feed of Anna's with the token of its address. */
async function aFeed({ sql, next }: AccessWorld): Promise<{ readonly id: string; readonly token: string }> {
  const [id, token] = [randomUUID(), `${next()}`.padStart(43, 'x')];
  await sql(`DELETE FROM calendar_feeds WHERE person_id = 'anna'`);
  await sql(
    `INSERT INTO calendar_feeds (id, user_id, person_id, token_hash, language, created_at, expires_at)
      SELECT $1, id, 'anna', $2, 'it', now(), now() + interval '1 day' FROM users WHERE username = 'anna'`,
    [id, createHash('sha256').update(token).digest('hex')],
  );
  return { id, token };
}

const ownFeed = async (world: AccessWorld) => ({ params: { id: (await aFeed(world)).id } });

/** What published rosters mean to Anna, and the board of her unit. */
export const SCHEDULES: RequestMakers = {
  myScheduleRead: () => ({ query: { from: '2021-01-04', to: '2021-01-10' } }),
  myBalancesRead: () => ({ query: { on: '2021-01-04' } }),
  myCalendarFeedsList: () => ({}),
  myCalendarFeedsCreate: async (world) => {
    await aFeed(world);
    return { body: {} };
  },
  myCalendarFeedsFind: ownFeed,
  myCalendarFeedsRotate: ownFeed,
  myCalendarFeedsRemove: ownFeed,
  calendarFeedsRead: async (world) => ({ params: { token: (await aFeed(world)).token } }),
  boardsRead: async (world) => {
    const rosterId = await aRoster(world, 'published');
    const [row] = await world.sql(
      `INSERT INTO published_weeks (unit_id, week_on, roster_id) SELECT 'registry', from_on, id FROM rosters WHERE id = $1
        RETURNING week_on::text AS "weekOn"`,
      [rosterId],
    );
    return { params: { unitId: 'registry', weekOn: String(row?.['weekOn']) } };
  },
};
