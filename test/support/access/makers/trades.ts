import type { AccessWorld } from '../access-world';
import type { MadeRequest, RequestMakers } from '../request-maker';

/** Puts a trade between Anna and Bruno, both of the unit `registry`, into the database. */
async function aTrade(
  { sql }: AccessWorld,
  kind: 'swap' | 'offer',
  status: 'open' | 'accepted',
  [personId, colleagueId]: readonly [string, string] = ['anna', 'bruno'],
): Promise<string> {
  const isUntaken = kind === 'offer' && status === 'open';
  const [row] = await sql(
    `INSERT INTO duty_trades (kind, status, person_id, unit_id, on_date, colleague_id, colleague_unit_id, colleague_on,
        eligible_ids, duties, made_at, expires_at, accepted_at)
      VALUES ($1, $2, $3, 'registry', '2021-01-04', $4, $5, $6, $7, '[]', now(), now() + interval '1 day', $8) RETURNING id`,
    [
      ...[kind, status, personId, isUntaken ? null : colleagueId, isUntaken ? null : 'registry'],
      ...[kind === 'swap' ? '2021-01-05' : null, [colleagueId], status === 'open' ? null : new Date()],
    ],
  );
  return String(row?.['id']);
}

const accepted =
  (kind: 'swap' | 'offer', body?: object) =>
  async (world: AccessWorld): Promise<MadeRequest> => ({ params: { id: await aTrade(world, kind, 'accepted') }, body });

/** Anna is asked by Bruno, or may take what he offers. */
const forAnna =
  (kind: 'swap' | 'offer') =>
  async (world: AccessWorld): Promise<MadeRequest> => ({
    params: { id: await aTrade(world, kind, 'open', ['bruno', 'anna']) },
  });

const DECLINED = { decision: 'declined', reason: 'not this week' };

/**
 * Swaps and offers. No roster is published here: whoever may ask for a trade is told that there is no such duty (422), and
 * who may accept one that its days are of no roster that holds any more (409).
 */
export const TRADES: RequestMakers = {
  swapRequestsList: () => ({}),
  swapRequestsFind: accepted('swap'),
  swapRequestsCreate: () => ({ body: { on: '2021-01-04', colleagueId: 'bruno', colleagueOn: '2021-01-05' } }),
  swapRequestsAccept: forAnna('swap'),
  swapRequestsDecline: forAnna('swap'),
  swapRequestsWithdraw: accepted('swap'),
  swapRequestsDecide: accepted('swap', DECLINED),
  dutyOffersList: () => ({}),
  dutyOffersFind: accepted('offer'),
  dutyOffersCreate: () => ({ body: { on: '2021-01-04' } }),
  dutyOffersAccept: forAnna('offer'),
  dutyOffersWithdraw: accepted('offer'),
  dutyOffersDecide: accepted('offer', DECLINED),
};
