import type { DataSource } from 'typeorm';
import { openTestDataSource } from '../support/test-database';

describe('the migrations and the entities', () => {
  let dataSource: DataSource;

  beforeAll(async () => {
    dataSource = await openTestDataSource();
  });
  afterAll(() => dataSource.destroy());

  it('describe the same tables, constraints and indexes', async () => {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });
});
