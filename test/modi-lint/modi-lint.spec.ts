import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BROKEN } from './broken-documents';
import { METADATA_RULES } from './metadata-rules';
import { OpenApiDocument } from '../support/open-api/open-api-document';
import type { JsonObject } from '../support/open-api/open-api-document';
import { REST_RULES } from './rest-rules';
import { SECURITY_RULES } from './security-rules';

const RULES = [...METADATA_RULES, ...REST_RULES, ...SECURITY_RULES];

/** The committed description; open-api.e2e-spec.ts holds it against the code. */
const readApi = (): JsonObject => JSON.parse(readFileSync(join(__dirname, '../../openapi.json'), 'utf8')) as JsonObject;

describe('the Italian guidelines on interoperability (ModI), over openapi.json', () => {
  const api = new OpenApiDocument(readApi());

  it.each(['error', 'warning'] as const)('finds no %s', (severity) => {
    const found = RULES.filter((rule) => rule.severity === severity).flatMap(({ id, check }) =>
      check(api).map((at) => `${id}: ${at}`),
    );
    expect(found).toEqual([]);
  });

  it('has one document that breaks each rule', () => {
    const ids = RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(BROKEN).sort()).toEqual([...ids].sort());
  });

  it.each(RULES)('$id ($source) notices a document that breaks it', ({ id, check }) => {
    const broken = readApi();
    BROKEN[id]?.(broken);
    expect(check(new OpenApiDocument(broken))).not.toEqual([]);
  });
});
