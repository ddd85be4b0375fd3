/**
 * How long a person waits for the own schedule while a roster is planned: GET /v1/me/schedule at 200 requests a second,
 * first with nothing else to do, then while a worker plans a body of 206 people. Server, worker and PostgreSQL are
 * processes of their own on this machine, as in production.
 *
 *   npm run bench:schedule                            60 s each
 *   BENCH_SECONDS=10 PATH_UNDER_LOAD=/v1/me npm run bench:schedule
 *   NICE=0 npm run bench:schedule                     the worker at the same priority as the server; 10 unless told
 *
 * Prints one JSON line for each part and one with the ratio; ends with 1 where the ratio is above 2 or a request failed.
 */
const autocannon = require('autocannon');
const { spawn } = require('node:child_process');
const { randomBytes } = require('node:crypto');
const { once } = require('node:events');
const { join } = require('node:path');
const { setTimeout: pause } = require('node:timers/promises');

const ROOT = join(__dirname, '..');
const SECONDS = Number(process.env.BENCH_SECONDS ?? 60);
const RATE = Number(process.env.RATE ?? 200);
const NICE = Number(process.env.NICE ?? 10);
const PATH_UNDER_LOAD = process.env.PATH_UNDER_LOAD ?? '/v1/me/schedule?from=2020-05-04&to=2020-05-11';
const DATABASE_URL = process.env.TEST_DATABASE_URL;
const TOKEN_SECRET = randomBytes(48).toString('hex');
const PASSWORD = 'a password for this benchmark alone';

const environment = {
  ...process.env,
  NODE_ENV: 'production',
  DATABASE_URL,
  TOKEN_SECRET,
  PORT: '0',
  REQUESTS_PER_MINUTE: '1000000',
  RUN_WORKER: 'no',
  ALLOW_LOCAL_LOGIN: 'true',
  LOG_LEVEL: 'warn',
};

/** Starts a door of the build; resolves with the text that says it is ready. */
async function start(door, ready, niceness = 0) {
  const child = spawn('nice', ['-n', String(niceness), process.execPath, join(ROOT, 'dist/src', door)], {
    env: door === 'worker.js' ? { ...environment, LOG_LEVEL: 'info' } : environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
      child.emit('output');
    });
  }
  while (!ready.test(output)) {
    if (child.exitCode !== null) throw new Error(`${door} ended: ${output}`);
    await Promise.race([once(child, 'output'), once(child, 'exit')]);
  }
  return { child, found: ready.exec(output) };
}

/** The example of Milan, an HR officer, and one of its employees; returns their tokens. */
async function prepare() {
  const load = (path) => require(join(ROOT, 'dist/src', path));
  const { NestFactory } = require('@nestjs/core');
  Object.assign(process.env, environment);
  const config = load('platform/config/read-config.js').readConfig(environment);
  const app = await NestFactory.createApplicationContext(load('app.module.js').AppModule.with(config), {
    logger: false,
  });
  const scenario = await load('modules/exchange/scenario/read-scenario.js').readScenario(
    join(ROOT, 'examples/milano-phase2'),
  );
  await app
    .get(load('modules/exchange/first-start/scenario-import.service.js').ScenarioImport)
    .importBody('milano', scenario);
  const identity = app.get(load('modules/identity/identity.service.js').IdentityService);
  const { DataSource } = require('typeorm');
  const [{ id: personId, unit_id: unitId }] = await app
    .get(DataSource)
    .query('SELECT id, unit_id FROM employees ORDER BY id LIMIT 1');
  const units = await app.get(DataSource).query('SELECT DISTINCT unit_id FROM employees ORDER BY 1');
  const tokens = {};
  for (const user of [
    { username: 'bench-hr', role: 'hr_officer' },
    { username: 'bench-employee', role: 'employee', personId },
  ]) {
    await identity.createUser({ ...user, password: PASSWORD });
    tokens[user.username] = (await identity.login(user.username, PASSWORD, '127.0.0.1')).accessToken;
  }
  await app.close();
  return {
    hr: tokens['bench-hr'],
    employee: tokens['bench-employee'],
    unitId,
    unitIds: units.map((row) => row.unit_id),
  };
}

async function measure(url, token, seconds) {
  const headers = { authorization: `Bearer ${token}` };
  const options = { url: url + PATH_UNDER_LOAD, headers, connections: 10, overallRate: RATE, duration: seconds };
  const { latency, requests, errors, timeouts, non2xx } = await autocannon(options);
  const { p50, p90, p99, max } = latency;
  return { p50, p90, p99, max, requestsPerSecond: requests.average, failed: errors + timeouts + non2xx };
}

async function main() {
  const { hr, employee, unitIds } = await prepare();
  const server = await start('main.js', /answers at (\S+)/);
  const worker = await start('worker.js', /worker ready/, NICE);
  const url = server.found[1];
  try {
    await measure(url, employee, Math.min(5, SECONDS));
    const idle = await measure(url, employee, SECONDS);
    console.log(JSON.stringify({ part: 'idle', ...idle }));
    const asked = await globalThis.fetch(`${url}/v1/roster-runs`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${hr}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ unitIds, from: '2020-05-04', weeks: 13, timeLimitSeconds: 600, provisional: true }),
    });
    if (asked.status !== 202) throw new Error(`the run was refused: ${await asked.text()}`);
    const look = async () =>
      (
        await globalThis.fetch(url + asked.headers.get('location'), {
          headers: { Authorization: `Bearer ${hr}` },
          redirect: 'manual',
        })
      ).json();
    while ((await look()).status === 'queued') await pause(100);
    const solving = await measure(url, employee, SECONDS);
    const { status, phase } = await look();
    console.log(JSON.stringify({ part: 'solving', ...solving, runAtTheEnd: status, phase }));
    const ratio = solving.p99 / idle.p99;
    console.log(JSON.stringify({ part: 'ratio', p99: ratio, niceness: NICE, seconds: SECONDS }));
    process.exitCode = ratio <= 2 && idle.failed + solving.failed === 0 && status === 'running' ? 0 : 1;
  } finally {
    server.child.kill();
    worker.child.kill();
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 2;
});
