import { Column, DataSource, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { updateVersioned } from '../../../src/platform/database/versioned-update';
import { openTestDataSource } from '../../support/test-database';

@Entity({ name: 'desks' })
class DeskEntity {
  @PrimaryColumn({ type: 'text' })
  id: string;

  @Column({ type: 'text' })
  name: string;

  @VersionColumn()
  version: number;
}

describe('updateVersioned', () => {
  let dataSource: DataSource;

  beforeAll(async () => {
    dataSource = await openTestDataSource({ entities: [DeskEntity], migrations: [] });
    await dataSource.query('CREATE TABLE desks (id text PRIMARY KEY, name text NOT NULL, version int NOT NULL)');
  });
  beforeEach(async () => {
    await dataSource.query('TRUNCATE desks');
    await dataSource.manager.save(DeskEntity, { id: 'one', name: 'Desk' });
  });
  afterAll(() => dataSource.destroy());

  const rename = (version: number, name: string, id = 'one') =>
    updateVersioned(dataSource.manager, DeskEntity, id, version, { name });

  it('changes the row and counts its version up', async () => {
    await expect(rename(1, 'Counter')).resolves.toMatchObject({ name: 'Counter', version: 2 });
    await expect(rename(2, 'Window')).resolves.toMatchObject({ name: 'Window', version: 3 });
  });

  it('refuses a change made on what is no longer there', async () => {
    await rename(1, 'Counter');
    await expect(rename(1, 'Window')).rejects.toMatchObject({ kind: 'precondition-failed', code: 'version-is-stale' });
    await expect(dataSource.manager.findOneBy(DeskEntity, { id: 'one' })).resolves.toMatchObject({ name: 'Counter' });
  });

  it('lets exactly one of many win who saw the same version', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, (_, i) => rename(1, `Desk ${i}`)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('says when there is no such row', async () => {
    await expect(rename(1, 'Counter', 'two')).rejects.toMatchObject({ kind: 'not-found' });
  });
});
