import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { completeOpenApi } from './platform/http/open-api/complete-open-api';
import { operationIdOf } from './platform/http/open-api/operation-id';

const CONTACT = { name: 'Turnario', url: 'https://turnario.example/' };
const SUMMARY = 'Plans who is at the desk, who works from home and who rests.';
const API_ID = 'urn:turnario:api';
/** The licence is the terms of use; a body that serves the API to others puts its own here. */
const TERMS = 'https://eupl.eu/1.2/en/';
/** Of the interface, not of the program: major.minor.patch, the major one also in every path. */
const API_VERSION = '1.0.0';

/** Describes the API as OpenAPI 3.1, from the controllers and their DTOs. */
export function describeApi(app: NestExpressApplication): OpenAPIObject {
  const info = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Turnario')
    .setDescription(
      'Plans, for a public administration, who is at the desk, who works from home and who rests: week by week, ' +
        'lawfully, fairly and explained. Errors are problem details (RFC 9457) with a stable `code`. ' +
        'Versioned resources carry an `ETag`; writing one needs `If-Match`.',
    )
    .setVersion(API_VERSION)
    .setTermsOfService(TERMS)
    .addServer('https://{host}', 'The body’s own server', { host: { default: 'turnario.example' } })
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/en/')
    .addBearerAuth({
      type: 'http',
      scheme: 'bearer',
      bearerFormat: 'JWT',
      description: 'A signed token, verified as RFC8725 asks: fixed algorithms, issuer, audience and life time.',
    })
    .build();
  const document = SwaggerModule.createDocument(app, info, { operationIdFactory: operationIdOf });
  return completeOpenApi(document, { contact: CONTACT, summary: SUMMARY, id: API_ID });
}

/** Serves the description at `/openapi.json` and a page to read and try it, on this very server, at `/docs`. */
export function serveOpenApi(app: NestExpressApplication): void {
  const here = { url: '/', description: 'This server', 'x-sandbox': true };
  SwaggerModule.setup('docs', app, () => ({ ...describeApi(app), servers: [here] }), {
    jsonDocumentUrl: 'openapi.json',
    customSiteTitle: 'Turnario API',
  });
}
