import { DataSource } from 'typeorm';
import { freshenDatabase } from '../fresh-database';
import { startAccessWorld } from '../support/access/access-world';
import type { AccessWorld } from '../support/access/access-world';
import { ACTORS } from '../support/access/access-world';
import { fuzzApi } from '../support/fuzz/fuzz-api';
import { GoodRequests } from '../support/fuzz/good-requests';
import { importSampleBody } from '../support/import-sample-body';
import { crawlApi } from '../support/open-api/crawl-api';
import { describedApi } from '../support/open-api/described-api';
import { PlainHttp } from '../support/open-api/plain-http';
import { planOverHttp } from '../support/plan-over-http';
import { startTestApp } from '../support/test-app';
import { testDatabase } from '../support/test-database';

/** `npm run test:fuzz` sends 20 000; a share of them in every run of the tests. Set another seed to send others. */
const REQUEST_COUNT = Number(process.env['FUZZ_REQUESTS'] ?? 1_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_123);
const QUERY_VALUES = { on: '2020-05-04', from: '2020-05-04', to: '2020-05-10' };
/** Requests after which everything starts over: they add, change and remove, until little is left to ask for. */
const REQUESTS_OF_ROUND = 2_000;
const ROUNDS = Array.from({ length: Math.ceil(REQUEST_COUNT / REQUESTS_OF_ROUND) }, (_, index) => ({
  round: index + 1,
  requestCount: Math.min(REQUESTS_OF_ROUND, REQUEST_COUNT - index * REQUESTS_OF_ROUND),
}));
/** In the short run of every test the heavy operations are left to the access matrix, which asks them well. */
const IS_LONG = REQUEST_COUNT > 1_000;
/** Trades need a published roster, which the makers have none of; their own tests read the answers. */
const NEVER_DONE = ['swapRequestsCreate', 'swapRequestsAccept', 'dutyOffersCreate', 'dutyOffersAccept'];

/** A body with a planned week. */
async function planAWeek(): Promise<void> {
  const server = await startTestApp();
  await importSampleBody(server.app.get(DataSource));
  const office = await server.signIn({ username: 'planner', role: 'hr_officer' });
  await planOverHttp(server, office, { unitIds: ['sport'], from: '2020-06-01', weeks: 1, timeLimitSeconds: 20 });
  await server.close();
}

/** Operations that answered with a 2xx in none of the rounds so far. */
let neverDone: readonly string[] | undefined;

describe.each(ROUNDS)('random requests to every operation, round $round', ({ round, requestCount }) => {
  const api = describedApi();
  let world: AccessWorld;
  let http: PlainHttp;

  beforeAll(async () => {
    if (round > 1) await freshenDatabase(testDatabase());
    await planAWeek();
    // Without a planner: random runs stay queued.
    world = await startAccessWorld({ prepared: true });
    http = new PlainHttp(world.app.getHttpServer());
  });

  afterAll(async () => {
    http.close();
    await world.close();
  });

  it(
    'answers each as described: no 5xx, no status, type, header or body beside the description',
    async () => {
      const office = world.authorizationOf('hr-whole-body')!;
      const actors = {
        'hr-whole-body': office,
        ...Object.fromEntries(ACTORS.map((actor) => [actor, world.authorizationOf(actor)])),
        forged: 'Bearer e30.e30.',
      };
      const report = await fuzzApi({
        ...{ http, api, actors, requestCount, seed: SEED + 1_000_000 * (round - 1) },
        ...{ good: new GoodRequests(api, world), heavyToo: IS_LONG },
        currentIds: async () => (await crawlApi(http, api, { authorization: office, queryValues: QUERY_VALUES })).ids,
      });
      process.stdout.write(
        `fuzz: ${report.requestCount} requests, seed ${SEED}, round ${round}, statuses ${JSON.stringify(report.statuses)}, ` +
          `not made ${report.notMade}, operations never done: ${report.neverDone.length} of ${api.operations.length}\n`,
      );
      expect(report.failures.join('\n\n')).toBe('');
      neverDone = neverDone?.filter((id) => report.neverDone.includes(id)) ?? report.neverDone;
    },
    // Some ten milliseconds each; an hour at most.
    Math.min(3_600_000, 120_000 + requestCount * 300),
  );
});

describe('random requests of all rounds together', () => {
  it('are done by nearly every operation at least once, so that its answer is looked at', () => {
    const missed = neverDone?.filter((id) => !NEVER_DONE.includes(id));
    if (IS_LONG) expect(missed).toEqual([]);
    else expect(describedApi().operations.length - (missed?.length ?? Infinity)).toBeGreaterThan(230);
  });
});
