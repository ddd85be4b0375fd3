import { join, resolve } from 'node:path';
import type { DatabaseLocation } from '../database/data-source';
import { AppConfig, LOG_LEVELS } from './app-config';
import { EnvironmentReader } from './environment-reader';
import { isPlaceholder, readSignIn } from './sign-in-settings';
import { keptTokenSecret } from './token-secret';

const MIN_SECRET_LENGTH = 32;
/** Host name, IPv4 address or IPv6 address in brackets, in lower case, and perhaps a port. */
const DOMAIN = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
const HOST = /^([a-z0-9.-]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/;
const MAIL_ADDRESS = /^[^\s@<>]+@[^\s@<>]+$/;

/**
 * Reads the settings from environment variables.
 *
 * @throws ConfigError naming every unusable variable and how to mend it
 */
export function readConfig(environment: NodeJS.ProcessEnv): AppConfig {
  const read = new EnvironmentReader(environment);
  const production = environment['NODE_ENV'] === 'production';
  const host = read.text('HOST', '127.0.0.1');
  const port = read.integer('PORT', 3000, 0, 65_535);
  const dataFolder = resolve(read.text('DATA_DIR', './data'));
  const database = readDatabase(read, dataFolder);
  const secret = readTokenSecret(read, production, database);
  const settings = {
    production,
    host,
    port,
    publicUrl: read.url('PUBLIC_URL', ['http:', 'https:'])?.replace(/\/+$/, '') ?? `http://${host}:${port}`,
    dataFolder,
    database,
    tokenMinutes: read.integer('TOKEN_MINUTES', 30, 15, 60),
    logLevel: read.oneOf('LOG_LEVEL', LOG_LEVELS, 'info'),
    requestsPerMinute: read.integer('REQUESTS_PER_MINUTE', 600, 1, 1_000_000),
    trustedProxyCount: read.integer('TRUSTED_PROXY_COUNT', 0, 0, 10),
    ...readSignIn(read, production),
    documentationServed: read.flag('SERVE_DOCS', !production),
    runsWorker: readRunsWorker(read, database),
    ...readMail(read),
    mailDomains: read
      .list('MAIL_DOMAINS', DOMAIN, 'a domain, e.g. comune.example.it')
      .map((name) => name.toLowerCase()),
    webhookIntranetHosts: read.list('WEBHOOK_INTRANET_HOSTS', HOST, 'a host name or address, with :port where needed'),
    maxWaitingRunsPerBody: read.integer('MAX_WAITING_RUNS_PER_BODY', 20, 1, 10_000),
    maxWaitingRuns: read.integer('MAX_WAITING_RUNS', 100, 1, 10_000),
    planMemoryMegabytes: read.integer('PLAN_MEMORY_MB', 3_072, 256, 65_536),
  };
  read.assertNoProblems();
  // Last, since it may write a file: nothing is left behind by a start that fails on another variable.
  return new AppConfig({ ...settings, tokenSecret: secret ?? keptTokenSecret(dataFolder) });
}

/**
 * Where the database is, for programs that need nothing else.
 *
 * @throws ConfigError
 */
export function readDatabaseLocation(environment: NodeJS.ProcessEnv): DatabaseLocation {
  const read = new EnvironmentReader(environment);
  const location = readDatabase(read, resolve(read.text('DATA_DIR', './data')));
  read.assertNoProblems();
  return location;
}

function readDatabase(read: EnvironmentReader, dataFolder: string): DatabaseLocation {
  const url = read.url('DATABASE_URL', ['postgres:', 'postgresql:']);
  return url === undefined ? { kind: 'embedded', folder: join(dataFolder, 'pg') } : { kind: 'server', url };
}

function readMail(read: EnvironmentReader): Pick<AppConfig, 'smtpUrl' | 'mailFrom'> {
  const smtpUrl = read.url('SMTP_URL', ['smtp:', 'smtps:']) ?? null;
  const mailFrom = read.optionalText('MAIL_FROM');
  if (mailFrom === undefined ? smtpUrl !== null : !MAIL_ADDRESS.test(mailFrom)) {
    const howToMend = 'give the address that e-mails come from, e.g. turni@comune.example.it';
    read.problem('MAIL_FROM', mailFrom === undefined ? 'is missing; SMTP_URL needs it' : 'is no address', howToMend);
  }
  return { smtpUrl, mailFrom: mailFrom ?? 'turnario@localhost' };
}

/** A worker is a process of its own, and the embedded database takes a single one: then nobody else could plan. */
function readRunsWorker(read: EnvironmentReader, database: DatabaseLocation): boolean {
  const runsWorker = read.yesNo('RUN_WORKER', true);
  if (!runsWorker && database.kind === 'embedded') {
    const howToMend = 'leave it out, or set DATABASE_URL to a PostgreSQL server that a worker shares';
    read.problem('RUN_WORKER', 'is "no" on the embedded database, which no worker can reach', howToMend);
  }
  return runsWorker;
}

/**
 * Several servers on one database must sign with the same key, and a container's folder does not last: so production on
 * a server wants the key given. Alone on its folder, a server makes its own.
 */
function readTokenSecret(read: EnvironmentReader, production: boolean, { kind }: DatabaseLocation): string | undefined {
  const required = production && kind === 'server';
  const howToMend = `give at least ${MIN_SECRET_LENGTH} random characters, e.g. the output of: openssl rand -base64 48`;
  const secret = read.optionalText('TOKEN_SECRET');
  if (secret === undefined && required) {
    read.problem('TOKEN_SECRET', 'is missing; production on a PostgreSQL server needs it', howToMend);
  } else if (secret !== undefined && secret.length < MIN_SECRET_LENGTH) {
    read.problem('TOKEN_SECRET', `has ${secret.length} characters`, howToMend);
  } else if (production && secret !== undefined && isPlaceholder(secret)) {
    read.problem('TOKEN_SECRET', 'is an example, or far from random', howToMend);
  }
  return secret;
}
