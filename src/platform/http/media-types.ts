import { NotAcceptableException, UnsupportedMediaTypeException } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { PROBLEM_JSON } from './problem-details';

export const JSON_TYPE = 'application/json';
export const CSV_TYPE = 'text/csv';
/** Longest CSV file a route takes. */
export const MAX_CSV_BYTES = 5_000_000;
export const MERGE_PATCH_TYPE = 'application/merge-patch+json';

export const HTML_TYPE = 'text/html';
export const CALENDAR_TYPE = 'text/calendar';

/** What routes under /v1 answer with. */
const PRODUCED_TYPES = [JSON_TYPE, PROBLEM_JSON, 'text/event-stream'];

/** What some answer with besides: lists of needs, which go into spreadsheets, boards on a wall, feeds of calendars. */
const FURTHER_TYPES: readonly (readonly [path: RegExp, types: readonly string[]])[] = [
  [/^\/v1\/[a-z]+-needs(\/|$)/, [CSV_TYPE]],
  [/^\/v1\/units\/[^/]+\/boards(\/|$)/, [HTML_TYPE, CSV_TYPE]],
  [/^\/v1\/calendar-feeds\//, [CALENDAR_TYPE]],
];

const producedTypes = (path: string): string[] => [
  ...PRODUCED_TYPES,
  ...FURTHER_TYPES.flatMap(([pattern, types]) => (pattern.test(path) ? types : [])),
];

/** Refuses callers who understand none of our answers. */
export function checkAccept(request: Request, _response: Response, next: NextFunction): void {
  if (!request.path.startsWith('/v1/') || request.accepts(producedTypes(request.path)) !== false) next();
  else next(new NotAcceptableException(`Answers come as ${JSON_TYPE}: add it to the Accept header.`));
}

/** Refuses bodies that no route reads: PATCH takes a merge patch (RFC 7396), imports CSV, every other route JSON. */
export function checkMediaType(request: Request, response: Response, next: NextFunction): void {
  if (!hasBody(request)) {
    next();
    return;
  }
  const wanted = takenType(request);
  const [sent = ''] = (request.get('Content-Type') ?? '').split(';', 1);
  if (sent.trim().toLowerCase() === wanted) {
    next();
    return;
  }
  response.setHeader(request.method === 'PATCH' ? 'Accept-Patch' : 'Accept', wanted);
  next(new UnsupportedMediaTypeException(`${request.method} takes a body of type ${wanted} here, not "${sent}".`));
}

/** Files of other systems come below `/import`. */
function takenType({ method, path }: Request): string {
  if (method === 'PATCH') return MERGE_PATCH_TYPE;
  return method === 'POST' && /^\/v1\/[a-z-]+\/import$/.test(path) ? CSV_TYPE : JSON_TYPE;
}

function hasBody(request: Request): boolean {
  return request.get('Transfer-Encoding') !== undefined || Number(request.get('Content-Length') ?? 0) > 0;
}
