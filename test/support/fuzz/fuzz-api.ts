import fc from 'fast-check';
import type { KnownIds } from '../open-api/known-ids';
import { textOf } from '../open-api/open-api-document';
import type { OpenApiDocument, OperationPlace } from '../open-api/open-api-document';
import type { PlainAnswer, PlainHttp } from '../open-api/plain-http';
import { AnswerChecks } from './answer-checks';
import { isHeavy } from './good-requests';
import type { GoodRequests, Twist } from './good-requests';
import { RandomRequests } from './random-request';
import type { RandomRequest } from './random-request';

export interface FuzzOptions {
  readonly http: PlainHttp;
  readonly api: OpenApiDocument;
  /** `Authorization` headers by name of the actor; undefined: none is sent. The first makes every second request. */
  readonly actors: Readonly<Record<string, string | undefined>>;
  readonly requestCount: number;
  readonly seed: number;
  /** The first requests are good ones, one to each operation; every second one after them is one with a thing changed. */
  readonly good: GoodRequests;
  /** Whether good requests go to heavy operations as well, a quarter as often as to the others. */
  readonly heavyToo: boolean;
  /** Ids of what is there now; asked again after every thousand requests, which add and remove things. */
  readonly currentIds: () => Promise<KnownIds>;
}

export interface FuzzReport {
  readonly requestCount: number;
  /** Answers by status. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Each kind of failure once, with the shortest request that showed it. */
  readonly failures: readonly string[];
  /** Good requests left out, since something they build on was gone. */
  readonly notMade: number;
  /** Operations that answered no request with a 2xx. */
  readonly neverDone: readonly string[];
}

/** A request, or how a good one is to be changed when its turn comes. */
type Step = RandomRequest | { readonly operation: OperationPlace; readonly twist: Twist | undefined };

const CHUNK = 1_000;
/** Several at once: requests that meet must not make one another fail. */
const AT_ONCE = 4;

/** Sends random requests to every operation and holds each answer against the description. */
export async function fuzzApi(options: FuzzOptions): Promise<FuzzReport> {
  const { api, actors, requestCount, good } = options;
  const trial = new Trial(options);
  for (let from = 0; from < requestCount; from += CHUNK) {
    const random = new RandomRequests(api, await options.currentIds(), Object.keys(actors));
    const asked = from > 0 ? [] : api.operations.filter((operation) => options.heavyToo || !isHeavy(operation));
    const firsts = asked.map((operation) => ({ operation, twist: undefined }));
    const numRuns = Math.max(0, Math.min(CHUNK, requestCount - from) - firsts.length);
    const drawn = fc.sample(stepsOf(options, random), { numRuns, seed: options.seed + from });
    const waiting = [...firsts, ...drawn].values();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (const step of waiting)
          await trial.take('twist' in step ? await good.make(step.operation, step.twist) : step);
      }),
    );
  }
  return trial.report;
}

function stepsOf({ api, good, heavyToo }: FuzzOptions, random: RandomRequests): fc.Arbitrary<Step> {
  const weightOf = (operation: OperationPlace): number => (isHeavy(operation) ? Number(heavyToo) : 4);
  return fc.constantFrom(...api.operations).chain((operation) =>
    fc.oneof(
      { weight: 4, arbitrary: random.of(operation) },
      {
        weight: weightOf(operation),
        arbitrary: fc.record({ operation: fc.constant(operation), twist: good.twists(operation, random) }),
      },
    ),
  );
}

/** Sends requests one by one, and remembers what came of them. */
class Trial {
  private readonly checks: AnswerChecks;
  private readonly statuses: Record<string, number> = {};
  private readonly failures = new Map<string, string>();
  private readonly done = new Set<string>();
  private notMade = 0;

  constructor(private readonly options: FuzzOptions) {
    this.checks = new AnswerChecks(options.api);
  }

  async take(request: RandomRequest | null): Promise<void> {
    if (request === null) {
      this.notMade += 1;
      return;
    }
    const wire = onTheWire(request, this.options.actors[request.actor]);
    const answer = await this.options.http.send(wire);
    this.statuses[answer.status] = (this.statuses[answer.status] ?? 0) + 1;
    const id = textOf(request.operation.value['operationId']);
    if (answer.status < 300) this.done.add(id);
    for (const problem of this.checks.problemsOf(request.operation, answer, request.query['fields'] !== undefined)) {
      const kind = `${id} ${problem.replaceAll(/\d+/g, '#')}`;
      const sent = { ...wire, headers: { ...wire.headers, Authorization: request.actor } };
      const told = `${id}: ${problem}\n  ${JSON.stringify(sent).slice(0, 1_500)}\n  ${summary(answer)}`;
      if (told.length < (this.failures.get(kind)?.length ?? Infinity)) this.failures.set(kind, told);
    }
  }

  get report(): FuzzReport {
    const { statuses, notMade, done } = this;
    const ids = this.options.api.operations.map(({ value }) => textOf(value['operationId']));
    return {
      ...{ requestCount: this.options.requestCount, statuses, notMade, failures: [...this.failures.values()] },
      neverDone: ids.filter((id) => !done.has(id)),
    };
  }
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
