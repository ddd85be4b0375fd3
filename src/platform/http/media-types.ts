import { NotAcceptableException, UnsupportedMediaTypeException } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { PROBLEM_JSON } from './problem-details';

export const JSON_TYPE = 'application/json';
export const MERGE_PATCH_TYPE = 'application/merge-patch+json';

/** What routes under /v1 answer with. */
const PRODUCED_TYPES = [JSON_TYPE, PROBLEM_JSON, 'text/event-stream'];

/** Refuses callers who understand none of our answers. */
export function checkAccept(request: Request, _response: Response, next: NextFunction): void {
  if (!request.path.startsWith('/v1/') || request.accepts(PRODUCED_TYPES) !== false) next();
  else next(new NotAcceptableException(`Answers come as ${JSON_TYPE}: add it to the Accept header.`));
}

/** Refuses bodies that no route reads: PATCH takes a merge patch (RFC 7396), every other method JSON. */
export function checkMediaType(request: Request, response: Response, next: NextFunction): void {
  if (!hasBody(request)) {
    next();
    return;
  }
  const wanted = request.method === 'PATCH' ? MERGE_PATCH_TYPE : JSON_TYPE;
  const [sent = ''] = (request.get('Content-Type') ?? '').split(';', 1);
  if (sent.trim().toLowerCase() === wanted) {
    next();
    return;
  }
  response.setHeader(request.method === 'PATCH' ? 'Accept-Patch' : 'Accept', wanted);
  next(new UnsupportedMediaTypeException(`${request.method} takes a body of type ${wanted} here, not "${sent}".`));
}

function hasBody(request: Request): boolean {
  return request.get('Transfer-Encoding') !== undefined || Number(request.get('Content-Length') ?? 0) > 0;
}
