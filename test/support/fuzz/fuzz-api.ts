import fc from 'fast-check';
import type { KnownIds } from '../open-api/known-ids';
import { textOf } from '../open-api/open-api-document';
import type { OpenApiDocument } from '../open-api/open-api-document';
import type { PlainAnswer, PlainHttp } from '../open-api/plain-http';
import { AnswerChecks } from './answer-checks';
import { RandomRequests } from './random-request';
import type { RandomRequest } from './random-request';

export interface FuzzOptions {
  readonly http: PlainHttp;
  readonly api: OpenApiDocument;
  /** `Authorization` headers by name of the actor; undefined: none is sent. The first makes every second request. */
  readonly actors: Readonly<Record<string, string | undefined>>;
  readonly requestCount: number;
  readonly seed: number;
  /** Ids of what is there now; asked again after every thousand requests, which add and remove things. */
  readonly currentIds: () => Promise<KnownIds>;
}

export interface FuzzReport {
  readonly requestCount: number;
  /** Answers by status. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Each kind of failure once, with the shortest request that showed it. */
  readonly failures: readonly string[];
  /** Operations no request got through to with a 2xx or 3xx. */
  readonly neverDone: readonly string[];
}

const CHUNK = 1_000;
/** Several at once: requests that meet must not make one another fail. */
const AT_ONCE = 4;

/** Sends random requests to every operation and holds each answer against the description. */
export async function fuzzApi({ http, api, actors, requestCount, seed, currentIds }: FuzzOptions): Promise<FuzzReport> {
  const checks = new AnswerChecks(api);
  const statuses: Record<string, number> = {};
  const failures = new Map<string, string>();
  const done = new Set<string>();
  const tryOne = async (request: RandomRequest): Promise<void> => {
    const wire = onTheWire(request, actors[request.actor]);
    const answer = await http.send(wire);
    statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
    const id = textOf(request.operation.value['operationId']);
    if (answer.status < 400) done.add(id);
    for (const problem of checks.problemsOf(request.operation, answer, request.query['fields'] !== undefined)) {
      const kind = problem.replaceAll(/\d+/g, '#');
      const sent = { ...wire, headers: { ...wire.headers, Authorization: request.actor } };
      const told = `${id}: ${problem}\n  ${JSON.stringify(sent).slice(0, 1_500)}\n  ${summary(answer)}`;
      if (told.length < (failures.get(kind)?.length ?? Infinity)) failures.set(kind, told);
    }
  };
  for (let from = 0; from < requestCount; from += CHUNK) {
    const requests = new RandomRequests(api, await currentIds(), Object.keys(actors));
    const numRuns = Math.min(CHUNK, requestCount - from);
    const chunk = fc.sample(requests.arbitrary(), { numRuns, seed: seed + from });
    const waiting = chunk.values();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (const request of waiting) await tryOne(request);
      }),
    );
  }
  const ids = api.operations.map(({ value }) => textOf(value['operationId']));
  return { requestCount, statuses, failures: [...failures.values()], neverDone: ids.filter((id) => !done.has(id)) };
}

function onTheWire({ operation, path, query, headers, body }: RandomRequest, authorization: string | undefined) {
  const search = new URLSearchParams(query).toString();
  const type = operation.method === 'patch' ? 'application/merge-patch+json' : 'application/json';
  return {
    method: operation.method,
    path: search === '' ? path : `${path}?${search}`,
    headers: {
      ...headers,
      ...(authorization === undefined ? {} : { Authorization: authorization }),
      ...(body === undefined ? {} : { 'Content-Type': path.endsWith('/import') ? 'text/csv' : type }),
    },
    ...(body === undefined ? {} : { body }),
  };
}

function summary({ status, text }: PlainAnswer): string {
  return `${status} ${text.slice(0, 400)}`;
}
