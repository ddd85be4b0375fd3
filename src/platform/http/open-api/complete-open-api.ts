import type { OpenAPIObject } from '@nestjs/swagger';
export function completeOpenApi(document: OpenAPIObject, summary: string): OpenAPIObject {
  return { ...document, info: { ...document.info, 'x-summary': summary } as OpenAPIObject['info'] };
}
