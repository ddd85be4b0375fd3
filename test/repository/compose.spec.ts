import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

const ROOT = resolve(__dirname, '../..');

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly disable?: boolean };
}

const compose = parse(readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8'), { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
};
const dockerfile = readFileSync(join(ROOT, 'Dockerfile'), 'utf8');

describe('docker-compose.yml', () => {
  it('has the database, the server and a worker', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['api', 'postgres', 'worker']);
  });

  it('lets every service wait only for services it has, and only for a health that is checked', () => {
    for (const service of Object.values(compose.services)) {
      for (const [name, { condition }] of Object.entries(service.depends_on ?? {})) {
        const awaited = compose.services[name];
        expect(awaited).toBeDefined();
        expect(condition).toBe('service_healthy');
        expect(awaited?.healthcheck?.disable ?? false).toBe(false);
        expect(awaited?.healthcheck !== undefined || dockerfile.includes('HEALTHCHECK')).toBe(true);
      }
    }
  });

  it('holds no password', () => {
    const { api, worker, postgres } = compose.services;
    for (const service of [api, worker]) {
      expect(service?.environment['DATABASE_URL']).toContain('${POSTGRES_PASSWORD:?');
      expect(service?.environment['TOKEN_SECRET']).toMatch(/^\$\{TOKEN_SECRET:\?/);
    }
    expect(postgres?.environment['POSTGRES_PASSWORD']).toMatch(/^\$\{POSTGRES_PASSWORD:\?/);
  });

  it('lets the worker plan and the server not', () => {
    expect(compose.services['api']?.environment['RUN_WORKER']).toBe('no');
    expect(compose.services['worker']?.environment['RUN_WORKER']).toBeUndefined();
    expect(compose.services['worker']?.command).toContain('dist/src/worker.js');
  });
});

describe('Dockerfile', () => {
  it('copies only what .dockerignore lets through', () => {
    const allowed = readFileSync(join(ROOT, '.dockerignore'), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    const copied = dockerfile
      .split('\n')
      .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
      .flatMap((line) => line.split(/\s+/).slice(1, -1));
    expect(copied.length).toBeGreaterThan(5);
    expect(copied.filter((path) => !allowed.includes(path))).toEqual([]);
  });

  it('runs as a user that is not root', () => {
    expect(dockerfile).toMatch(/^USER node$/m);
  });
});
