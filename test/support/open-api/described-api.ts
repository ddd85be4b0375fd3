import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OpenApiDocument } from './open-api-document';
import type { JsonObject } from './open-api-document';

/** The committed description of the API; open-api.e2e-spec.ts holds it against the code. */
export function describedApi(): OpenApiDocument {
  return new OpenApiDocument(JSON.parse(readFileSync(join(__dirname, '../../../openapi.json'), 'utf8')) as JsonObject);
}
