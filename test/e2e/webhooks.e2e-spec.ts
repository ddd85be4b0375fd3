import { createHmac } from 'node:crypto';
import { DataSource } from 'typeorm';
import { IdentityService } from '../../src/modules/identity/identity.service';
import { OutboxDelivery } from '../../src/modules/notifications/delivery/outbox-delivery.service';
import type { DomainEvent } from '../../src/modules/notifications/domain-event';
import { Outbox } from '../../src/modules/notifications/outbox.service';
import { AddressResolver } from '../../src/modules/notifications/webhooks/address-resolver';
import type { ResolvedAddress } from '../../src/modules/notifications/webhooks/address-resolver';
import { importSampleBody } from '../support/import-sample-body';
import { MERGE_PATCH } from '../support/reference-data-app';
import { StillClock } from '../support/still-clock';
import { TEST_PASSWORD, startTestApp } from '../support/test-app';
import type { TestApp } from '../support/test-app';
import { startWebhookReceiver } from '../support/webhook-receiver';
import type { ReceivedCall, WebhookReceiver } from '../support/webhook-receiver';

jest.setTimeout(60_000);

const PUBLIC: ResolvedAddress = { address: '193.204.114.232', family: 4 };
const LOOPBACK: ResolvedAddress = { address: '127.0.0.1', family: 4 };

/** Names of the test alone; each answer is used once, the last one again and again. */
class StubResolver extends AddressResolver {
  readonly answers = new Map<string, ResolvedAddress[][]>();

  override resolve(hostName: string): Promise<readonly ResolvedAddress[]> {
    const answers = this.answers.get(hostName) ?? [];
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    return answer === undefined ? Promise.reject(new Error(`ENOTFOUND ${hostName}`)) : Promise.resolve(answer);
  }
}

describe('webhooks', () => {
  const clock = new StillClock('2026-11-20T09:00:00Z');
  const resolver = new StubResolver();
  let receiver: WebhookReceiver;
  let server: TestApp;
  let hr: string;
  let url: string;
  let rosterCount = 0;

  beforeAll(async () => {
    receiver = await startWebhookReceiver();
    const webhookIntranetHosts = [`127.0.0.1:${receiver.port}`, `hooks.intranet:${receiver.port}`];
    server = await startTestApp({
      clock,
      config: { webhookIntranetHosts, runsWorker: false },
      replacements: [{ provide: AddressResolver, useValue: resolver }],
    });
    await importSampleBody(server.app.get(DataSource));
    await importSampleBody(server.app.get(DataSource), 'segrate', 's-');
    hr = await server.signIn({ username: 'hr', role: 'hr_officer' });
    url = `http://127.0.0.1:${receiver.port}/turnario`;
  });
  beforeEach(async () => {
    receiver.calls.length = 0;
    receiver.answer = { status: 204 };
    await server.app.get(DataSource).query('TRUNCATE outbox_events CASCADE');
    await server.app.get(DataSource).query('DELETE FROM webhooks');
  });
  afterAll(async () => {
    await server.close();
    await receiver.close();
  });

  const post = (path: string, body: object, headers: Record<string, string> = {}, token = hr) =>
    server.http.post(path).set('Authorization', token).set(headers).send(body);
  const create = async (address = url, kinds = ['roster.published']) => {
    const { status, body, headers } = await post('/v1/webhooks', { url: address, kinds });
    expect(status).toBe(201);
    return { ...(body as { id: string; secret: string }), etag: String(headers['etag']) };
  };
  const publish = async (unitId = 'registry'): Promise<string> => {
    const rosterId = `roster-${++rosterCount}`;
    const perPerson = [{ personId: 'anna', changed: [{ on: '2026-11-30', before: null, after: null }] }];
    const event: DomainEvent = {
      ...{ kind: 'roster.published', rosterId, version: 2, unitIds: [unitId], timeZone: 'Europe/Rome' },
      perPerson,
    };
    await server.app.get(DataSource).transaction((manager) => server.app.get(Outbox).add(manager, event));
    return rosterId;
  };
  const deliver = () => server.app.get(OutboxDelivery).deliverDue();
  const deliveriesOf = async (id: string): Promise<{ status: string; outcome: string | null; attempts: number }[]> => {
    const { body } = await server.http.get(`/v1/webhooks/${id}/deliveries`).set('Authorization', hr);
    return body.items as Awaited<ReturnType<typeof deliveriesOf>>;
  };

  /** As a receiver verifies a message, by the words of the specification. */
  const isSigned = ({ headers, body }: ReceivedCall, secret: string): boolean => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
    const content = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
    const expected = `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
    return String(headers['webhook-signature']).split(' ').includes(expected);
  };

  it('are told of a publication once, signed, with ids alone', async () => {
    const { id, secret } = await create();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const rosterId = await publish();
    await deliver();
    await deliver();
    expect(receiver.calls).toHaveLength(1);
    const [call] = receiver.calls;
    expect(JSON.parse(call!.body)).toEqual({
      type: 'roster.published',
      timestamp: '2026-11-20T09:00:00.000Z',
      data: { resourceType: 'rosters', resourceId: rosterId, resourceVersion: 2 },
    });
    expect(call!.headers['webhook-timestamp']).toBe(String(Date.parse('2026-11-20T09:00:00Z') / 1000));
    expect(isSigned(call!, secret)).toBe(true);
    expect(isSigned({ ...call!, body: `${call!.body} ` }, secret)).toBe(false);
    expect(await deliveriesOf(id)).toMatchObject([{ status: 'delivered', outcome: 'http-204', attempts: 1 }]);
  });

  it('show their secret once, also to a repeated request, and store it nowhere', async () => {
    const key = { 'Idempotency-Key': 'one-webhook' };
    const first = await post('/v1/webhooks', { url, kinds: ['roster.published'] }, key);
    const again = await post('/v1/webhooks', { url, kinds: ['roster.published'] }, key);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.body).toEqual({ ...first.body, secret: null });
    const read = await server.http.get(`/v1/webhooks/${first.body.id}`).set('Authorization', hr);
    expect(JSON.stringify(read.body)).not.toContain('whsec_');
    const tables = ['webhooks', 'audit_entries', 'idempotency_keys', 'outbox_events'];
    for (const table of tables) {
      const rows = await server.app.get(DataSource).query<object[]>(`SELECT * FROM ${table}`);
      expect(JSON.stringify(rows)).not.toContain(first.body.secret.slice(6, 20));
    }
  });

  it('sign with the former secret as well for a day after a rotation', async () => {
    const { id, secret, etag } = await create();
    const { body, status } = await post(`/v1/webhooks/${id}/secret-rotation`, {}, { 'If-Match': etag });
    expect(status).toBe(200);
    expect(body.secret).not.toBe(secret);
    await publish();
    await deliver();
    expect(isSigned(receiver.calls[0]!, secret)).toBe(true);
    expect(isSigned(receiver.calls[0]!, body.secret)).toBe(true);
    clock.moveOn(25 * 60);
    const { accessToken } = await server.app.get(IdentityService).login('hr', TEST_PASSWORD, '127.0.0.1');
    hr = `Bearer ${accessToken}`;
    await publish();
    await deliver();
    expect(isSigned(receiver.calls[1]!, secret)).toBe(false);
    expect(isSigned(receiver.calls[1]!, body.secret)).toBe(true);
  });

  it('are tried again under the same id where the receiver fails, and its words are shown nowhere', async () => {
    const { id } = await create();
    receiver.answer = { status: 503, body: 'internal secret of the receiver' };
    await publish();
    await deliver();
    expect(await deliveriesOf(id)).toMatchObject([{ status: 'waiting', outcome: 'http-503', attempts: 1 }]);
    receiver.answer = { status: 200 };
    clock.moveOn(1);
    await deliver();
    const seen = await deliveriesOf(id);
    expect(seen).toMatchObject([{ status: 'delivered', outcome: 'http-200', attempts: 2 }]);
    expect(JSON.stringify(seen)).not.toContain('internal secret');
    expect(new Set(receiver.calls.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  it('can be tried, paused, changed and removed', async () => {
    const { id, secret, etag } = await create();
    const tried = await post(`/v1/webhooks/${id}/test`, {});
    expect(tried.body).toMatchObject({ kind: 'webhook.test', status: 'waiting', attempts: 0, outcome: null });
    await deliver();
    expect(JSON.parse(receiver.calls[0]!.body)).toMatchObject({ type: 'webhook.test' });
    expect(isSigned(receiver.calls[0]!, secret)).toBe(true);

    const patch = server.http.patch(`/v1/webhooks/${id}`).set('Authorization', hr).set('If-Match', etag);
    const paused = await patch.type(MERGE_PATCH).send({ paused: true });
    expect(paused.body).toMatchObject({ paused: true });
    await publish();
    await deliver();
    expect(receiver.calls).toHaveLength(1);

    const remove = (tag: string) =>
      server.http.delete(`/v1/webhooks/${id}`).set('Authorization', hr).set('If-Match', tag);
    expect((await remove(etag)).status).toBe(412);
    expect((await remove(String(paused.headers['etag']))).status).toBe(204);
    const steps = await server.http.get('/v1/audit-entries?resourceType=webhooks').set('Authorization', hr);
    const actions = (steps.body.items as { resourceId: string; action: string }[])
      .filter(({ resourceId }) => resourceId === id)
      .map(({ action }) => action);
    expect(actions).toEqual(['created', 'changed', 'removed']);
  });

  it('are none of an employee’s business', async () => {
    const { id } = await create();
    const anna = await server.signIn({ username: 'anna', role: 'employee', personId: 'anna' });
    expect((await post('/v1/webhooks', { url, kinds: ['roster.published'] }, {}, anna)).status).toBe(403);
    expect((await server.http.get(`/v1/webhooks/${id}`).set('Authorization', anna)).status).toBe(403);
    expect((await server.http.get(`/v1/webhooks/${id}/deliveries`).set('Authorization', anna)).status).toBe(403);
  });

  it('of one body are told of that body alone, and kept by its administrator alone', async () => {
    const milano = await server.signIn({ username: 'admin-milano', role: 'administrator', bodyId: 'milano' });
    const segrate = await server.signIn({ username: 'admin-segrate', role: 'administrator', bodyId: 'segrate' });
    const own = await post('/v1/webhooks', { url, kinds: ['roster.published'] }, {}, segrate);
    expect(own.body).toMatchObject({ bodyId: 'segrate' });
    const foreign = await post('/v1/webhooks', { url, kinds: ['roster.published'], bodyId: 'milano' }, {}, segrate);
    expect(foreign.status).toBe(422);
    const seen = (token: string) => server.http.get(`/v1/webhooks/${own.body.id}`).set('Authorization', token);
    expect((await seen(segrate)).status).toBe(200);
    expect((await seen(milano)).status).toBe(404);
    await publish('registry');
    await deliver();
    expect(receiver.calls).toHaveLength(0);
    await publish('s-registry');
    await deliver();
    expect(receiver.calls).toHaveLength(1);
  });

  describe('C4: server-side request forgery', () => {
    it.each([
      ['plain http', 'http://example.org/hook'],
      ['the own machine', 'https://127.0.0.1/hook'],
      ['the own machine in IPv6', 'https://[::1]/hook'],
      ['IPv4 mapped into IPv6', 'https://[::ffff:127.0.0.1]/hook'],
      ['cloud metadata', 'https://169.254.169.254/latest/meta-data'],
      ['a decimal address', 'https://2130706433/hook'],
      ['an octal address', 'https://0177.0.0.1/hook'],
      ['a hexadecimal address', 'https://0x7f.1/hook'],
      ['a short address', 'https://127.1/hook'],
      ['carrier-grade NAT', 'https://100.64.0.1/hook'],
      ['a private network', 'https://10.1.2.3/hook'],
      ['another port of an allowed host', 'http://127.0.0.1:1/hook'],
      ['credentials', 'https://user:password@example.org/hook'],
      ['another protocol', 'gopher://example.org/hook'],
      ['a file', 'file:///etc/passwd'],
      ['a name of the own machine', 'https://localhost/hook'],
      ['a name of a private network among public ones', 'https://mixed.example.org/hook'],
      ['a name that nobody knows', 'https://unknown.example.org/hook'],
    ])('C4 refuses %s', async (_what, address) => {
      resolver.answers.set('example.org', [[PUBLIC]]);
      resolver.answers.set('localhost', [[LOOPBACK]]);
      resolver.answers.set('mixed.example.org', [[PUBLIC, { address: '10.0.0.7', family: 4 }]]);
      const { status, body } = await post('/v1/webhooks', { url: address, kinds: ['roster.published'] });
      expect(status).toBe(422);
      expect(body.errors[0].pointer).toBe('/url');
    });

    it('C4 looks at the name again at each call: DNS that changed to an inner address is refused, and nothing sent', async () => {
      resolver.answers.set('rebinding.example.org', [[PUBLIC], [LOOPBACK]]);
      const { id } = await create(`https://rebinding.example.org:${receiver.port}/hook`);
      await publish();
      await deliver();
      expect(await deliveriesOf(id)).toMatchObject([{ status: 'dead', outcome: 'address-refused', attempts: 1 }]);
      expect(receiver.calls).toHaveLength(0);
    });

    it('C4 connects to the address that was checked, and asks no second time', async () => {
      // The system knows no such name: only the stub's answer leads to the receiver, and each call uses one answer.
      resolver.answers.set('hooks.intranet', [[LOOPBACK], [LOOPBACK], [{ address: '127.0.0.2', family: 4 }]]);
      const { id } = await create(`http://hooks.intranet:${receiver.port}/hook`);
      await publish();
      await deliver();
      expect(await deliveriesOf(id)).toMatchObject([{ status: 'delivered', outcome: 'http-204' }]);
      expect(receiver.calls[0]!.headers['host']).toBe(`hooks.intranet:${receiver.port}`);
      expect(resolver.answers.get('hooks.intranet')).toHaveLength(1);
    });

    it('C4 follows no redirect', async () => {
      const { id } = await create();
      receiver.answer = { status: 302, headers: { Location: `${url}/inner` } };
      await publish();
      await deliver();
      expect(await deliveriesOf(id)).toMatchObject([{ status: 'waiting', outcome: 'http-302', attempts: 1 }]);
      expect(receiver.calls).toHaveLength(1);
    });
  });
});
