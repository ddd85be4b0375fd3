/*
 * Who may do what, every operation times every kind of actor: `test/access-matrix.csv`.
 *
 * An operation you add needs
 *   1. a request maker, in the file of its area in `test/support/access/makers/`: how to make a good request about a
 *      resource of the "own" unit, body or person (`resource(…)` makes those of the five usual operations);
 *   2. its rows. `UPDATE_MATRIX=1 npx jest test/e2e/access-matrix` adds the missing ones with the status it saw, drops those
 *      of operations that are gone, and leaves every other row alone. Read what it adds, line by line: a row says what
 *      must be, and where the answer is another one the code is wrong, not the row.
 *
 * What a row should say: 401 without a good token; 404 where the resource is outside the actor's scope, 403 where the role
 * may not do it at all, 422 where a body names a unit or site outside the scope (the answer to one that does not exist).
 * A list is 200 for whoever may have one, narrowed to the scope.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Response } from 'supertest';
import { ACTORS, startAccessWorld } from '../support/access/access-world';
import type { AccessWorld, ActorName } from '../support/access/access-world';
import { allMakers } from '../support/access/all-makers';
import { readMatrix, writeMatrix } from '../support/access/matrix-file';
import type { MadeRequest } from '../support/access/request-maker';

interface Operation {
  readonly operationId: string;
  readonly method: 'get' | 'post' | 'patch' | 'put' | 'delete';
  readonly path: string;
  readonly mediaType: string | undefined;
  readonly needsVersion: boolean;
}

interface OpenApi {
  readonly paths: Record<string, Record<string, OpenApiOperation>>;
}

interface OpenApiOperation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: Record<string, unknown> };
}

const contract = JSON.parse(readFileSync(join(__dirname, '../../openapi.json'), 'utf8')) as OpenApi;
const OPERATIONS: readonly Operation[] = Object.entries(contract.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { operationId, parameters = [], requestBody }]) => ({
    ...{ operationId, path, method: method as Operation['method'] },
    mediaType: Object.keys(requestBody?.content ?? {})[0],
    needsVersion: parameters.some(({ name }) => name.toLowerCase() === 'if-match'),
  })),
);
const operationIds = OPERATIONS.map(({ operationId }) => operationId);
const proposes = process.env['UPDATE_MATRIX'] === '1';
const seen = new Map<string, number>();

describe('the access matrix', () => {
  let world: AccessWorld;
  const expected = readMatrix();
  const makers = allMakers();
  beforeAll(async () => {
    world = await startAccessWorld();
  });
  afterAll(async () => {
    if (proposes) writeMatrix(operationIds, seen);
    await world.close();
  });

  it('has a request maker for each operation and no other', () => {
    expect(Object.keys(makers).sort()).toEqual([...operationIds].sort());
  });

  it('has a row for each operation and actor and no other', () => {
    const wanted = operationIds.flatMap((operationId) => ACTORS.map((actor) => `${operationId},${actor}`));
    if (!proposes) expect([...expected.keys()].sort()).toEqual(wanted.sort());
  });

  it.each(OPERATIONS)('$operationId', async (operation) => {
    const maker = makers[operation.operationId];
    if (maker === undefined) throw new Error(`${operation.operationId} has no request maker`);
    const statuses: Partial<Record<ActorName, number>> = {};
    let made: MadeRequest | undefined;
    for (const actor of ACTORS) {
      made ??= await maker(world);
      const answer = await send(world, operation, actor, made);
      statuses[actor] = answer.status;
      seen.set(`${operation.operationId},${actor}`, answer.status);
      const isTaken = answer.status < 400;
      if (isTaken && operation.method !== 'get') made = undefined;
    }
    const wanted = Object.fromEntries(
      ACTORS.map((actor) => [actor, expected.get(`${operation.operationId},${actor}`) ?? statuses[actor]]),
    );
    expect(statuses).toEqual(wanted);
  });
});

async function send(world: AccessWorld, operation: Operation, actor: ActorName, made: MadeRequest): Promise<Response> {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = made.params?.[name];
    if (value === undefined) throw new Error(`${operation.operationId} needs the path parameter "${name}"`);
    return encodeURIComponent(value);
  });
  const authorization = world.authorizationOf(actor);
  const headers: Record<string, string> = {
    ...(authorization === undefined ? {} : { Authorization: authorization }),
    ...(operation.mediaType === undefined ? {} : { 'Content-Type': operation.mediaType }),
    ...(operation.needsVersion ? { 'If-Match': `"${made.version ?? 1}"` } : {}),
  };
  const request = world.http[operation.method](path)
    .redirects(0)
    .query(made.query ?? {})
    .set(headers);
  return made.body === undefined ? request : request.send(made.body);
}
