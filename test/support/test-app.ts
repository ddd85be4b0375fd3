import { randomBytes } from 'node:crypto';
import { Test } from '@nestjs/testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import { AppModule } from '../../src/app.module';
import { Clock } from '../../src/platform/clock';
import { AppConfig } from '../../src/platform/config/app-config';
import { configureHttp } from '../../src/platform/http/configure-http';
import { IdentityService } from '../../src/modules/identity/identity.service';
import type { NewUser } from '../../src/modules/identity/identity.service';
import { ROSTER_RUNS } from '../../src/modules/rosters/roster-run-jobs';
import { JOB_OPTIONS, type JobOptions } from '../../src/platform/queue/job-options';
import type { JobQueue } from '../../src/platform/queue/job-queue';
import { testDatabase } from './test-database';

export const TEST_TOKEN_SECRET = randomBytes(48).toString('base64');
export const TEST_PASSWORD = 'correct horse battery staple';

export interface TestApp {
  readonly app: NestExpressApplication;
  /** Sends requests to the server, over a real socket. */
  readonly http: ReturnType<typeof request.agent>;
  /** Adds a user and signs in; returns the value of the `Authorization` header. */
  readonly signIn: (user: Omit<NewUser, 'password'>) => Promise<string>;
  readonly close: () => Promise<void>;
}

export interface TestAppOptions {
  readonly clock?: Clock;
  readonly config?: Partial<AppConfig>;
  /** Queues whose jobs are done in the background. Left out: roster runs alone, so that tests say when the rest happens. */
  readonly queues?: readonly JobQueue<object>[];
  /** Ports of the application that the test fills itself. */
  readonly replacements?: readonly Replacement[];
}

interface Replacement {
  readonly provide: abstract new (...parameters: never[]) => object;
  readonly useValue: object;
}

/** The whole application on this test file's database, listening on a free port of the loopback address. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const config = testConfig(options.config);
  const building = Test.createTestingModule({ imports: [AppModule.with(config)] });
  const queues = options.queues ?? [ROSTER_RUNS];
  const jobOptions: JobOptions = {
    works: (queue) => config.runsWorker && queues.includes(queue),
    pollMilliseconds: 200,
  };
  building.overrideProvider(JOB_OPTIONS).useValue(jobOptions);
  if (options.clock !== undefined) building.overrideProvider(Clock).useValue(options.clock);
  for (const { provide, useValue } of options.replacements ?? []) building.overrideProvider(provide).useValue(useValue);
  const module = await building.compile();
  const app = module.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: false });
  configureHttp(app);
  await app.listen(0, '127.0.0.1');
  const http = request.agent(app.getHttpServer());
  const identity = app.get(IdentityService);
  return {
    app,
    http,
    signIn: async (user) => {
      await identity.createUser({ ...user, password: TEST_PASSWORD });
      const { accessToken } = await identity.login(user.username, TEST_PASSWORD, '127.0.0.1');
      return `Bearer ${accessToken}`;
    },
    close: () => app.close(),
  };
}

export function testConfig(changes: Partial<AppConfig> = {}): AppConfig {
  return new AppConfig({
    production: false,
    host: '127.0.0.1',
    port: 0,
    publicUrl: 'http://127.0.0.1',
    dataFolder: '/nonexistent',
    database: changes.database ?? testDatabase(),
    tokenSecret: TEST_TOKEN_SECRET,
    tokenMinutes: 30,
    logLevel: 'silent',
    requestsPerMinute: 100_000,
    trustedProxyCount: 0,
    demoUsersAllowed: true,
    localLoginAllowed: true,
    oidc: null,
    documentationServed: false,
    runsWorker: true,
    smtpUrl: null,
    mailFrom: 'turni@comune.example.it',
    mailDomains: [],
    webhookIntranetHosts: [],
    maxWaitingRunsPerBody: 20,
    maxWaitingRuns: 100,
    planMemoryMegabytes: 3_072,
    ...changes,
  });
}
