import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { completeOpenApi } from './platform/http/open-api/complete-open-api';
import { operationIdOf } from './platform/http/open-api/operation-id';

const CONTACT = { name: 'Turnario', url: 'https://turnario.example/' };
const SUMMARY = 'Plans who is at the desk, who works from home and who rests.';

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
    .setVersion('1')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/en/')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .build();
  const document = SwaggerModule.createDocument(app, info, { operationIdFactory: operationIdOf });
  return completeOpenApi(document, { contact: CONTACT, summary: SUMMARY });
}

/** Serves the description at `/openapi.json` and a page to read and try it at `/docs`. */
export function serveOpenApi(app: NestExpressApplication): void {
  SwaggerModule.setup('docs', app, () => describeApi(app), {
    jsonDocumentUrl: 'openapi.json',
    customSiteTitle: 'Turnario API',
  });
}
