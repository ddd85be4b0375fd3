/**
 * How long a person waits for the own schedule while rosters are planned: GET /v1/me/schedule at 200 requests a second,
 * whether or not the answers keep up, first with nothing else to do, then while a worker plans a body of 206 people week
 * after week. The schedule is a published one, with its reasons.
 *
 *   npm run bench:schedule                            60 s each
 *   BENCH_SECONDS=10 RATE=100 npm run bench:schedule
 *   PATH_UNDER_LOAD=/v1/me npm run bench:schedule
 *
 * Prints one JSON line for each part and one with the ratio: milliseconds of waiting, requests answered in a second, and
 * milliseconds of the server's processor time for each. Ends with 1 where the ratio is above 2, a request failed, less than
 * 98 % of the rate was reached, or nothing was planned all the time.
 */
const autocannon = require('autocannon');
const { setTimeout: pause } = require('node:timers/promises');
const { Caller, prepare, processorSeconds, start } = require('./production.cjs');

const SECONDS = Number(process.env.BENCH_SECONDS ?? 60);
const RATE = Number(process.env.RATE ?? 200);
const CONNECTIONS = 50;
const PUBLISHED_WEEK = '2020-05-04';
const PATH_UNDER_LOAD = process.env.PATH_UNDER_LOAD ?? '/v1/me/schedule?from=2020-05-04&to=2020-05-31';
/** Runs that wait, so that the worker has something to plan for the whole minute on any machine. */
const RUNS = 6;

async function measure(server, token, seconds) {
  const url = server.found[1] + PATH_UNDER_LOAD;
  const headers = { authorization: `Bearer ${token}` };
  const before = processorSeconds(server.child);
  const load = { url, headers, connections: CONNECTIONS, overallRate: RATE, duration: seconds };
  const { latency, requests, errors, timeouts, non2xx } = await autocannon(load);
  const used = processorSeconds(server.child) - before;
  return {
    ...{ p50: latency.p50, p90: latency.p90, p99: latency.p99, max: latency.max },
    requestsPerSecond: requests.total / seconds,
    serverMilliseconds: Number(((used * 1000) / requests.total).toFixed(2)),
    failed: errors + timeouts + non2xx,
  };
}

/** A week that is published, as employees see it. */
async function publishWeek(hr, head, unitIds) {
  const roster = await hr.plan({ unitIds, from: PUBLISHED_WEEK });
  await hr.step(roster, 'submission');
  await head.step(roster, 'decision', { decision: 'approved' });
  await hr.step(roster, 'publication');
}

/** Asks for more planning than fits into the minute; returns a look at how many of its runs are over. */
async function keepPlanning(hr, unitIds) {
  const runs = [];
  for (let run = 0; run < RUNS; run++) {
    const from = new Date(Date.parse('2020-05-11') + run * 28 * 86_400_000).toISOString().slice(0, 10);
    const request = { unitIds, from, weeks: 4, timeLimitSeconds: 600, provisional: true };
    runs.push((await hr.post('/v1/roster-runs', request)).location);
  }
  const statuses = () => Promise.all(runs.map(async (run) => (await hr.get(run)).body.status ?? 'completed'));
  while ((await statuses()).every((status) => status === 'queued')) await pause(100);
  return statuses;
}

async function main() {
  const { hr: hrToken, head, employee, unitIds } = await prepare();
  const server = await start('main.js', /answers at (\S+)/);
  const worker = await start('worker.js', /worker ready/);
  try {
    const hr = new Caller(server.found[1], hrToken);
    await publishWeek(hr, new Caller(server.found[1], head), unitIds);
    await measure(server, employee, Math.min(10, SECONDS));
    const idle = await measure(server, employee, SECONDS);
    console.log(JSON.stringify({ part: 'idle', ...idle }));

    const statuses = await keepPlanning(hr, unitIds);
    const plannedBefore = processorSeconds(worker.child);
    const solving = await measure(server, employee, SECONDS);
    const planned = processorSeconds(worker.child) - plannedBefore;
    const after = await statuses();
    const isPlanning = after.some((status) => status === 'running') && !after.includes('failed');
    console.log(JSON.stringify({ part: 'solving', ...solving, workerSeconds: planned, runs: after }));

    const ratio = Number((solving.p99 / idle.p99).toFixed(2));
    console.log(JSON.stringify({ part: 'ratio', p99: ratio, rate: RATE, seconds: SECONDS }));
    const keptUp = Math.min(idle.requestsPerSecond, solving.requestsPerSecond) >= 0.98 * RATE;
    process.exitCode = ratio <= 2 && keptUp && isPlanning && idle.failed + solving.failed === 0 ? 0 : 1;
  } finally {
    server.child.kill();
    worker.child.kill();
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 2;
});
