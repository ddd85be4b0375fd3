import { objectOf } from '../support/open-api/open-api-document';
import type { Json, JsonObject } from '../support/open-api/open-api-document';

/** Breaks a copy of the document, in place. */
type Break = (api: JsonObject) => void;

/** Writes a value at a path of names; objects on the way are made where they are missing. */
function put(path: readonly (string | number)[], value: Json): Break {
  return (api) => {
    let place = api;
    for (const name of path.slice(0, -1)) place = (place[name] ??= {}) as JsonObject;
    place[path.at(-1)!] = value;
  };
}

function drop(...path: readonly (string | number)[]): Break {
  return (api) => {
    const place = path.slice(0, -1).reduce<Json | undefined>((at, name) => (at as JsonObject)[name], api);
    delete (place as JsonObject)[path.at(-1)!];
  };
}

const UNITS = ['paths', '/v1/units'] as const;
const UNIT = ['paths', '/v1/units/{id}'] as const;
const RUNS = ['paths', '/v1/roster-runs'] as const;
const STATUS_200 = ['paths', '/status', 'get', 'responses', '200'] as const;
const LIST_200 = [...UNITS, 'get', 'responses', '200'] as const;
const schema = (value: JsonObject): Break => put(['components', 'schemas', 'Broken'], value);
const queryParameter = (name: string): Break =>
  put([...UNITS, 'get', 'parameters', 0], { name, in: 'query', schema: { type: 'string', maxLength: 5 } });
const JSON_200 = [...LIST_200, 'content', 'application/json'] as const;

/** For each rule a document that breaks it, in the least way. */
export const BROKEN: Readonly<Record<string, Break>> = {
  'no-swagger-2': put(['swagger'], '2.0'),
  'use-semver': put(['info', 'version'], '1'),
  'no-version-in-name': put(['info', 'title'], 'Turnario v2'),
  'version-in-path': put(['paths', '/units'], { get: {} }),
  'has-x-summary': drop('info', 'x-summary'),
  'has-x-api-id': drop('info', 'x-api-id'),
  'has-contact': put(['info', 'contact'], { name: 'somebody' }),
  'has-terms-of-service': drop('info', 'termsOfService'),
  'servers-described': put(['servers'], [{ url: 'https://turnario.example' }]),
  'servers-use-https': put(['servers'], [{ url: 'http://turnario.example', description: 'plain' }]),
  'operations-summarised': drop(...UNITS, 'get', 'summary'),
  'responses-described': drop(...LIST_200, 'description'),
  'no-method-name-in-operation-id': put([...UNITS, 'get', 'operationId'], 'getUnits'),
  'unique-operation-id': put([...UNITS, 'get', 'operationId'], 'sitesList'),
  'response-with-json-object': put([...JSON_200, 'schema'], { type: 'array', items: {} }),
  'no-null-array': schema({ type: ['array', 'null'], items: {} }),
  'number-format': schema({ type: ['number', 'null'] }),
  'integer-format': schema({ type: 'integer', format: 'uint8' }),
  'link-relations': put([...JSON_200, 'schema', 'properties', '_links'], {
    type: 'object',
    properties: { onward: {} },
  }),
  'standard-methods': put([...UNITS, 'search'], {}),
  'paths-kebab-case': put(['paths', '/v1/shiftTemplates'], {}),
  'headers-train-case': put([...LIST_200, 'headers', 'request_id'], {}),
  'no-x-headers': put([...LIST_200, 'headers', 'X-Request-Id'], {}),
  'paging-parameters': queryParameter('pageSize'),
  'no-link-header': put([...LIST_200, 'headers', 'Link'], {}),
  'use-problem-json-for-errors': put([...UNIT, 'get', 'responses', '404'], {
    description: 'Not there',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/ProblemDetails' } } },
  }),
  'use-problem-schema': drop('components', 'schemas', 'ProblemDetails', 'properties', 'title'),
  'refusals-described': drop(...UNITS, 'get', 'responses', 'default'),
  'cache-responses-documented': drop(...LIST_200, 'headers', 'Cache-Control'),
  'versioned-writes-carry-if-match': drop(...UNIT, 'patch', 'parameters'),
  'paths-status': drop('paths', '/status'),
  'paths-status-return-problem': put([...STATUS_200, 'content'], { 'application/json': {} }),
  'paths-status-problem-schema': drop('components', 'schemas', 'StatusDto', 'properties', 'detail'),
  'missing-ratelimit': drop(...LIST_200, 'headers', 'X-RateLimit-Reset'),
  'ratelimit-one-prefix': put([...LIST_200, 'headers', 'RateLimit-Limit'], {}),
  'throttling-described': drop(...UNITS, 'get', 'responses', '429'),
  'missing-retry-after': drop('components', 'responses', 'TooManyRequests', 'headers', 'Retry-After'),
  'outage-described': drop(...UNITS, 'get', 'responses', '503'),
  'accepted-has-location': drop(...RUNS, 'post', 'responses', '202', 'headers', 'Location'),
  'patch-media-type': (api) => {
    const body = objectOf(objectOf(objectOf(objectOf(api['paths'])['/v1/units/{id}'])['patch'])['requestBody']);
    body['content'] = { 'application/json': {} };
  },
  'patch-with-request-body': put([...UNIT, 'patch', 'requestBody', 'required'], false),
  'no-body-to-get-or-delete': put([...UNIT, 'delete', 'requestBody'], {}),
  'no-content-204': put([...UNIT, 'delete', 'responses', '204', 'content'], {}),
  'content-2xx': drop(...LIST_200, 'content'),
  'sec-apikeys-url': put(['components', 'securitySchemes', 'key'], { type: 'apiKey', in: 'query', name: 'key' }),
  'sec-credentials-parameters': queryParameter('apiKey'),
  'sec-number-boundaries': schema({ type: ['integer', 'null'], format: 'int32', minimum: 0 }),
  'sec-array-boundaries': schema({ type: 'array', maxItems: 3, items: {} }),
  'sec-string-maxlength': schema({ type: ['string', 'null'] }),
  'sec-no-additional-properties': schema({ type: 'object', additionalProperties: true, maxProperties: 3 }),
  'sec-constrained-additional-properties': schema({ type: 'object', additionalProperties: { type: 'boolean' } }),
  'sec-security-defined': drop(...UNITS, 'get', 'security'),
  'sec-protection-of-unsafe': put([...UNITS, 'post', 'security'], [{}]),
  'sec-known-schemes': put([...UNITS, 'post', 'security'], [{ unheardOf: [] }]),
  'sec-schemes-jwt': put(['components', 'securitySchemes', 'bearer', 'description'], 'A token.'),
  'sec-no-basic': put(['components', 'securitySchemes', 'plain'], { type: 'http', scheme: 'basic' }),
};
