import { DataSource } from 'typeorm';
import { DeliveryStore } from '../../../src/modules/notifications/delivery/delivery.store';
import { OutboxDelivery } from '../../../src/modules/notifications/delivery/outbox-delivery.service';
import type { DomainEvent } from '../../../src/modules/notifications/domain-event';
import { EmailSender } from '../../../src/modules/notifications/email/email-sender.service';
import { OutboxEventEntity } from '../../../src/modules/notifications/outbox-event.entity';
import { OUTBOX_DELIVERY } from '../../../src/modules/notifications/outbox-jobs';
import { Outbox } from '../../../src/modules/notifications/outbox.service';
import { Jobs } from '../../../src/platform/queue/jobs';
import { importSampleBody } from '../../support/import-sample-body';
import { startMailServer } from '../../support/mail-server';
import type { MailServer } from '../../support/mail-server';
import { MERGE_PATCH } from '../../support/reference-data-app';
import { StillClock } from '../../support/still-clock';
import { startTestApp } from '../../support/test-app';
import type { TestApp } from '../../support/test-app';

jest.setTimeout(60_000);

const duty = (day: string, from: string, to: string, siteId: string | null) => ({
  startAt: new Date(`${day}T${from}:00+02:00`),
  endAt: new Date(`${day}T${to}:00+02:00`),
  mode: siteId === null ? ('agile' as const) : ('on-site' as const),
  siteId,
});

const published = (rosterId: string, version: number): DomainEvent => ({
  ...{ kind: 'roster.published', rosterId, version, unitIds: ['registry'], timeZone: 'Europe/Rome' },
  perPerson: [
    {
      personId: 'anna',
      changed: [
        {
          on: '2020-05-04',
          before: duty('2020-05-04', '08:00', '15:42', 'larga'),
          after: duty('2020-05-04', '08:00', '15:42', null),
        },
        { on: '2020-05-05', before: duty('2020-05-05', '08:00', '15:42', 'larga'), after: null },
      ],
    },
    {
      personId: 'bruno',
      changed: [{ on: '2020-05-05', before: null, after: duty('2020-05-05', '10:00', '17:42', 'quarenghi') }],
    },
  ],
});

describe('e-mails of the outbox', () => {
  const clock = new StillClock('2020-04-30T10:00:00Z');
  let mail: MailServer;
  let server: TestApp;
  let tokens: Readonly<Record<'anna' | 'bruno' | 'head', string>>;

  beforeAll(async () => {
    mail = await startMailServer();
    const mailDomains = ['comune.example.it'];
    const config = { smtpUrl: mail.url, mailDomains, publicUrl: 'https://turni.comune.example.it', runsWorker: false };
    server = await startTestApp({ clock, config });
    await importSampleBody(server.app.get(DataSource));
    tokens = {
      anna: await server.signIn({ username: 'anna', role: 'employee', personId: 'anna' }),
      bruno: await server.signIn({ username: 'bruno', role: 'employee', personId: 'bruno' }),
      head: await server.signIn({ username: 'head', role: 'unit_head', unitIds: ['registry', 'sport'] }),
    };
    await set('anna', { emailAddress: 'anna@comune.example.it' });
    await set('bruno', { emailAddress: 'bruno@comune.example.it', language: 'en' });
    await set('head', { emailAddress: 'head@comune.example.it' });
  });
  beforeEach(async () => {
    mail.received.length = 0;
    mail.refuseWith = null;
    await server.app.get(DataSource).query('TRUNCATE outbox_events CASCADE');
  });
  afterAll(async () => {
    await server.close();
    await mail.close();
  });

  async function set(user: keyof typeof tokens, changes: object): Promise<void> {
    const path = '/v1/me/notification-settings';
    const { headers } = await server.http.get(path).set('Authorization', tokens[user]);
    const patch = server.http.patch(path).set('Authorization', tokens[user]).set('If-Match', String(headers['etag']));
    const { status } = await patch.type(MERGE_PATCH).send(changes);
    expect(status).toBe(200);
  }

  const add = (...events: DomainEvent[]) =>
    server.app.get(DataSource).transaction((manager) => server.app.get(Outbox).add(manager, ...events));
  const deliver = () => server.app.get(OutboxDelivery).deliverDue();
  const states = () =>
    server.app
      .get(DataSource)
      .query<object[]>('SELECT status, attempts, outcome FROM outbox_deliveries ORDER BY status, outcome');

  it('takes an address of the body’s own domains alone, where it names them', async () => {
    const settings = () => server.http.patch('/v1/me/notification-settings').set('Authorization', tokens.anna);
    const change = (emailAddress: string) =>
      settings().set('If-Match', '"1"').type('application/merge-patch+json').send({ emailAddress });
    for (const address of ['anna@example.it', 'anna@comune.example.it.example.com', 'comune.example.it@example.com']) {
      const { body } = await change(address).expect(422);
      expect(body.errors).toMatchObject([{ pointer: '/emailAddress', rule: 'mail-domain' }]);
    }
    await change('anna@Comune.Example.it').expect(200);
    await set('anna', { emailAddress: 'anna@comune.example.it' });
  });

  it('tells each person the own days, before and now, once for each version of a roster', async () => {
    await add(published('r', 1));
    await deliver();
    await add(published('r', 1));
    await deliver();
    expect(mail.received.map(({ to }) => to).sort()).toEqual([['anna@comune.example.it'], ['bruno@comune.example.it']]);
    const [anna, bruno] = [...mail.received].sort((a, b) => (a.to[0]! < b.to[0]! ? -1 : 1));
    expect(anna!.headers.get('subject')).toBe('I tuoi turni sono cambiati');
    expect(anna!.text.replaceAll('\r\n', '\n')).toContain(
      'È stato pubblicato un orario che cambia 2 tuoi giorni (prima → adesso):\n' +
        '- lunedì 4 maggio 2020: 08:00-15:42, Larga → 08:00-15:42, lavoro agile\n' +
        '- martedì 5 maggio 2020: 08:00-15:42, Larga → nessun turno\n',
    );
    expect(anna!.text).toContain('https://turni.comune.example.it');
    expect(anna!.text).not.toMatch(/17:42|Quarenghi|bruno/i);
    expect(bruno!.text).toContain('- Tuesday 5 May 2020: no duty → 10:00-17:42, Quarenghi');
    expect(bruno!.headers.get('content-language')).toBe('en');
    await add(published('r', 2));
    await deliver();
    expect(mail.received).toHaveLength(4);
  });

  it('tells a head of two units once that their roster waits', async () => {
    await add({ kind: 'roster.submitted', rosterId: 'r', version: 3, unitIds: ['registry', 'sport'] });
    await deliver();
    expect(mail.received.map(({ to }) => to)).toEqual([['head@comune.example.it']]);
  });

  it('sends nothing to somebody who does not want it, and says so', async () => {
    await set('anna', { emailEnabled: false });
    await add(published('r', 1));
    await deliver();
    expect(mail.received.map(({ to }) => to)).toEqual([['bruno@comune.example.it']]);
    expect(await states()).toEqual([
      { status: 'delivered', attempts: 1, outcome: 'sent' },
      { status: 'skipped', attempts: 1, outcome: 'switched-off' },
    ]);
    await set('anna', { emailEnabled: true });
  });

  it('tries again after longer and longer, under the same Message-ID, and gives up at last', async () => {
    mail.refuseWith = 451;
    await add({ kind: 'roster.submitted', rosterId: 'r', version: 1, unitIds: ['sport'] });
    await deliver();
    await deliver();
    expect(await states()).toEqual([{ status: 'waiting', attempts: 1, outcome: 'smtp-451' }]);
    clock.moveOn(1);
    await deliver();
    clock.moveOn(1);
    await deliver();
    expect(await states()).toEqual([{ status: 'waiting', attempts: 2, outcome: 'smtp-451' }]);
    mail.refuseWith = null;
    clock.moveOn(1);
    await deliver();
    expect(await states()).toEqual([{ status: 'delivered', attempts: 3, outcome: 'sent' }]);

    mail.refuseWith = 451;
    await add({ kind: 'roster.submitted', rosterId: 'r', version: 2, unitIds: ['sport'] });
    for (let day = 0; day < 10; day++) {
      await deliver();
      clock.moveOn(24 * 60);
    }
    expect(await states()).toContainEqual({ status: 'dead', attempts: 9, outcome: 'smtp-451' });
    expect(mail.received).toHaveLength(1);
  });

  it('gives up at once where the mail server refuses for good', async () => {
    mail.refuseWith = 550;
    await add({ kind: 'roster.submitted', rosterId: 'r', version: 1, unitIds: ['sport'] });
    await deliver();
    expect(await states()).toEqual([{ status: 'dead', attempts: 1, outcome: 'smtp-550' }]);
  });

  it('repeats what a process that died had sent, under one Message-ID, and lets nobody else end it', async () => {
    await add({ kind: 'roster.submitted', rosterId: 'r', version: 1, unitIds: ['sport'] });
    const died = server.app.get(DeliveryStore);
    const dataSource = server.app.get(DataSource);
    mail.refuseWith = 451;
    await deliver();
    mail.refuseWith = null;
    clock.moveOn(5);
    // Claimed and sent, but the process ends before it can say so.
    const [claimed] = await died.claimDue();
    const event = await dataSource.manager.findOneByOrFail(OutboxEventEntity, { id: claimed!.eventId });
    await server.app.get(EmailSender).send(claimed!, event);
    await deliver();
    expect(mail.received).toHaveLength(1);
    await dataSource.query(`UPDATE outbox_deliveries SET lease_until = now() - interval '1 second'`);
    await deliver();
    expect(mail.received.map(({ headers }) => headers.get('message-id'))).toEqual([
      `<${claimed!.id}@turni.comune.example.it>`,
      `<${claimed!.id}@turni.comune.example.it>`,
    ]);
    await died.settle(claimed!, { result: 'failed', detail: 'late' });
    expect(await states()).toEqual([{ status: 'delivered', attempts: 3, outcome: 'sent' }]);
  });

  it('delivers in the background, where a process does such jobs', async () => {
    const mailDomains = ['comune.example.it'];
    const config = { smtpUrl: mail.url, mailDomains, publicUrl: 'https://turni.comune.example.it' };
    const worker = await startTestApp({ clock, config, queues: [OUTBOX_DELIVERY] });
    await add(published('r', 1));
    await worker.app.get(Jobs).whenIdle(OUTBOX_DELIVERY);
    expect(mail.received).toHaveLength(2);
    await worker.close();
  });

  it('keeps e-mails as skipped where there is no mail server', async () => {
    const without = await startTestApp({ clock, config: { runsWorker: false } });
    await without.app.get(DataSource).transaction((manager) => without.app.get(Outbox).add(manager, published('r', 1)));
    await without.app.get(OutboxDelivery).deliverDue();
    expect(await states()).toEqual([
      { status: 'skipped', attempts: 1, outcome: 'no-mail-server' },
      { status: 'skipped', attempts: 1, outcome: 'no-mail-server' },
    ]);
    await without.close();
  });
});
