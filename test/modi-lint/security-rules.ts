import { placesOf, unless } from './lint-rule';
import type { LintRule } from './lint-rule';
import { objectOf, textOf, typesOf } from '../support/open-api/open-api-document';
import type { JsonObject, OpenApiDocument } from '../support/open-api/open-api-document';

const EXTRA = 'Extra security';
const UNSAFE = ['post', 'put', 'patch', 'delete'];
/** Signing in is open to everybody by nature. */
const OPEN_WRITES = ['/v1/login'];

/** Nothing secret in addresses, nothing without a bound, nobody unknown who writes. */
export const SECURITY_RULES: readonly LintRule[] = [
  {
    ...{ id: 'sec-apikeys-url', source: 'RAC_GEN_004', severity: 'error' },
    check: ({ securitySchemes }) =>
      placesOf(securitySchemes, ({ value }) => value['type'] === 'apiKey' && value['in'] === 'query'),
  },
  {
    ...{ id: 'sec-credentials-parameters', source: 'RAC_GEN_004', severity: 'error' },
    check: ({ parameters }) =>
      placesOf(
        parameters,
        (parameter) => /query|path/.test(parameter.in) && /password|secret|api_?key/i.test(parameter.name),
      ),
  },
  {
    ...{ id: 'sec-number-boundaries', source: EXTRA, severity: 'warning' },
    check: schemasWithout(['number', 'integer'], (schema) => has(schema, 'minimum') && has(schema, 'maximum')),
  },
  {
    ...{ id: 'sec-array-boundaries', source: EXTRA, severity: 'warning' },
    check: schemasWithout(['array'], (schema) => has(schema, 'minItems') && has(schema, 'maxItems')),
  },
  {
    ...{ id: 'sec-string-maxlength', source: EXTRA, severity: 'warning' },
    check: schemasWithout(['string'], (schema) =>
      ['maxLength', 'enum', 'format', 'const'].some((name) => has(schema, name)),
    ),
  },
  {
    ...{ id: 'sec-no-additional-properties', source: EXTRA, severity: 'warning' },
    check: schemasWithout(
      ['object'],
      (schema) => has(schema, 'additionalProperties') && schema['additionalProperties'] !== true,
    ),
  },
  {
    ...{ id: 'sec-constrained-additional-properties', source: EXTRA, severity: 'warning' },
    check: schemasWithout(
      ['object'],
      (schema) => schema['additionalProperties'] === false || has(schema, 'maxProperties'),
    ),
  },
  {
    ...{ id: 'sec-security-defined', source: EXTRA, severity: 'warning' },
    check: ({ operations, root }) =>
      placesOf(operations, ({ value }) => !has(value, 'security') && !has(root, 'security')),
  },
  {
    ...{ id: 'sec-protection-of-unsafe', source: EXTRA, severity: 'error' },
    check: (api) =>
      placesOf(
        api.operations,
        ({ method, path, value }) => UNSAFE.includes(method) && !OPEN_WRITES.includes(path) && !isProtected(api, value),
      ),
  },
  {
    ...{ id: 'sec-known-schemes', source: EXTRA, severity: 'error' },
    check: (api) => {
      const known = api.securitySchemes.map(({ at }) => at.split('/').at(-1));
      return placesOf(api.operations, ({ value }) => schemesOf(value).some((name) => !known.includes(name)));
    },
  },
  {
    ...{ id: 'sec-schemes-jwt', source: EXTRA, severity: 'error' },
    check: ({ securitySchemes }) =>
      placesOf(
        securitySchemes,
        ({ value }) => /jwt/i.test(textOf(value['bearerFormat'])) && !/RFC8725/.test(textOf(value['description'])),
      ),
  },
  {
    ...{ id: 'sec-no-basic', source: EXTRA, severity: 'error' },
    check: ({ securitySchemes }) => unless(securitySchemes.every(({ value }) => value['scheme'] !== 'basic')),
  },
];

const has = (object: JsonObject, name: string): boolean => object[name] !== undefined;

function schemasWithout(types: readonly string[], isBounded: (schema: JsonObject) => boolean): LintRule['check'] {
  return ({ schemas }) =>
    placesOf(schemas, ({ value }) => typesOf(value).some((type) => types.includes(type)) && !isBounded(value));
}

function schemesOf(operation: JsonObject): readonly string[] {
  const { security } = operation;
  return Array.isArray(security) ? security.flatMap((requirement) => Object.keys(objectOf(requirement))) : [];
}

/** Some scheme is asked for, and an empty requirement, which would let anybody in, is not among the choices. */
function isProtected(api: OpenApiDocument, operation: JsonObject): boolean {
  const security = operation['security'] ?? api.root['security'];
  return (
    Array.isArray(security) && security.length > 0 && security.every((one) => Object.keys(objectOf(one)).length > 0)
  );
}
