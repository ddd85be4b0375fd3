import { placesOf, unless } from './lint-rule';
import type { LintRule } from './lint-rule';
import { objectOf, textOf, typesOf } from '../support/open-api/open-api-document';
import type { JsonObject, OpenApiDocument } from '../support/open-api/open-api-document';

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'];
const RATE_LIMIT = ['Limit', 'Remaining', 'Reset'];
/** Names that other interfaces give to what the guidelines call cursor, limit, offset, sort, q, fields and embed. */
const OTHER_PAGING_NAMES =
  /^(page(_?(size|number|token))?|per_?page|skip|top|start|count|order(_?by)?|sort_?by|search|query|filter|expand|include)$/i;
const PROBLEM = /^application\/problem\+(json|xml)$/;

/** How requests and answers look: RAC_REST_* and the patterns CRUD_REST and NONBLOCK_PULL_REST. */
export const REST_RULES: readonly LintRule[] = [
  {
    ...{ id: 'response-with-json-object', source: 'RAC_REST_FORMAT_002', severity: 'warning' },
    check: (api) =>
      placesOf(api.responses, ({ value }) => jsonSchemasOf(api, value).some((schema) => !isObject(schema))),
  },
  {
    ...{ id: 'no-null-array', source: 'RAC_REST_FORMAT_003', severity: 'warning' },
    check: ({ schemas }) => placesOf(schemas, ({ value }) => isNullable('array', value)),
  },
  {
    ...{ id: 'number-format', source: 'RAC_REST_FORMAT_004', severity: 'error' },
    check: formatsOf('number', ['decimal32', 'decimal64', 'decimal128', 'float', 'double']),
  },
  {
    ...{ id: 'integer-format', source: 'RAC_REST_FORMAT_004', severity: 'error' },
    check: formatsOf('integer', ['int32', 'int64']),
  },
  {
    ...{ id: 'link-relations', source: 'RAC_REST_FORMAT_005', severity: 'warning' },
    check: ({ schemas }) =>
      placesOf(schemas, ({ at, value }) => {
        const relations = Object.keys(objectOf(value['properties']));
        return (
          at.endsWith('/_links') && relations.some((name) => !/^(self|next|prev|first|last|service-desc)$/.test(name))
        );
      }),
  },
  {
    ...{ id: 'standard-methods', source: 'RAC_REST_NAME_001', severity: 'error' },
    check: ({ operations }) => placesOf(operations, ({ method }) => !METHODS.includes(method)),
  },
  {
    ...{ id: 'paths-kebab-case', source: 'RAC_REST_NAME_002', severity: 'warning' },
    check: ({ paths }) =>
      paths.filter((path) => !/^(\/[a-z0-9][a-z0-9-.]*|\/\{[a-zA-Z0-9_]+\}(\.[a-z]+)?)+$/.test(path)),
  },
  {
    ...{ id: 'headers-train-case', source: 'RAC_REST_NAME_003', severity: 'warning' },
    check: (api) => headerNamesOf(api, (name) => !/^([A-Z][A-Za-z0-9]*)(-[A-Z][A-Za-z0-9]*)*$|^ETag$/.test(name)),
  },
  {
    ...{ id: 'no-x-headers', source: 'metadata', severity: 'warning' },
    check: (api) => headerNamesOf(api, (name) => /^x-(?!ratelimit-|correlation-id|replyto)/i.test(name)),
  },
  {
    ...{ id: 'paging-parameters', source: 'RAC_REST_NAME_005', severity: 'error' },
    check: ({ parameters }) =>
      placesOf(parameters, (parameter) => parameter.in === 'query' && OTHER_PAGING_NAMES.test(parameter.name)),
  },
  {
    ...{ id: 'no-link-header', source: 'RAC_REST_NAME_006', severity: 'error' },
    check: (api) => headerNamesOf(api, (name) => /^link$/i.test(name)),
  },
  {
    ...{ id: 'use-problem-json-for-errors', source: 'RAC_REST_NAME_008', severity: 'error' },
    check: (api) =>
      placesOf(api.responses, ({ status, value }) => {
        const types = api.contentOf(value).map(([type]) => type);
        return /^([45]|default)/.test(status) && (types.length === 0 || types.some((type) => !PROBLEM.test(type)));
      }),
  },
  {
    ...{ id: 'use-problem-schema', source: 'RAC_REST_NAME_008', severity: 'warning' },
    check: (api) =>
      placesOf(api.responses, ({ status, value }) => {
        const schemas = api.contentOf(value).map(([, schema]) => objectOf(schema['properties']));
        return (
          /^([45]|default)/.test(status) && !schemas.every(({ title, status: code, detail }) => title && code && detail)
        );
      }),
  },
  {
    ...{ id: 'refusals-described', source: 'RAC_REST_NAME_008', severity: 'error' },
    check: ({ operations }) =>
      placesOf(operations, ({ value }) => objectOf(value['responses'])['default'] === undefined),
  },
  {
    ...{ id: 'cache-responses-documented', source: 'RAC_REST_NAME_010', severity: 'warning' },
    check: (api) =>
      placesOf(api.responses, ({ status, value }) => {
        const { description } = api.headersOf(value)['Cache-Control'] ?? {};
        return status.startsWith('2') && !/max-age|private|no-store|no-cache|no-transform/.test(textOf(description));
      }),
  },
  {
    ...{ id: 'versioned-writes-carry-if-match', source: 'RAC_REST_NAME_010', severity: 'warning' },
    check: (api) =>
      placesOf(api.responses, ({ status, operation }) => {
        const parameters = JSON.stringify(operation.value['parameters'] ?? []);
        return status === '412' && operation.method === 'patch' && !parameters.includes('"If-Match"');
      }),
  },
  {
    ...{ id: 'paths-status', source: 'RAC_REST_NAME_011', severity: 'error' },
    check: ({ paths }) => unless(paths.includes('/status')),
  },
  {
    ...{ id: 'paths-status-return-problem', source: 'RAC_REST_NAME_011', severity: 'error' },
    check: (api) =>
      placesOf(statusAnswers(api), ({ value }) => !api.contentOf(value).every(([type]) => PROBLEM.test(type))),
  },
  {
    ...{ id: 'paths-status-problem-schema', source: 'RAC_REST_NAME_011', severity: 'error' },
    check: (api) =>
      placesOf(statusAnswers(api), ({ value }) => {
        const [schema] = api.contentOf(value).map(([, found]) => objectOf(found['properties']));
        return !(schema?.['status'] && schema['title'] && schema['detail']);
      }),
  },
  {
    ...{ id: 'missing-ratelimit', source: 'RAC_ROBUSTEZZA_001', severity: 'warning' },
    check: (api) =>
      placesOf(api.responses, ({ status, value }) => {
        const names = Object.keys(api.headersOf(value));
        return /^[24]/.test(status) && !RATE_LIMIT.every((name) => names.includes(`X-RateLimit-${name}`));
      }),
  },
  {
    ...{ id: 'ratelimit-one-prefix', source: 'RAC_ROBUSTEZZA_001', severity: 'error' },
    check: (api) => headerNamesOf(api, (name) => /^ratelimit(-|$)/i.test(name)),
  },
  {
    ...{ id: 'throttling-described', source: 'RAC_ROBUSTEZZA_001', severity: 'error' },
    check: ({ operations }) => placesOf(operations, ({ value }) => objectOf(value['responses'])['429'] === undefined),
  },
  {
    ...{ id: 'missing-retry-after', source: 'RAC_ROBUSTEZZA_001, 002', severity: 'error' },
    check: (api) =>
      placesOf(
        api.responses,
        ({ status, value }) => /^(429|503)$/.test(status) && api.headersOf(value)['Retry-After'] === undefined,
      ),
  },
  {
    ...{ id: 'outage-described', source: 'RAC_ROBUSTEZZA_002', severity: 'warning' },
    check: ({ operations }) => placesOf(operations, ({ value }) => objectOf(value['responses'])['503'] === undefined),
  },
  {
    ...{ id: 'accepted-has-location', source: 'NONBLOCK_PULL_REST', severity: 'error' },
    check: (api) =>
      placesOf(
        api.responses,
        ({ status, value }) => /^(202|303)$/.test(status) && api.headersOf(value)['Location'] === undefined,
      ),
  },
  {
    ...{ id: 'patch-media-type', source: 'CRUD_REST', severity: 'error' },
    check: (api) =>
      placesOf(api.operations, ({ method, value }) => {
        const types = api.contentOf(api.resolved(value['requestBody'])).map(([type]) => type);
        return method === 'patch' && (types.length !== 1 || types[0] !== 'application/merge-patch+json');
      }),
  },
  {
    ...{ id: 'patch-with-request-body', source: 'CRUD_REST', severity: 'error' },
    check: ({ operations }) =>
      placesOf(
        operations,
        ({ method, value }) => method === 'patch' && objectOf(value['requestBody'])['required'] !== true,
      ),
  },
  {
    ...{ id: 'no-body-to-get-or-delete', source: 'CRUD_REST', severity: 'error' },
    check: ({ operations }) =>
      placesOf(
        operations,
        ({ method, value }) => /^(get|delete|head)$/.test(method) && value['requestBody'] !== undefined,
      ),
  },
  {
    ...{ id: 'no-content-204', source: 'CRUD_REST', severity: 'error' },
    check: ({ responses }) =>
      placesOf(responses, ({ status, value }) => /^20[45]$/.test(status) && value['content'] !== undefined),
  },
  {
    ...{ id: 'content-2xx', source: 'CRUD_REST', severity: 'warning' },
    check: (api) =>
      placesOf(api.responses, ({ status, value }) => {
        const schemas = api.contentOf(value).map(([, schema]) => schema);
        return (
          /^20[0136]$/.test(status) &&
          (schemas.length === 0 || schemas.some((schema) => Object.keys(schema).length === 0))
        );
      }),
  },
];

function formatsOf(type: string, formats: readonly string[]): LintRule['check'] {
  return ({ schemas }) =>
    placesOf(schemas, ({ value }) => typesOf(value).includes(type) && !formats.includes(textOf(value['format'])));
}

function isNullable(type: string, schema: JsonObject): boolean {
  return typesOf(schema).includes(type) && typesOf(schema).includes('null');
}

function isObject(schema: JsonObject): boolean {
  return typesOf(schema).join() === 'object';
}

function jsonSchemasOf(api: OpenApiDocument, response: JsonObject): JsonObject[] {
  return api
    .contentOf(response)
    .filter(([type]) => /json$/.test(type))
    .map(([, schema]) => schema);
}

function headerNamesOf(api: OpenApiDocument, isWrong: (name: string) => boolean): readonly string[] {
  const sent = placesOf(api.parameters, (parameter) => parameter.in === 'header' && isWrong(parameter.name));
  return [...sent, ...placesOf(api.responses, ({ value }) => Object.keys(api.headersOf(value)).some(isWrong))];
}

function statusAnswers(api: OpenApiDocument) {
  return api.responses.filter(({ operation, status }) => operation.path === '/status' && status === '200');
}
