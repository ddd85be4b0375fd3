import { DataSource } from 'typeorm';
import type { DomainEvent } from '../../../src/modules/notifications/domain-event';
import { Outbox } from '../../../src/modules/notifications/outbox.service';
import { startTestApp } from '../../support/test-app';
import type { TestApp } from '../../support/test-app';

const morning = {
  startAt: new Date('2026-11-30T06:45:00Z'),
  endAt: new Date('2026-11-30T12:45:00Z'),
  mode: 'on-site' as const,
  siteId: 'segrate',
};

const published = (version: number): DomainEvent => ({
  kind: 'roster.published',
  rosterId: 'roster-1',
  version,
  unitIds: ['registry'],
  timeZone: 'Europe/Rome',
  perPerson: [
    { personId: 'anna', changed: [{ on: '2026-11-30', before: null, after: morning }] },
    { personId: 'bruno', changed: [] },
  ],
});

describe('Outbox', () => {
  let server: TestApp;
  let dataSource: DataSource;
  let outbox: Outbox;

  beforeAll(async () => {
    server = await startTestApp();
    dataSource = server.app.get(DataSource);
    outbox = server.app.get(Outbox);
  });
  beforeEach(() => dataSource.query('TRUNCATE outbox_events CASCADE'));
  afterAll(() => server.close());

  const kept = async (): Promise<string[]> => {
    const rows: { text: string }[] = await dataSource.query(
      `SELECT kind || ' ' || resource_version || ' ' || recipient AS text FROM outbox_events ORDER BY 1`,
    );
    return rows.map(({ text }) => text);
  };

  it('keeps one notice for each person whose days changed, and one for webhooks without anybody in it', async () => {
    await dataSource.transaction((manager) => outbox.add(manager, published(1)));
    expect(await kept()).toEqual(['roster.published 1 person:anna', 'roster.published 1 webhooks']);
    const rows: { facts: object }[] = await dataSource.query('SELECT facts FROM outbox_events ORDER BY recipient');
    expect(rows[0]!.facts).toEqual({
      timeZone: 'Europe/Rome',
      changed: [
        {
          on: '2026-11-30',
          before: null,
          after: {
            startAt: '2026-11-30T06:45:00.000Z',
            endAt: '2026-11-30T12:45:00.000Z',
            mode: 'on-site',
            siteId: 'segrate',
          },
        },
      ],
    });
    expect(rows[1]!.facts).toEqual({ unitIds: ['registry'] });
  });

  it('keeps a notice once for each roster version and person, however often it is added', async () => {
    await dataSource.transaction((manager) => outbox.add(manager, published(1), published(1)));
    await dataSource.transaction((manager) => outbox.add(manager, published(1)));
    await dataSource.transaction((manager) => outbox.add(manager, published(2)));
    expect(await kept()).toEqual([
      'roster.published 1 person:anna',
      'roster.published 1 webhooks',
      'roster.published 2 person:anna',
      'roster.published 2 webhooks',
    ]);
  });

  it('forgets the notice with the effect it belongs to', async () => {
    const undone = dataSource.transaction(async (manager) => {
      await outbox.add(manager, published(1));
      throw new Error('the publication was refused');
    });
    await expect(undone).rejects.toThrow('refused');
    expect(await kept()).toEqual([]);
  });

  it('tells the heads of each unit that a roster waits, and the submitter that it was declined', async () => {
    const rosterId = 'roster-2';
    await dataSource.transaction((manager) =>
      outbox.add(
        manager,
        { kind: 'roster.submitted', rosterId, version: 1, unitIds: ['registry', 'sport'] },
        { kind: 'roster.declined', rosterId, version: 2, unitIds: ['registry'], submittedBy: 'user-1' },
        { kind: 'contingent.proposed', contingentId: 'contingent-1', version: 1, unitId: 'sport', count: 3 },
      ),
    );
    expect((await kept()).filter((text) => !text.endsWith('webhooks'))).toEqual([
      'contingent.proposed 1 heads:sport',
      'roster.declined 2 user:user-1',
      'roster.submitted 1 heads:registry',
      'roster.submitted 1 heads:sport',
    ]);
  });
});
