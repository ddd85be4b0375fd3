import { DataSource } from 'typeorm';
import { importSampleBody } from '../import-sample-body';
import { MERGE_PATCH } from '../reference-data-app';
import { startMailServer, type MailServer } from '../mail-server';
import { StillClock } from '../still-clock';
import { startTestApp, type TestApp } from '../test-app';
import { startWebhookReceiver, type WebhookReceiver } from '../webhook-receiver';
import { CANARY_NAMES, canaryPlanningData } from './canary-body';
import { CANARY_PEOPLE } from './canary-people';

/** The application with the canary body, everybody signed in, and real receivers of its e-mails and webhooks. */
export interface CanaryOffice extends TestApp {
  readonly mail: MailServer;
  readonly hooks: WebhookReceiver;
  readonly hr: string;
  readonly registryHead: string;
  readonly sportHead: string;
  readonly auditor: string;
  readonly administrator: string;
  /** `Authorization` header of an employee. */
  readonly tokenOf: (personId: string) => string;
}

/** Starts it, with the secrets of its people written down by the personnel office. */
export async function startCanaryOffice(): Promise<CanaryOffice> {
  const [mail, hooks] = [await startMailServer(), await startWebhookReceiver()];
  const server = await startTestApp({
    clock: new StillClock('2020-05-01T08:00:00Z'),
    config: {
      ...{ logLevel: 'debug', smtpUrl: mail.url, webhookIntranetHosts: [`127.0.0.1:${hooks.port}`] },
      tokenMinutes: 60 * 24 * 30,
    },
  });
  await importSampleBody(server.app.get(DataSource), 'milano', '', canaryPlanningData());
  const { signIn } = server;
  const head = (unitId: string) => signIn({ username: `head-of-${unitId}`, role: 'unit_head', unitIds: [unitId] });
  const tokens = new Map<string, string>();
  for (const personId of CANARY_NAMES)
    tokens.set(personId, await signIn({ username: personId, role: 'employee', personId, bodyId: 'milano' }));
  const office: CanaryOffice = {
    ...{ ...server, mail, hooks },
    hr: await signIn({ username: 'hr', role: 'hr_officer' }),
    ...{ registryHead: await head('registry'), sportHead: await head('sport') },
    auditor: await signIn({ username: 'auditor', role: 'auditor', bodyId: 'milano' }),
    administrator: await signIn({ username: 'administrator', role: 'administrator', bodyId: 'milano' }),
    tokenOf: (personId) => tokens.get(personId)!,
    close: async () => {
      await server.close();
      await mail.close();
      await hooks.close();
    },
  };
  for (const person of CANARY_PEOPLE) await writeSecrets(office, person);
  await subscribe(office);
  return office;
}

/** Writes the secrets as the personnel office does. */
async function writeSecrets({ http, hr }: CanaryOffice, person: (typeof CANARY_PEOPLE)[number]): Promise<void> {
  const { id, birthDate, reason, docRef, reviewBy, absentOn, exemption: kind } = person;
  const post = (path: string, body: object) =>
    http.post(`/v1/employees/${id}/${path}`).set('Authorization', hr).send(body);
  const known = await http.get(`/v1/employees/${id}/personal-data`).set('Authorization', hr);
  const changed = await http
    .patch(`/v1/employees/${id}/personal-data`)
    .set({ Authorization: hr, 'If-Match': String(known.headers['etag']), 'Content-Type': MERGE_PATCH })
    .send(JSON.stringify({ birthDate, commute: 'far', publicTransport: true, remotePriorityClass: 2 }));
  expect(changed.status).toBe(200);
  expect((await post('absences', { fromOn: absentOn, toOn: absentOn, reason })).status).toBe(201);
  const document = { reviewBy, docRef, issuedByRole: 'occupational-doctor' };
  expect((await post('exemptions', { kind, fromOn: '2020-05-01', toOn: null, ...document })).status).toBe(201);
}

/** Everybody wants e-mails, and a program of another office hears of everything. */
async function subscribe(office: CanaryOffice): Promise<void> {
  const { http, hooks, hr, registryHead, sportHead, tokenOf } = office;
  const readers: [name: string, token: string][] = [
    ...CANARY_NAMES.map((name): [string, string] => [name, tokenOf(name)]),
    ...([
      ['head-of-registry', registryHead],
      ['head-of-sport', sportHead],
      ['hr', hr],
    ] as [string, string][]),
  ];
  const path = '/v1/me/notification-settings';
  for (const [index, [name, token]] of readers.entries()) {
    const { headers } = await http.get(path).set('Authorization', token);
    const asked = http.patch(path).set({ Authorization: token, 'Content-Type': MERGE_PATCH });
    const settings = { emailAddress: `${name}@comune.example.it`, language: index % 2 === 0 ? 'it' : 'en' };
    expect((await asked.set('If-Match', String(headers['etag'])).send(JSON.stringify(settings))).status).toBe(200);
  }
  const kinds = ['roster.published', 'roster.submitted', 'swap.opened', 'swap.accepted', 'swap.approved'];
  const hook = { url: `http://127.0.0.1:${hooks.port}/turni`, kinds: [...kinds, 'offer.opened', 'roster.declined'] };
  expect((await http.post('/v1/webhooks').set('Authorization', hr).send(hook)).status).toBe(201);
}
