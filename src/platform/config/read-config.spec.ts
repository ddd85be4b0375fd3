import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError } from './environment-reader';
import { readConfig } from './read-config';

describe('readConfig', () => {
  let folder: string;
  const read = (environment: NodeJS.ProcessEnv = {}) => readConfig({ DATA_DIR: folder, ...environment });
  const problems = (environment: NodeJS.ProcessEnv): readonly string[] => {
    try {
      read(environment);
      return [];
    } catch (error) {
      if (error instanceof ConfigError) return error.problems;
      throw error;
    }
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'config-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('has a default for everything', () => {
    expect(read()).toMatchObject({
      production: false,
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://127.0.0.1:3000',
      database: { kind: 'embedded', folder: join(folder, 'pg') },
      tokenMinutes: 30,
      logLevel: 'info',
      demoUsersAllowed: true,
      runsWorker: true,
    });
  });

  it('leaves planning to a worker where one can share the database', () => {
    const DATABASE_URL = 'postgres://turnario@localhost/turnario';
    expect(read({ RUN_WORKER: 'no', DATABASE_URL }).runsWorker).toBe(false);
    expect(read({ RUN_WORKER: 'yes', DATABASE_URL }).runsWorker).toBe(true);
    expect(problems({ RUN_WORKER: 'no' })).toEqual([expect.stringMatching(/^RUN_WORKER .*DATABASE_URL/)]);
    expect(problems({ RUN_WORKER: 'never' })).toEqual([expect.stringMatching(/^RUN_WORKER is "never": .*yes, no/)]);
  });

  it('sends e-mails where it has a server and a sender, and says what is missing', () => {
    expect(read()).toMatchObject({ smtpUrl: null, webhookIntranetHosts: [] });
    const SMTP_URL = 'smtp://user:password@mail.example.it:587';
    expect(read({ SMTP_URL, MAIL_FROM: 'turni@example.it' })).toMatchObject({
      smtpUrl: SMTP_URL,
      mailFrom: 'turni@example.it',
    });
    expect(problems({ SMTP_URL })).toEqual([expect.stringMatching(/^MAIL_FROM is missing/)]);
    expect(problems({ SMTP_URL, MAIL_FROM: 'nobody' })).toEqual([expect.stringMatching(/^MAIL_FROM is no address/)]);
    expect(problems({ SMTP_URL: 'https://mail.example.it' })).toEqual([expect.stringMatching(/^SMTP_URL .*smtp:/)]);
  });

  it('takes the domains that e-mails may go to', () => {
    expect(read({ MAIL_DOMAINS: 'comune.example.it, Comune.Milano.Example.it' }).mailDomains).toEqual([
      ...['comune.example.it', 'comune.milano.example.it'],
    ]);
    expect(problems({ MAIL_DOMAINS: '@example.it' })).toEqual([expect.stringMatching(/^MAIL_DOMAINS holds "@example/)]);
  });

  it('takes the hosts of the intranet that webhooks may reach', () => {
    const hosts = ['personale.example.it', '10.0.0.7:8080', '[fd00::1]:8443'];
    expect(read({ WEBHOOK_INTRANET_HOSTS: hosts.join(', ') }).webhookIntranetHosts).toEqual(hosts);
    expect(problems({ WEBHOOK_INTRANET_HOSTS: 'http://personale' })).toEqual([
      expect.stringMatching(/^WEBHOOK_INTRANET_HOSTS holds "http:\/\/personale"/),
    ]);
  });

  it('is frozen', () => {
    expect(Object.isFrozen(read())).toBe(true);
  });

  it('makes a token secret once, readable by nobody else', () => {
    const secret = read().tokenSecret;
    const file = join(folder, 'token-secret');
    expect(secret.length).toBeGreaterThanOrEqual(32);
    expect(readFileSync(file, 'utf8')).toBe(secret);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(read().tokenSecret).toBe(secret);
  });

  it('takes a server for the database', () => {
    const url = 'postgres://turnario:secret@db:5432/turnario';
    expect(read({ DATABASE_URL: url }).database).toEqual({ kind: 'server', url });
  });

  it('wants the token secret in production on a server', () => {
    const environment = { NODE_ENV: 'production', DATABASE_URL: 'postgres://db/turnario' };
    expect(problems(environment)).toEqual([expect.stringMatching(/^TOKEN_SECRET is missing.*openssl rand/)]);
    const random = 'vB6OIXbH3rC0a6wzPmQf4j1q8vSx2Lk9TnUe7YdR5cGs';
    expect(problems({ ...environment, TOKEN_SECRET: random })).toEqual([]);
  });

  it('B5 does not start in production with a secret out of an example', () => {
    const examples = [
      'x'.repeat(32),
      'change-me-change-me-change-me-change-me',
      'a secret that only tests know, 32+ characters',
    ];
    for (const TOKEN_SECRET of examples) {
      const environment = { NODE_ENV: 'production', DATABASE_URL: 'postgres://db/turnario', TOKEN_SECRET };
      expect(problems(environment)).toEqual([expect.stringMatching(/^TOKEN_SECRET is an example/)]);
    }
  });

  it('takes passwords in production only where it is said, and both settings of a provider or none', () => {
    expect(read({}).localLoginAllowed).toBe(true);
    expect(read({ NODE_ENV: 'production' }).localLoginAllowed).toBe(false);
    expect(read({ NODE_ENV: 'production', ALLOW_LOCAL_LOGIN: 'true' }).localLoginAllowed).toBe(true);
    const oidc = { OIDC_ISSUER: 'https://id.example.it', OIDC_AUDIENCE: 'turnario' };
    expect(read(oidc).oidc).toEqual({ issuer: oidc.OIDC_ISSUER, audience: 'turnario', administratorSubject: null });
    expect(problems({ OIDC_ISSUER: oidc.OIDC_ISSUER })).toEqual([expect.stringMatching(/^OIDC_AUDIENCE is missing/)]);
    expect(problems({ ...oidc, NODE_ENV: 'production', OIDC_ISSUER: 'http://id.example.it' })[0]).toMatch(
      /^OIDC_ISSUER is not such an address/,
    );
  });

  it('keeps users of the sample data out of production, unless told otherwise', () => {
    expect(read({ NODE_ENV: 'production' }).demoUsersAllowed).toBe(false);
    expect(read({ NODE_ENV: 'production', ALLOW_DEMO_USERS: 'true' }).demoUsersAllowed).toBe(true);
  });

  it('names every unusable variable and how to mend it, and never repeats a password', () => {
    const found = problems({
      PORT: 'eighty',
      LOG_LEVEL: 'loud',
      DATABASE_URL: 'mysql://root:hunter2@db',
      TOKEN_MINUTES: '600',
      TOKEN_SECRET: 'short',
      ALLOW_DEMO_USERS: 'yes',
    });
    expect(found.map((problem) => problem.split(' ')[0])).toEqual(
      expect.arrayContaining([
        'PORT',
        'LOG_LEVEL',
        'DATABASE_URL',
        'TOKEN_MINUTES',
        'TOKEN_SECRET',
        'ALLOW_DEMO_USERS',
      ]),
    );
    expect(found).toContain('PORT is "eighty": give a whole number from 0 to 65535 (default 3000)');
    expect(found.join()).not.toContain('hunter2');
  });

  it('leaves nothing behind when it fails', () => {
    expect(problems({ PORT: 'eighty' })).toHaveLength(1);
    expect(() => statSync(join(folder, 'token-secret'))).toThrow('ENOENT');
  });
});
