/**
 * Turnario as it runs in production, for measurements over HTTP: server, worker and PostgreSQL are processes of their own
 * on this machine, with the example of Milan (206 people) in the database. Run by `scripts/with-postgres.sh`.
 */
const { spawn } = require('node:child_process');
const { randomBytes } = require('node:crypto');
const { once } = require('node:events');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { setTimeout: pause } = require('node:timers/promises');

const ROOT = join(__dirname, '..');
const PASSWORD = 'a password for this benchmark alone';
/** Ticks of the processor's clock in a second, in /proc. */
const TICKS_PER_SECOND = 100;

const ENVIRONMENT = {
  ...process.env,
  NODE_ENV: 'production',
  DATABASE_URL: process.env.TEST_DATABASE_URL,
  TOKEN_SECRET: randomBytes(48).toString('hex'),
  PORT: '0',
  REQUESTS_PER_MINUTE: '1000000',
  RUN_WORKER: 'no',
  ALLOW_LOCAL_LOGIN: 'true',
  LOG_LEVEL: 'info',
};

/** Starts a door of the build; resolves with its process and what it said when it was ready. */
async function start(door, ready, niceness = 0, options = []) {
  const command = ['-n', String(niceness), process.execPath, ...options, join(ROOT, 'dist/src', door)];
  const child = spawn('nice', command, { env: ENVIRONMENT, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      // The log is read, as something reads it in production, and kept until the process is ready.
      if (ready.test(output)) return;
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

/** Seconds of processor time that a process has used, threads that ended included; of Linux. */
function processorSeconds({ pid }) {
  const [, user, system] = /^\d+ \(.*\) \S(?: \S+){10} (\d+) (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  return (Number(user) + Number(system)) / TICKS_PER_SECOND;
}

/** The example in the database, an HR officer, a head of all its units, and one of its employees; returns their tokens. */
async function prepare() {
  const load = (path) => require(join(ROOT, 'dist/src', path));
  const { NestFactory } = require('@nestjs/core');
  const { DataSource } = require('typeorm');
  Object.assign(process.env, ENVIRONMENT);
  const config = load('platform/config/read-config.js').readConfig(ENVIRONMENT);
  const module = load('app.module.js').AppModule.with(config);
  const app = await NestFactory.createApplicationContext(module, { logger: false });
  const scenario = await load('modules/exchange/scenario/read-scenario.js').readScenario(
    join(ROOT, 'examples/milano-phase2'),
  );
  const { ScenarioImport } = load('modules/exchange/first-start/scenario-import.service.js');
  await app.get(ScenarioImport).importBody('milano', scenario);
  // Its week is of 2020: the nightly clearing, caught up for hours, would take it away while it is measured.
  const { Retention } = load('modules/personal-data/retention.service.js');
  await app.get(Retention).keepInventedRosters('milano');
  const people = await app.get(DataSource).query('SELECT id, unit_id FROM employees ORDER BY id');
  const unitIds = [...new Set(people.map((row) => row.unit_id))].sort();
  const identity = app.get(load('modules/identity/identity.service.js').IdentityService);
  const tokens = {};
  for (const user of [
    { username: 'bench-hr', role: 'hr_officer' },
    { username: 'bench-head', role: 'unit_head', unitIds },
    { username: 'bench-employee', role: 'employee', personId: people[0].id },
  ]) {
    await identity.createUser({ ...user, password: PASSWORD });
    tokens[user.username] = (await identity.login(user.username, PASSWORD, '127.0.0.1')).accessToken;
  }
  await app.close();
  return { hr: tokens['bench-hr'], head: tokens['bench-head'], employee: tokens['bench-employee'], unitIds };
}

/** A user of the server. */
class Caller {
  constructor(url, token) {
    this.url = url;
    this.token = token;
  }

  async ask(method, path, body, headers = {}) {
    const answer = await globalThis.fetch(this.url + path, {
      method,
      redirect: 'manual',
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return {
      status: answer.status,
      etag: answer.headers.get('etag'),
      location: answer.headers.get('location'),
      body: /json/.test(answer.headers.get('content-type') ?? '') ? JSON.parse(text) : text,
    };
  }

  get(path) {
    return this.ask('GET', path);
  }

  post(path, body) {
    return this.ask('POST', path, body);
  }

  /** Takes a step on the version of a roster that `reader` reads. */
  async step(roster, action, body = {}, reader = this) {
    const { etag } = await reader.get(roster);
    return this.ask('POST', `${roster}/${action}`, body, { 'if-match': etag });
  }

  /** Follows a run, a repair or a comparison to what came of it; returns the last answer. */
  async follow(path) {
    for (;;) {
      const answer = await this.get(path);
      if (answer.status === 303) return answer;
      if (!['queued', 'running'].includes(answer.body.status)) return answer;
      await pause(100);
    }
  }

  /** Plans a week for some units; returns the path of the draft. */
  async plan(request) {
    const asked = await this.post('/v1/roster-runs', { weeks: 1, timeLimitSeconds: 300, ...request });
    const { location, body } = await this.follow(asked.location);
    if (location === null) throw new Error(`no roster came of it: ${JSON.stringify(body)}`);
    return location;
  }
}

/** A value below which this share of the others lies. */
function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

module.exports = { Caller, prepare, processorSeconds, quantile, start };
