import { MAX_LIST_LENGTH, MAX_TEXT_LENGTH } from '../general-bounds';

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
  const unbounded = (...names: string[]) => names.every((name) => schema[name] === undefined);
  if (types.includes('integer') && unbounded('format')) return { ...schema, format: 'int32' };
  if (types.includes('number') && unbounded('format')) return { ...schema, format: 'double' };
  if (types.includes('string') && unbounded('maxLength', 'enum', 'format'))
    return { ...schema, maxLength: MAX_TEXT_LENGTH };
  if (types.includes('array') && unbounded('maxItems')) return { ...schema, maxItems: MAX_LIST_LENGTH };
  return schema;
}
