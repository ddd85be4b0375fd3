import { SignJWT } from 'jose';
import { DataSource } from 'typeorm';
import { importSampleBody } from '../import-sample-body';
import { startTestApp, TEST_TOKEN_SECRET } from '../test-app';
import type { TestApp } from '../test-app';

/**
 * Who asks. "Own" is about the resources of the sample body `milano`: its unit `registry` in the directorate `civic`, and
 * its employee Anna; "other" is about the unit `sport` in the directorate `leisure`, Carla, and the body `segrate`.
 */
export const ACTORS = [
  'anonymous',
  'expired-token',
  'wrong-audience',
  'employee-self',
  'employee-other',
  'head-own-unit',
  'head-other-unit',
  'hr-own-directorate',
  'hr-other-directorate',
  'hr-whole-body',
  'hr-other-body',
  'auditor',
  'administrator',
] as const;
export type ActorName = (typeof ACTORS)[number];

/** The application with two bodies in it and somebody signed in for each kind of actor. */
export interface AccessWorld extends TestApp {
  /** `Authorization` header; absent where nobody is signed in. */
  readonly authorizationOf: (actor: ActorName) => string | undefined;
  /** Sends a request as the personnel office of every body, and expects it to be taken; returns the answer's body. */
  readonly asOffice: (method: 'get' | 'post' | 'patch', path: string, body?: object) => Promise<JsonObject>;
  /** Runs a statement, for rows that no request makes. */
  readonly sql: (statement: string, parameters?: readonly unknown[]) => Promise<Record<string, unknown>[]>;
  /** A number that no earlier call gave. */
  readonly next: () => number;
}

export type JsonObject = Record<string, unknown> & { readonly id: string };

/** @param prepared whether the body `milano` is in the database already */
export async function startAccessWorld({ prepared = false } = {}): Promise<AccessWorld> {
  const server = await startTestApp({ config: { runsWorker: false, webhookIntranetHosts: ['127.0.0.1:9'] } });
  const dataSource = server.app.get(DataSource);
  if (!prepared) await importSampleBody(dataSource);
  await importSampleBody(dataSource, 'segrate', 's-');
  await dataSource.query(`INSERT INTO directorates (id, body_id, name) VALUES ('leisure', 'milano', 'Tempo libero')`);
  await dataSource.query(`UPDATE units SET directorate_id = 'leisure' WHERE id = 'sport'`);
  const office = await server.signIn({ username: 'office-of-all', role: 'hr_officer' });
  const tokens = await signInAll(server);
  let count = 0;
  return {
    ...server,
    authorizationOf: (actor) => tokens[actor],
    asOffice: async (method, path, body) => {
      const type = method === 'patch' ? 'application/merge-patch+json' : 'application/json';
      const request = server.http[method](path).set({ Authorization: office, 'Content-Type': type });
      const answer = await (body === undefined ? request : request.send(body));
      if (answer.status >= 300) throw new Error(`${method} ${path} answers ${answer.status}: ${answer.text}`);
      return answer.body as JsonObject;
    },
    sql: (statement, parameters = []) => dataSource.query(statement, [...parameters]),
    next: () => (count += 1),
  };
}

async function signInAll({ signIn }: TestApp): Promise<Readonly<Record<ActorName, string | undefined>>> {
  const milano = { bodyId: 'milano' };
  return {
    anonymous: undefined,
    'expired-token': await forgedToken({ expiresInSeconds: -3600 }),
    'wrong-audience': await forgedToken({ audience: 'another-api' }),
    'employee-self': await signIn({ username: 'anna', role: 'employee', personId: 'anna' }),
    'employee-other': await signIn({ username: 'carla', role: 'employee', personId: 'carla' }),
    'head-own-unit': await signIn({ username: 'head-1', role: 'unit_head', unitIds: ['registry'] }),
    'head-other-unit': await signIn({ username: 'head-2', role: 'unit_head', unitIds: ['sport'] }),
    'hr-own-directorate': await signIn({
      ...{ username: 'hr-1', role: 'hr_officer', ...milano, directorateIds: ['civic'] },
    }),
    'hr-other-directorate': await signIn({
      ...{ username: 'hr-2', role: 'hr_officer', ...milano, directorateIds: ['leisure'] },
    }),
    'hr-whole-body': await signIn({ username: 'hr-3', role: 'hr_officer', ...milano }),
    'hr-other-body': await signIn({ username: 'hr-4', role: 'hr_officer', bodyId: 'segrate' }),
    auditor: await signIn({ username: 'auditor', role: 'auditor', ...milano }),
    administrator: await signIn({ username: 'administrator', role: 'administrator', ...milano }),
  };
}

/** A token signed with the right key that is wrong in one respect. */
async function forgedToken({ expiresInSeconds = 600, audience = 'turnario-api' }): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const token = await new SignJWT()
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject('00000000-0000-4000-8000-000000000000')
    .setIssuer('turnario')
    .setAudience(audience)
    .setIssuedAt(now - 7200)
    .setExpirationTime(now + expiresInSeconds)
    .sign(new TextEncoder().encode(TEST_TOKEN_SECRET));
  return `Bearer ${token}`;
}
