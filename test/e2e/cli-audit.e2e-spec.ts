import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { AuditTrail } from '../../src/modules/audit/audit-trail.service';
import type { ChainedEntry } from '../../src/modules/audit/hash-chain';
import { SystemClock } from '../../src/platform/clock';
import { createDataSource } from '../../src/platform/database/data-source';
import { migrate } from '../../src/platform/database/migrate';
import { ENTITIES, MIGRATIONS } from '../../src/schema';
import { startReferenceDataApp } from '../support/reference-data-app';
import type { ReferenceDataApp } from '../support/reference-data-app';
import { runTurnario, temporaryFolder } from '../support/run-turnario';

jest.setTimeout(120_000);

const CONTINGENT = {
  ...{ unitId: 'sport', siteId: 'larga', weekdays: [1, 2, 3, 4, 5], fromOn: '2026-11-23', toOn: null },
  ...{ minCount: 0, maxCount: 1, targetCount: 1 },
};

describe('turnario audit verify', () => {
  let folder: { path: string; remove: () => Promise<void> };

  beforeAll(async () => {
    folder = await temporaryFolder();
  });

  afterAll(() => folder.remove());

  describe('on entries exported over HTTP', () => {
    let server: ReferenceDataApp;
    let entries: ChainedEntry[];

    beforeAll(async () => {
      server = await startReferenceDataApp();
      for (let count = 0; count < 3; count++) {
        const made = await server.http
          .post('/v1/presence-contingents')
          .set('Authorization', server.hr)
          .send(CONTINGENT);
        expect(made.status).toBe(201);
      }
      const exported = await server.http.get('/v1/audit-entries?limit=200').set('Authorization', server.hr);
      entries = exported.body.items as ChainedEntry[];
      expect(entries.length).toBeGreaterThanOrEqual(3);
    });

    afterAll(() => server.close());

    const verify = async (content: unknown, ...options: string[]) => {
      const file = join(folder.path, 'entries.json');
      await fs.writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
      return runTurnario('audit', 'verify', '--file', file, ...options);
    };

    it('finds what the server wrote whole, as a page, as a list and line by line', async () => {
      const head = entries.at(-1)!.hash;
      const whole = `The audit trail is whole: ${entries.length} entries, the last with hash ${head}.\n`;
      for (const content of [{ items: entries }, entries, entries.map((entry) => JSON.stringify(entry)).join('\n')]) {
        expect(await verify(content, '--head', head)).toEqual({ status: 0, stdout: whole, stderr: '' });
      }
    });

    it('names the first entry that was changed, and the one that is missing', async () => {
      const changed = entries.map((entry, index) => (index === 1 ? { ...entry, actorId: 'somebody else' } : entry));
      const one = await verify(changed);
      expect(one.stdout).toBe('The audit trail is broken at entry 2: entry 2 was changed after it was written.\n');
      expect(one.status).toBe(1);
      const other = await verify(entries.filter((_, index) => index !== 1));
      expect(other.stdout).toContain('entry 2 is missing');
      expect(other.status).toBe(1);
    });

    it('notices an end that was cut off only by the hash kept elsewhere', async () => {
      const cut = entries.slice(0, -1);
      expect((await verify(cut)).status).toBe(0);
      const anchored = await verify(cut, '--head', entries.at(-1)!.hash);
      expect(anchored.status).toBe(1);
      expect(anchored.stdout).toContain('is cut off or replaced');
    });

    it('says what is wrong with a file that holds no entries, or with a wrong use', async () => {
      const page = await verify([{ hello: 'world' }]);
      expect(page.status).toBe(2);
      expect(page.stderr).toContain('an entry has no usable "sequence"');
      expect((await verify('{"items": [')).stderr).toContain('line 1 is no JSON');
      expect((await verify(entries, '--head', 'abc')).status).toBe(2);
      expect((await runTurnario('audit', 'mend')).status).toBe(2);
    });
  });

  describe('on the embedded database', () => {
    const { DATA_DIR, DATABASE_URL } = process.env;

    beforeAll(() => {
      process.env['DATA_DIR'] = folder.path;
      delete process.env['DATABASE_URL'];
    });

    afterAll(() => {
      Object.assign(
        process.env,
        DATA_DIR === undefined ? {} : { DATA_DIR },
        DATABASE_URL === undefined ? {} : { DATABASE_URL },
      );
      if (DATA_DIR === undefined) delete process.env['DATA_DIR'];
    });

    it('reads it when no server holds it, and says so when one does', async () => {
      const none = await runTurnario('audit', 'verify');
      expect(none.status).toBe(2);
      expect(none.stderr).toContain('There is no database');

      const location = { kind: 'embedded', folder: join(folder.path, 'pg') } as const;
      const dataSource = await createDataSource(location, { entities: ENTITIES, migrations: MIGRATIONS });
      await dataSource.initialize();
      await migrate(dataSource);
      const resource = { type: 'rosters', id: 'r1' };
      const step = {
        actor: null,
        action: 'published',
        resource,
        before: null,
        after: { status: 'published' },
        reason: null,
      };
      await dataSource.transaction((manager) =>
        new AuditTrail(dataSource, new SystemClock()).append(manager, step, step),
      );
      const held = await runTurnario('audit', 'verify');
      expect(held.status).toBe(2);
      expect(held.stderr).toContain('is in use by process');
      expect(held.stderr).toContain('--file');

      await dataSource.destroy();
      const freed = await runTurnario('audit', 'verify');
      expect(freed).toMatchObject({ status: 0, stderr: '' });
      expect(freed.stdout).toContain('The audit trail is whole: 2 entries');
    });
  });
});
