import fc from 'fast-check';
import type { KnownIds } from '../open-api/known-ids';
import { listOf, objectOf, textOf, typesOf } from '../open-api/open-api-document';
import type { Json, JsonObject, OpenApiDocument } from '../open-api/open-api-document';

const DATES = [
  '2020-05-04',
  '2020-05-05',
  '2026-11-23',
  '2026-11-30',
  '2027-03-28',
  '2024-02-29',
  '1970-01-01',
  '2099-12-28',
];
const INSTANTS = ['2020-05-04T08:00:00Z', '2026-11-22T12:00:00+01:00', '2099-12-31T23:59:59.999Z'];
const WORDS = ['Anna', 'Sportello', 'Via Larga 12', "L'ufficio", 'à è ì', 'x'];
const MAX_DEPTH = 5;

/** Values that a schema allows, with ids of things that are there. */
export class SchemaValues {
  constructor(
    private readonly api: OpenApiDocument,
    private readonly ids: KnownIds,
  ) {}

  of(schema: Json | undefined, name = '', depth = 0): fc.Arbitrary<Json> {
    const resolved = this.api.resolved(schema);
    const choices = listOf(resolved['anyOf'] ?? resolved['oneOf'] ?? resolved['allOf']);
    if (choices.length > 0) return fc.oneof(...choices.map((choice) => this.of(choice, name, depth)));
    if (Array.isArray(resolved['enum'])) return fc.constantFrom(...resolved['enum']);
    const arbitraries = typesOf(resolved).map((type) => this.ofType(type, resolved, name, depth));
    return arbitraries.length === 0 ? fc.constant({}) : fc.oneof(...arbitraries);
  }

  private ofType(type: string, schema: JsonObject, name: string, depth: number): fc.Arbitrary<Json> {
    switch (type) {
      case 'null':
        return fc.constant(null);
      case 'boolean':
        return fc.boolean();
      case 'integer':
        return wholeNumber(schema);
      case 'number':
        return decimal(schema);
      case 'array':
        return fc.array(this.of(schema['items'], name, depth + 1), {
          minLength: Math.min(3, Number(schema['minItems'] ?? 0)),
          maxLength: Math.min(3, Number(schema['maxItems'] ?? 3)),
        });
      case 'object':
        return this.object(schema, depth);
      default:
        return this.text(schema, name);
    }
  }

  private object(schema: JsonObject, depth: number): fc.Arbitrary<Json> {
    const required = listOf(schema['required']);
    const members = Object.entries(objectOf(schema['properties']))
      .filter(([name]) => depth < MAX_DEPTH || required.includes(name))
      .map(([name, value]): [string, fc.Arbitrary<Json>] => [name, this.of(value, name, depth + 1)]);
    return fc.record(Object.fromEntries(members), {
      requiredKeys: members.map(([name]) => name).filter((name) => required.includes(name)),
      noNullPrototype: true,
    });
  }

  private text(schema: JsonObject, name: string): fc.Arbitrary<Json> {
    switch (textOf(schema['format'])) {
      case 'date':
        return fc.constantFrom(...DATES);
      case 'date-time':
        return fc.constantFrom(...INSTANTS);
      case 'uuid':
        return fc.oneof(...this.known(name), fc.uuid());
      default: {
        const known = this.known(name);
        const fresh = schema['pattern'] === undefined ? fc.constantFrom(...WORDS) : fc.nat(99).map((n) => `new-${n}`);
        return known.length > 0
          ? fc.oneof({ weight: 3, arbitrary: known[0]! }, { weight: 1, arbitrary: fresh })
          : fresh;
      }
    }
  }

  private known(name: string): fc.Arbitrary<string>[] {
    const ids = /Ids?$/.test(name) ? this.ids.forName(name) : [];
    return ids.length === 0 ? [] : [fc.constantFrom(...ids)];
  }
}

/** Numbers of a schema, most of them small: a large one that is allowed is asked for now and then. */
function wholeNumber({ minimum, maximum }: JsonObject): fc.Arbitrary<number> {
  const least = Math.max(Number(minimum ?? 0), -(2 ** 31));
  const most = Math.min(Number(maximum ?? 2 ** 31 - 1), 2 ** 31 - 1);
  const small = fc.integer({ min: Math.max(least, 0), max: Math.max(Math.max(least, 0), Math.min(most, 600)) });
  return fc.oneof({ weight: 6, arbitrary: small }, { weight: 1, arbitrary: fc.constantFrom(least, most) });
}

function decimal({ minimum, maximum }: JsonObject): fc.Arbitrary<number> {
  const least = Number(minimum ?? 0);
  const most = Number(maximum ?? 600);
  return fc.double({ min: Math.max(least, 0), max: Math.max(Math.max(least, 0), Math.min(most, 600)), noNaN: true });
}
