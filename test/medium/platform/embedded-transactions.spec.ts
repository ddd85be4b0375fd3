import type { DataSource } from 'typeorm';
import { openTestDataSource } from '../../support/test-database';

describe('transactions', () => {
  let dataSource: DataSource;

  beforeAll(async () => {
    dataSource = await openTestDataSource({ entities: [], migrations: [] });
    await dataSource.query('CREATE TABLE notes (id int PRIMARY KEY)');
  });
  beforeEach(() => dataSource.query('TRUNCATE notes'));
  afterAll(() => dataSource.destroy());

  it('keeps what was committed and nothing of what was rolled back, twenty at a time', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, id) =>
        dataSource.transaction(async (manager) => {
          await manager.query('INSERT INTO notes VALUES ($1)', [id]);
          await manager.query('SELECT count(*) FROM notes');
          if (id % 2 === 1) throw new Error('changed my mind');
        }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    const rows: { id: number }[] = await dataSource.query('SELECT id FROM notes ORDER BY id');
    expect(rows.map(({ id }) => id)).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18]);
  });

  it('goes on after a failed statement', async () => {
    await dataSource.query('INSERT INTO notes VALUES (1)');
    await expect(dataSource.query('INSERT INTO notes VALUES (1)')).rejects.toMatchObject({ code: '23505' });
    await expect(dataSource.query('SELECT 1 AS one')).resolves.toEqual([{ one: 1 }]);
  });

  it('lets each of many workers claim a row that no other has', async () => {
    await dataSource.query('INSERT INTO notes SELECT generate_series(1, 10)');
    const claim = () =>
      dataSource.transaction(async (manager) => {
        const [row] = await manager.query<{ id: number }[]>('SELECT id FROM notes LIMIT 1 FOR UPDATE SKIP LOCKED');
        if (row !== undefined) await manager.query('DELETE FROM notes WHERE id = $1', [row.id]);
        return row?.id;
      });
    const claimed = (await Promise.all(Array.from({ length: 10 }, claim))).filter((id) => id !== undefined);
    expect(new Set(claimed).size).toBe(claimed.length);
  });
});
