import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { AccessWorld, ActorName } from '../access/access-world';
import { ACTORS } from '../access/access-world';
import { allMakers } from '../access/all-makers';
import { readMatrix } from '../access/matrix-file';
import type { MadeRequest } from '../access/request-maker';
import { listOf, objectOf, textOf } from '../open-api/open-api-document';
import type { Json, JsonObject, OpenApiDocument, OperationPlace } from '../open-api/open-api-document';
import { hostileJson } from './hostile-values';
import { latin1, mutated, withKey, written } from './mutations';
import type { RandomRequest, RandomRequests } from './random-request';

/** What is changed of a good request: nothing, or one thing of it. */
export interface Twist {
  readonly of: 'nothing' | 'other-value' | 'hostile-value' | 'query' | 'header' | 'actor';
  readonly place: number;
  readonly how: string;
  readonly hostile: Json;
  /** A request made from the description alone, from which the other value comes. */
  readonly other: RandomRequest;
}

/** Operations that have work done in a thread of its own when they are asked well: seconds each on a slow machine. */
const HEAVY: ReadonlySet<string> = new Set([
  ...['timeBandStudiesCreate', 'shiftDesignsCreate', 'staffingStudiesCreate', 'timetableReportsReport'],
  ...['rosterEditsEdit', 'rosterEditsPreview', 'rosterComparisonsCompare', 'replacementCandidatesCandidates'],
  ...[
    'rosterRepairsStart',
    'rosterRepairsAccept',
    'rosterPublicationPublish',
    'contingentImpactImpact',
    'webhooksTest',
  ],
]);

export function isHeavy({ value }: OperationPlace): boolean {
  return HEAVY.has(textOf(value['operationId']));
}

/**
 * Good requests to every operation, as the makers of the access matrix make them, sent by somebody who may: about
 * something that is there, in the state that the request needs. With one thing of them changed they reach what random
 * requests hardly ever do.
 */
export class GoodRequests {
  private readonly makers = allMakers();
  private readonly actors: ReadonlyMap<string, readonly ActorName[]>;

  constructor(
    private readonly api: OpenApiDocument,
    private readonly world: AccessWorld,
  ) {
    const taken = new Map<string, ActorName[]>();
    for (const [key, status] of readMatrix()) {
      const [operationId = '', actor = ''] = key.split(',');
      const name = ACTORS.find((known) => known === actor);
      if (status < 400 && name !== undefined) taken.set(operationId, [...(taken.get(operationId) ?? []), name]);
    }
    this.actors = taken;
  }

  /** What to change, drawn by fast-check; `random` makes the other values. */
  twists(operation: OperationPlace, random: RandomRequests): fc.Arbitrary<Twist> {
    return fc.record({
      of: fc.constantFrom(
        ...(['nothing', 'other-value', 'other-value', 'other-value', 'hostile-value', 'hostile-value'] as const),
        ...(['query', 'header', 'actor'] as const),
      ),
      place: fc.nat(),
      how: fc.constantFrom('replace', 'drop', 'add'),
      hostile: hostileJson,
      other: random.of(operation),
    });
  }

  /** The request, after what it needs has been made; null where the makers cannot, since something they build on is gone. */
  async make(operation: OperationPlace, twist?: Twist): Promise<RandomRequest | null> {
    const id = textOf(operation.value['operationId']);
    const made = await this.madeBy(id);
    if (made === null) return null;
    const allowed = this.actors.get(id) ?? ['employee-self'];
    const good: RandomRequest = {
      ...{ operation, actor: allowed[(twist?.place ?? 0) % allowed.length]! },
      path: pathOf(operation.path, made.params ?? {}),
      query: Object.fromEntries(Object.entries(made.query ?? {}).map(([name, value]) => [name, String(value)])),
      headers: this.headersOf(operation, made),
      body: typeof made.body === 'object' ? JSON.stringify(made.body) : made.body,
    };
    return twist === undefined ? good : twisted(good, twist);
  }

  private async madeBy(operationId: string): Promise<MadeRequest | null> {
    try {
      return (await this.makers[operationId]?.(this.world)) ?? null;
    } catch {
      return null;
    }
  }

  private headersOf({ value }: OperationPlace, made: MadeRequest): Record<string, string> {
    const names = listOf(value['parameters'])
      .map((parameter) => this.api.resolved(parameter))
      .filter((parameter) => parameter['in'] === 'header')
      .map(({ name }) => textOf(name).toLowerCase());
    return {
      ...(names.includes('if-match') ? { 'If-Match': `"${made.version ?? 1}"` } : {}),
      ...(names.includes('idempotency-key') ? { 'Idempotency-Key': randomUUID() } : {}),
    };
  }
}

function pathOf(template: string, params: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
}

function twisted(good: RandomRequest, twist: Twist): RandomRequest {
  const { other, place } = twist;
  switch (twist.of) {
    case 'nothing':
      return good;
    case 'actor':
      return { ...good, actor: other.actor };
    case 'query':
      return { ...good, query: { ...good.query, ...other.query } };
    case 'header': {
      const [name, value] = Object.entries(other.headers)[place % Math.max(1, Object.keys(other.headers).length)] ?? [];
      return name === undefined ? good : { ...good, headers: { ...good.headers, [name]: latin1(value) } };
    }
    default:
      return { ...good, body: twistedBody(good.body, twist) };
  }
}

function twistedBody(body: string | undefined, twist: Twist): string | undefined {
  if (body === undefined) return twist.of === 'hostile-value' ? written(twist.hostile) : undefined;
  const json = jsonOf(body);
  if (json === undefined) return twistedTable(body, twist);
  if (twist.of === 'hostile-value') return written(mutated([json, twist.place, twist.hostile, twist.how]));
  return written(withOneOf(json, objectOf(jsonOf(twist.other.body ?? '')), twist.place));
}

/** The object with one member of the other. */
function withOneOf(json: Json, other: JsonObject, place: number): Json {
  const names = Object.keys(other);
  if (typeof json !== 'object' || json === null || Array.isArray(json) || names.length === 0) return json;
  const name = names[place % names.length]!;
  return withKey(json, name, other[name]!);
}

/** A table with something else in one of its cells. */
function twistedTable(text: string, { place, hostile }: Twist): string {
  const cells = text.split(/(?<=[,\n])/);
  const at = place % cells.length;
  return cells.map((cell, index) => (index === at ? `${written(hostile)},` : cell)).join('');
}

function jsonOf(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
