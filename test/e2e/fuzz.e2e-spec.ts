import { planOverHttp } from '../support/plan-over-http';
import { fuzzApi } from '../support/fuzz/fuzz-api';
import { crawlApi } from '../support/open-api/crawl-api';
import { describedApi } from '../support/open-api/described-api';
import { PlainHttp } from '../support/open-api/plain-http';
import { startReferenceDataApp } from '../support/reference-data-app';
import type { ReferenceDataApp } from '../support/reference-data-app';
import { startTestApp } from '../support/test-app';
import type { TestApp } from '../support/test-app';

/** `npm run test:fuzz` sends 20 000; a share of them in every run of the tests, under another seed each week. */
const REQUEST_COUNT = Number(process.env['FUZZ_REQUESTS'] ?? 1_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_123);
const QUERY_VALUES = { on: '2020-05-04', from: '2020-05-04', to: '2020-05-10' };

describe('random requests to every operation', () => {
  const api = describedApi();
  let sample: ReferenceDataApp;
  let others: Record<string, string>;
  let server: TestApp;
  let http: PlainHttp;

  beforeAll(async () => {
    sample = await startReferenceDataApp();
    await planOverHttp(sample, sample.hr, { unitIds: ['sport'], from: '2020-06-01', weeks: 1, timeLimitSeconds: 20 });
    others = {
      auditor: await sample.signIn({ username: 'auditor', role: 'auditor' }),
      administrator: await sample.signIn({ username: 'administrator', role: 'administrator' }),
    };
    await sample.close();
    // Anew, and without a planner: random runs stay queued.
    server = await startTestApp({ config: { runsWorker: false } });
    http = new PlainHttp(server.app.getHttpServer());
  });

  afterAll(async () => {
    http.close();
    await server.close();
  });

  it(
    'answers each as described: no 5xx, no status, type, header or body beside the description',
    async () => {
      const { hr, registryHead, sportHead, anna } = sample;
      const actors = { hr, registryHead, sportHead, anna, ...others, anonymous: undefined, forged: 'Bearer e30.e30.' };
      const currentIds = async () => (await crawlApi(http, api, { authorization: hr, queryValues: QUERY_VALUES })).ids;
      const report = await fuzzApi({ http, api, actors, requestCount: REQUEST_COUNT, seed: SEED, currentIds });
      process.stdout.write(
        `fuzz: ${report.requestCount} requests, seed ${SEED}, statuses ${JSON.stringify(report.statuses)}, ` +
          `operations never done: ${report.neverDone.length} of ${api.operations.length}\n`,
      );
      expect(report.failures.join('\n\n')).toBe('');
    },
    // A millisecond or five each; an hour at most.
    Math.min(3_600_000, 60_000 + REQUEST_COUNT * 100),
  );
});
