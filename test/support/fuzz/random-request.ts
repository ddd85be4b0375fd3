import fc from 'fast-check';
import type { KnownIds } from '../open-api/known-ids';
import { listOf, textOf } from '../open-api/open-api-document';
import type { JsonObject, OpenApiDocument, OperationPlace } from '../open-api/open-api-document';
import { hostileBodies, hostileJson, hostileText } from './hostile-values';
import { latin1, mutated, written } from './mutations';
import { SchemaValues } from './schema-values';

/** A request to one operation, as it goes over the wire. */
export interface RandomRequest {
  readonly operation: OperationPlace;
  readonly actor: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

const HEADER_TEXTS = [
  '"1"',
  '"1"',
  '"1"',
  '"2"',
  '*',
  'W/"1"',
  '1',
  '""',
  '"999999999999"',
  '"-1"',
  'x'.repeat(5_000),
  '"é"',
];
const ACCEPTED = [...Array.from({ length: 20 }, () => '*/*'), 'application/json', 'text/csv', 'text/html', 'x'];
const LANGUAGES = ['it', 'en', 'it-IT,it;q=0.9,en;q=0.8', '*', 'xx', ';;;', '\u00e8'];

/** Makes requests to the operations of a description: most of them nearly right, some of them as wrong as can be. */
export class RandomRequests {
  private readonly values: SchemaValues;

  constructor(
    private readonly api: OpenApiDocument,
    private readonly ids: KnownIds,
    private readonly actors: readonly string[],
  ) {
    this.values = new SchemaValues(api, ids);
  }

  of(operation: OperationPlace): fc.Arbitrary<RandomRequest> {
    const parameters = listOf(operation.value['parameters']).map((parameter) => this.api.resolved(parameter));
    const inPlace = (place: string) => parameters.filter((parameter) => parameter['in'] === place);
    return fc.record({
      operation: fc.constant(operation),
      // The personnel office reaches the most code: every second request is its own.
      actor: fc.oneof(fc.constant(this.actors[0]!), fc.constantFrom(...this.actors)),
      path: this.path(operation.path),
      query: this.query(inPlace('query')),
      headers: this.headers(inPlace('header')),
      body: this.body(operation),
    });
  }

  private path(template: string): fc.Arbitrary<string> {
    const steps = template.split('/').map((step, index, all) => {
      if (!step.startsWith('{')) return fc.constant(step);
      const known = this.ids.of(all[index - 1] ?? '');
      const right = known.length > 0 ? fc.constantFrom(...known) : fc.uuid();
      const wrong = fc.oneof(
        hostileText.map(encoded),
        fc.uuid(),
        fc.constantFrom('%', '%ff', '%00', '.', '..%2f', '%c0%af'),
      );
      return fc.oneof({ weight: 4, arbitrary: right.map(encoded) }, { weight: 1, arbitrary: wrong });
    });
    return fc.tuple(...steps).map((parts) => parts.join('/'));
  }

  private query(parameters: readonly JsonObject[]): fc.Arbitrary<Record<string, string>> {
    const members = parameters.map((parameter): [string, fc.Arbitrary<string>] => {
      const name = textOf(parameter['name']);
      const right = this.values.of(parameter['schema'], name).map((value) => String(value as string | number));
      return [name, fc.oneof({ weight: 3, arbitrary: right }, { weight: 1, arbitrary: hostileText })];
    });
    const required = parameters.filter((parameter) => parameter['required'] === true).map(({ name }) => textOf(name));
    const known = fc.record(Object.fromEntries(members), { requiredKeys: required, noNullPrototype: true });
    const sparse = known.map((query) => keepSome(query, required));
    const unknown = fc.dictionary(fc.constantFrom('__proto__x', 'foo', 'sort[]', 'constructor', 'limit'), hostileText, {
      maxKeys: 1,
    });
    return fc.oneof(
      { weight: 5, arbitrary: sparse as fc.Arbitrary<Record<string, string>> },
      { weight: 1, arbitrary: known },
      {
        weight: 1,
        arbitrary: fc.tuple(sparse, unknown).map(([a, b]) => ({ ...a, ...b })) as fc.Arbitrary<Record<string, string>>,
      },
    );
  }

  private headers(parameters: readonly JsonObject[]): fc.Arbitrary<Record<string, string>> {
    const members = parameters.map((parameter): [string, fc.Arbitrary<string>] => {
      const name = textOf(parameter['name']);
      return [
        name,
        name === 'Idempotency-Key'
          ? fc.oneof(fc.uuid(), fc.constantFrom(...HEADER_TEXTS))
          : fc.constantFrom(...HEADER_TEXTS),
      ];
    });
    const common: [string, fc.Arbitrary<string>][] = [
      ['Accept-Language', fc.constantFrom(...LANGUAGES)],
      ['Accept', fc.constantFrom(...ACCEPTED)],
    ];
    const requiredKeys = parameters
      .filter((parameter) => parameter['required'] === true)
      .map(({ name }) => textOf(name));
    return fc
      .record<Record<string, string>>(Object.fromEntries([...members, ...common]), {
        requiredKeys,
        noNullPrototype: true,
      })
      .map((headers) =>
        Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, latin1(value ?? '')])),
      );
  }

  private body({ value }: OperationPlace): fc.Arbitrary<string | undefined> {
    const [[, schema] = []] = this.api.contentOf(this.api.resolved(value['requestBody']));
    if (schema === undefined)
      return fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, fc.constantFrom('{}', '[]'));
    const right = this.values.of(schema);
    const nearly = fc.tuple(right, fc.nat(), hostileJson, fc.constantFrom('replace', 'drop', 'add')).map(mutated);
    const text = fc
      .oneof({ weight: 3, arbitrary: right }, { weight: 4, arbitrary: nearly }, { weight: 1, arbitrary: hostileJson })
      .map(written);
    return fc.oneof(
      { weight: 20, arbitrary: text },
      { weight: 1, arbitrary: fc.constantFrom(undefined, ...hostileBodies) },
    );
  }
}

/** Two optional parameters at most: with all of them at once nearly every request would be refused for one of them. */
function keepSome(query: Readonly<Record<string, unknown>>, required: readonly string[]): Record<string, unknown> {
  const optional = Object.keys(query).filter((name) => !required.includes(name));
  const kept = new Set([...required, ...optional.filter((_, index) => index % 7 === optional.length % 7).slice(0, 2)]);
  return Object.fromEntries(Object.entries(query).filter(([name]) => kept.has(name)));
}

/** Half a surrogate pair has no encoding: it goes over the wire as a replacement character. */
function encoded(text: string): string {
  return encodeURIComponent(Buffer.from(text, 'utf8').toString('utf8'));
}
