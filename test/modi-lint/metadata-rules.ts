import { placesOf, unless } from './lint-rule';
import type { LintRule } from './lint-rule';
import { objectOf, textOf } from '../support/open-api/open-api-document';

const HTTP_VERB = /^(get|put|post|delete|patch|options|head|trace)/i;
const isUrl = (value: unknown): boolean => typeof value === 'string' && URL.canParse(value);

/** Who answers for the interface, where it is, how it is called. */
export const METADATA_RULES: readonly LintRule[] = [
  {
    ...{ id: 'no-swagger-2', source: 'RAC_GEN_001', severity: 'error' },
    check: ({ root }) => unless(/^3\.\d+\.\d+$/.test(textOf(root['openapi'])) && root['swagger'] === undefined),
  },
  {
    ...{ id: 'use-semver', source: 'RAC_GEN_002', severity: 'error' },
    check: ({ info }) => unless(/^\d+\.\d+\.\d+(-[a-z0-9+.-]+)?$/.test(textOf(info['version']))),
  },
  {
    ...{ id: 'no-version-in-name', source: 'RAC_GEN_002', severity: 'error' },
    check: ({ info }) => unless(!/\bv?\d+(\.\d+)*\b/i.test(textOf(info['title']))),
  },
  {
    ...{ id: 'version-in-path', source: 'RAC_GEN_002', severity: 'warning' },
    check: ({ paths, info }) => {
      const major = textOf(info['version']).split('.', 1)[0];
      return paths.filter((path) => !path.startsWith(`/v${major}/`) && !/^\/(status|health)\b/.test(path));
    },
  },
  {
    ...{ id: 'has-x-summary', source: 'metadata', severity: 'error' },
    check: ({ info }) => unless(Boolean(info['x-summary'])),
  },
  {
    ...{ id: 'has-x-api-id', source: 'metadata', severity: 'warning' },
    check: ({ info }) => unless(Boolean(info['x-api-id'])),
  },
  {
    ...{ id: 'has-contact', source: 'metadata', severity: 'error' },
    check: ({ info }) => {
      const { url, email } = objectOf(info['contact']);
      return unless(isUrl(url) || Boolean(email));
    },
  },
  {
    ...{ id: 'has-terms-of-service', source: 'metadata', severity: 'warning' },
    check: ({ info }) => unless(isUrl(info['termsOfService'])),
  },
  {
    ...{ id: 'servers-described', source: 'metadata', severity: 'error' },
    check: ({ servers }) => unless(servers.length > 0 && servers.every(({ description }) => Boolean(description))),
  },
  {
    ...{ id: 'servers-use-https', source: 'metadata', severity: 'error' },
    check: ({ servers }) =>
      unless(servers.every((server) => server['x-sandbox'] === true || /^https:\/\//.test(textOf(server['url'])))),
  },
  {
    ...{ id: 'operations-summarised', source: 'metadata', severity: 'warning' },
    check: ({ operations }) => placesOf(operations, ({ value }) => !value['summary']),
  },
  {
    ...{ id: 'responses-described', source: 'metadata', severity: 'error' },
    check: ({ responses }) => placesOf(responses, ({ value }) => !value['description']),
  },
  {
    ...{ id: 'no-method-name-in-operation-id', source: 'metadata', severity: 'warning' },
    check: ({ operations }) => placesOf(operations, ({ value }) => HTTP_VERB.test(textOf(value['operationId']))),
  },
  {
    ...{ id: 'unique-operation-id', source: 'metadata', severity: 'error' },
    check: ({ operations }) => {
      const ids = operations.map(({ value }) => value['operationId']);
      return placesOf(
        operations,
        ({ value: { operationId } }) => ids.indexOf(operationId) !== ids.lastIndexOf(operationId),
      );
    },
  },
];
