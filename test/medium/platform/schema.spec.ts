import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { describeSchema } from '../../../src/platform/database/describe-schema';
import { openTestDataSource } from '../../support/test-database';

describe('the tables', () => {
  let dataSource: DataSource;

  beforeAll(async () => {
    dataSource = await openTestDataSource();
  });
  afterAll(() => dataSource.destroy());

  it('are the ones of schema.sql (else run: npm run schema:dump)', async () => {
    const committed = readFileSync(join(__dirname, '../../../schema.sql'), 'utf8');
    expect(await describeSchema(dataSource)).toBe(committed);
  });

  it('are the ones that the entities describe', async () => {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('can be taken down and put up again, migration by migration', async () => {
    for (let left = dataSource.migrations.length; left > 0; left--)
      await dataSource.undoLastMigration({ transaction: 'each' });
    expect(await describeSchema(dataSource)).toBe('');
    await dataSource.runMigrations({ transaction: 'each' });
    expect(await describeSchema(dataSource)).toContain('CREATE TABLE users');
  });

  it('have constraints and indexes named by what they are', async () => {
    const names: { name: string }[] = await dataSource.query(`
      SELECT conname AS name FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relname <> 'migrations' AND contype <> 'n'
      UNION SELECT indexname FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'migrations'`);
    expect(names.filter(({ name }) => !/^(pk|uq|fk|ck|ix|ex)_[a-z0-9_]+$/.test(name))).toEqual([]);
  });
});
