import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
interface Operation {
  operationId: string;
  parameters?: { name: string; in: string; required?: boolean }[];
}
interface Description {
  openapi: string;
  info: Record<string, Json>;
  paths: Record<string, Record<string, Operation>>;
}

const ROOT = join(__dirname, '../..');
const HTTP_VERB = /^(get|put|post|delete|patch|options|head|trace)/i;

describe('the description of the API', () => {
  let generated: string;
  let api: Description;

  beforeAll(() => {
    // From the build: the compiler's plugin reads the DTOs' types and comments, which Jest's does not.
    const run = spawnSync(process.execPath, ['scripts/write-openapi.cjs', '--print'], {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 64 * 2 ** 20,
    });
    if (run.status !== 0) throw new Error(run.stderr);
    generated = run.stdout;
    api = JSON.parse(generated) as Description;
  }, 60_000);

  const operations = () => Object.values(api.paths).flatMap((methods) => Object.values(methods));

  it('is the committed openapi.json (else run: npm run openapi)', () => {
    const committed = readFileSync(join(ROOT, 'openapi.json'), 'utf8');
    // Not toBe(committed): thousands of differing lines would say less than git diff after the command above.
    expect(generated === committed).toBe(true);
  });

  it('says who answers for it', () => {
    expect(api.openapi).toBe('3.1.0');
    expect(api.info).toMatchObject({ contact: { name: 'Turnario' }, license: { name: 'EUPL-1.2' } });
    expect(api.info['x-summary']).toBeTruthy();
  });

  it('names operations in camel case, each once, no HTTP verb in front', () => {
    const ids = operations().map(({ operationId }) => operationId);
    expect(ids.filter((id) => !/^[a-z][A-Za-z0-9]*$/.test(id) || HTTP_VERB.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps every path under /v1, save those of the service itself', () => {
    const others = Object.keys(api.paths).filter((path) => !path.startsWith('/v1/'));
    expect(others.sort()).toEqual(['/health/live', '/health/ready', '/status']);
  });

  it('lets every POST be repeated safely, save signing in', () => {
    for (const [path, { post }] of Object.entries(api.paths)) {
      if (post === undefined) continue;
      const keys = (post.parameters ?? []).filter(({ name }) => name === 'Idempotency-Key');
      expect([path, keys.map(({ in: place, required }) => ({ place, required }))]).toEqual([
        path,
        path === '/v1/login' ? [] : [{ place: 'header', required: false }],
      ]);
    }
  });
});
