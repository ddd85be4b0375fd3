import { MAX_LIST_LENGTH, MAX_NUMBER, MAX_TEXT_LENGTH } from '../general-bounds';

type Json = null | boolean | number | string | Json[] | JsonObject;
interface JsonObject {
  [key: string]: Json;
}

/**
 * Rewrites the schemas of a description from the dialect of OpenAPI 3.0, which the generator writes, to 3.1:
 * `nullable: true` becomes a type `null`. Values that state no bound get the general ones,
 * which every request is held to.
 */
export function modernSchemas<T>(document: T): T {
  return rewrite(document as Json) as T;
}

function rewrite(value: Json): Json {
  if (Array.isArray(value)) return value.map(rewrite);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, child]): [string, Json] => [key, rewrite(child)]);
  return withBounds(withNull(Object.fromEntries(entries)));
}

function withNull(schema: JsonObject): JsonObject {
  if (schema['nullable'] !== true) return schema;
  const { type, enum: choices, allOf, ...rest } = schema;
  delete rest['nullable'];
  // A reference cannot carry a type beside it.
  if (Array.isArray(allOf)) return { ...rest, anyOf: [...allOf, { type: 'null' }] };
  return {
    ...rest,
    ...(typeof type === 'string' ? { type: [type, 'null'] } : {}),
    ...(Array.isArray(choices) ? { enum: [...choices, null] } : {}),
  };
}

function withBounds(schema: JsonObject): JsonObject {
  const types = [schema['type']].flat();
  // The generator knows one type of number; the format tells whole ones.
  if (types.includes('number') && INTEGER_FORMATS.includes(schema['format'] ?? null)) {
    return withBounds({ ...schema, type: renamed(schema['type'], 'number', 'integer') });
  }
  if (types.includes('integer')) return { format: 'int32', ...integerBounds(schema['format']), ...schema };
  if (types.includes('number')) return { format: 'double', ...WHOLE_NUMBERS, ...schema };
  if (types.includes('array')) return { minItems: 0, maxItems: MAX_LIST_LENGTH, ...schema };
  if (types.includes('object')) return withClosedObject(schema);
  const isBounded = ['maxLength', 'enum', 'format'].some((name) => schema[name] !== undefined);
  return types.includes('string') && !isBounded ? { ...schema, maxLength: MAX_TEXT_LENGTH } : schema;
}

const INTEGER_FORMATS: readonly Json[] = ['int32', 'int64'];

function renamed(types: Json | undefined, from: string, to: string): Json {
  if (Array.isArray(types)) return types.map((type) => (type === from ? to : type));
  return types === from ? to : (types ?? null);
}

const WHOLE_NUMBERS = { minimum: -MAX_NUMBER, maximum: MAX_NUMBER };

function integerBounds(format: Json | undefined): JsonObject {
  return format === 'int64' ? WHOLE_NUMBERS : { minimum: -(2 ** 31), maximum: 2 ** 31 - 1 };
}

/** An object has the members that are described and no others; one of free members has a number of them at most. */
function withClosedObject(schema: JsonObject): JsonObject {
  const { additionalProperties = schema['properties'] !== undefined ? false : true } = schema;
  if (additionalProperties === false) return { ...schema, additionalProperties };
  // `true` and an empty schema say the same; the guidelines' checker takes only the second for bounded.
  return {
    maxProperties: MAX_LIST_LENGTH,
    ...schema,
    additionalProperties: additionalProperties === true ? {} : additionalProperties,
  };
}
