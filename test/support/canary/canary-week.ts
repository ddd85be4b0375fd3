import type { Response } from 'supertest';
import { OutboxDelivery } from '../../../src/modules/notifications/delivery/outbox-delivery.service';
import { RosterRepairs } from '../../../src/modules/rosters/repairs/roster-repairs.service';
import { listAll, planOverHttp, type AssignmentJson } from '../plan-over-http';
import { RosterWay } from '../roster-way';
import { CANARY_DAY, CANARY_WEEK } from './canary-body';
import type { CanaryOffice } from './canary-office';

/** What somebody outside the personnel office was answered on the way; `readerId`: the person, or null for a head. */
export interface OverheardAnswer {
  readonly what: string;
  readonly readerId: string | null;
  readonly status: number;
  readonly text: string;
}

/** A week of the canary office, from the plan to a repaired roster. */
export interface CanaryWeek {
  /** Paths of the published rosters, the oldest first. */
  readonly rosters: readonly string[];
  readonly overheard: readonly OverheardAnswer[];
  /** Path of the repair that the last of them came from. */
  readonly repair: string;
  /** Paths of calendar feeds, which whoever knows them reads. */
  readonly feeds: readonly string[];
}

const UNITS = ['registry', 'sport'];

/**
 * Plans and publishes the week; people subscribe to their calendars and ask for swaps, some of which only a secret
 * forbids; one is approved; an exemption that comes later makes the published roster unlawful, so that a head's approval
 * is refused; the roster is repaired and published again. All e-mails and webhooks are delivered.
 */
export async function liveThroughWeek(office: CanaryOffice): Promise<CanaryWeek> {
  const { hr, registryHead, sportHead, tokenOf } = office;
  const way = new RosterWay(office);
  const overheard: OverheardAnswer[] = [];
  const overhear = (what: string, readerId: string | null, { status, text }: Response): void => {
    overheard.push({ what, readerId, status, text });
  };
  const ask = async (path: string, personId: string, body: object): Promise<Response> => {
    const answer = await way.post(path, tokenOf(personId), body);
    overhear(`${personId} asks ${path}`, personId, answer);
    return answer;
  };

  const first = await planOverHttp(office, hr, { unitIds: UNITS, from: CANARY_WEEK, weeks: 1, timeLimitSeconds: 20 });
  await way.approve(first, hr, registryHead, sportHead);
  await way.publish(first, hr);

  // Bruno has Thursday off and Saturday free for reasons that are nobody's business.
  const { others: ofBruno } = await freeToSwap(office, first, 'dario', 'bruno');
  const hopeless = { on: CANARY_DAY.sat, colleagueId: 'bruno', colleagueOn: ofBruno };
  expect((await ask('/v1/swap-requests', 'dario', hopeless)).status).toBe(422);
  await ask('/v1/duty-offers', 'dario', { on: CANARY_DAY.sat });
  const days = await freeToSwap(office, first, 'dario', 'elena');
  const swap = async (personId: string, on: string, colleagueId: string, colleagueOn: string): Promise<string> => {
    const asked = await ask('/v1/swap-requests', personId, { on, colleagueId, colleagueOn });
    expect(asked.status).toBe(201);
    const trade = String(asked.headers['location']);
    const accepted = await way.step(trade, 'acceptance', tokenOf(colleagueId));
    overhear('a colleague accepts', colleagueId, accepted);
    expect(accepted.status).toBe(200);
    return trade;
  };
  const approved = await swap('dario', days.own, 'elena', days.others);
  const approval = await way.step(approved, 'decision', registryHead, { decision: 'approved' });
  overhear('the head approves', null, approval);
  expect(approval.status).toBe(200);

  const back = await swap('dario', days.others, 'elena', days.own);
  const later = { kind: 'no-saturday', fromOn: CANARY_WEEK, toOn: null, issuedByRole: 'occupational-doctor' };
  const document = { docRef: '2020/76543299', reviewBy: '2036-06-20' };
  expect((await way.post('/v1/employees/elena/exemptions', hr, { ...later, ...document })).status).toBe(201);
  const refused = await way.step(back, 'decision', registryHead, { decision: 'approved' });
  overhear('the head approves what has become unlawful', null, refused);
  expect(refused.status).toBe(422);

  const second = `/v1/rosters/${String((approval.body as { correctionId: string }).correctionId)}`;
  const [repair, third] = await repaired(office, way, second);
  await way.approve(third, hr, registryHead, sportHead);
  await way.publish(third, hr, { reason: 'Saturday has to be filled otherwise' });
  await office.app.get(OutboxDelivery).deliverDue();
  return { rosters: [first, second, third], repair, overheard, feeds: await feedsOf(office, way) };
}

/** Elena does not come on Saturday: nobody is told why. */
async function repaired(
  office: CanaryOffice,
  way: RosterWay,
  roster: string,
): Promise<[repair: string, mended: string]> {
  const { hr } = office;
  const absences = [{ personId: 'elena', from: CANARY_DAY.sat, to: CANARY_DAY.sat }];
  const asked = await way.post(`${roster}/repairs`, hr, { absences });
  expect(asked.status).toBe(202);
  await office.app.get(RosterRepairs).whenIdle();
  const repair = String(asked.headers['location']);
  const accepted = await way.step(repair, 'acceptance', hr, { proposal: 1, recordAbsences: true });
  expect({ status: accepted.status, errors: (accepted.body as { errors?: object }).errors }).toEqual({
    ...{ status: 201, errors: undefined },
  });
  return [repair, String(accepted.headers['location'])];
}

/** A day on which the one works and the other is free, for each of the two; neither is Saturday. */
async function freeToSwap(office: CanaryOffice, roster: string, one: string, other: string) {
  const all = await listAll<AssignmentJson>(office, office.hr, `${roster}/assignments?limit=200`);
  const daysOf = (personId: string): string[] => all.filter((duty) => duty.personId === personId).map(({ on }) => on);
  const only = (mine: readonly string[], theirs: readonly string[]): string =>
    mine.find((on) => !theirs.includes(on) && on !== CANARY_DAY.sat)!;
  const [own, others] = [daysOf(one), daysOf(other)];
  return { own: only(own, others), others: only(others, own) };
}

async function feedsOf({ tokenOf }: CanaryOffice, way: RosterWay): Promise<string[]> {
  const feeds: string[] = [];
  for (const [personId, language] of [
    ['anna', 'it'],
    ['bruno', 'en'],
    ['carla', 'it'],
    ['elena', 'en'],
  ] as const) {
    const opened = await way.post('/v1/me/calendar-feeds', tokenOf(personId), { language });
    expect(opened.status).toBe(201);
    feeds.push(new URL((opened.body as { url: string }).url).pathname);
  }
  return feeds;
}
