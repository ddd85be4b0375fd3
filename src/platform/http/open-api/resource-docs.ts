import { applyDecorators } from '@nestjs/common';
import type { Type } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiExtraModels,
  ApiHeader,
  ApiConsumes,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiPreconditionFailedResponse,
  ApiUnprocessableEntityResponse,
  getSchemaPath,
} from '@nestjs/swagger';
import { MERGE_PATCH_TYPE } from '../media-types';
import { MAX_PAGE_LIMIT } from '../paging';

const ETAG_HEADER = {
  ETag: { description: 'Version of the resource', schema: { type: 'string' as const, maxLength: 12 } },
};
const IF_MATCH = {
  name: 'If-Match',
  description: 'ETag as received',
  required: true,
  schema: { type: 'string' as const, maxLength: 12 },
};

/** Header of an answer that names another resource: what was made, what to watch, or the result. */
export const LOCATION_HEADER = {
  Location: { description: 'Path of the resource', schema: { type: 'string' as const, maxLength: 300 } },
};

/** Documents a list: the envelope of all lists around items of one type. */
export const DocumentsPage = (item: Type): MethodDecorator =>
  applyDecorators(
    ApiExtraModels(item),
    ApiOkResponse({
      schema: {
        type: 'object',
        required: ['items', 'limit', 'nextCursor', '_links'],
        properties: {
          items: { type: 'array', maxItems: MAX_PAGE_LIMIT, items: { $ref: getSchemaPath(item) } },
          limit: { type: 'integer', format: 'int32', minimum: 1, maximum: MAX_PAGE_LIMIT },
          nextCursor: { type: 'string', maxLength: 500, nullable: true },
          _links: {
            type: 'object',
            properties: { self: { type: 'string', maxLength: 2000 }, next: { type: 'string', maxLength: 2000 } },
          },
        },
      },
    }),
    ApiUnprocessableEntityResponse({ description: 'A query parameter cannot be accepted' }),
  );

/** Documents the reading of one versioned resource. */
export const DocumentsResource = (type: Type): MethodDecorator =>
  applyDecorators(
    ApiOkResponse({ type, headers: ETAG_HEADER }),
    ApiNotFoundResponse({ description: 'Not there, or not yours' }),
  );

/** Documents the making of a versioned resource. */
export const DocumentsCreation = (type: Type): MethodDecorator =>
  applyDecorators(
    ApiCreatedResponse({
      type,
      headers: {
        ...ETAG_HEADER,
        ...LOCATION_HEADER,
      },
    }),
    ApiConflictResponse({ description: 'The id is taken' }),
    ApiUnprocessableEntityResponse({ description: 'Values that cannot be accepted, each in errors' }),
  );

/** Documents a change of a versioned resource by merge patch. */
export const DocumentsChange = (type: Type): MethodDecorator =>
  applyDecorators(
    ApiHeader(IF_MATCH),
    ApiConsumes(MERGE_PATCH_TYPE),
    ApiOkResponse({ type, headers: ETAG_HEADER }),
    ApiNotFoundResponse({ description: 'Not there, or not yours' }),
    ApiPreconditionFailedResponse({ description: 'Changed by somebody else meanwhile' }),
    ApiUnprocessableEntityResponse({ description: 'Values that cannot be accepted, each in errors' }),
  );

/** Documents an action on a resource; on a `versioned` one it carries `If-Match` and answers the new version. */
export const DocumentsAction = (type: Type, { versioned = true } = {}): MethodDecorator =>
  applyDecorators(
    ...(versioned ? [ApiHeader(IF_MATCH), ApiNotFoundResponse({ description: 'Not there, or not yours' })] : []),
    ApiOkResponse({ type, ...(versioned ? { headers: ETAG_HEADER } : {}) }),
    ApiConflictResponse({ description: 'Not possible as the resource stands' }),
    ApiPreconditionFailedResponse({ description: 'Changed by somebody else meanwhile' }),
    ApiUnprocessableEntityResponse({ description: 'Values that cannot be accepted, each in errors' }),
  );

/** Documents the removal of a versioned resource. */
export const DocumentsRemoval = (): MethodDecorator =>
  applyDecorators(
    ApiHeader(IF_MATCH),
    ApiNoContentResponse(),
    ApiNotFoundResponse({ description: 'Not there, or not yours' }),
    ApiConflictResponse({ description: 'Others still refer to it' }),
    ApiPreconditionFailedResponse({ description: 'Changed by somebody else meanwhile' }),
  );
