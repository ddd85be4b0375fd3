import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

/** What we take over from a proxy: anything else could forge lines of the log. */
const ACCEPTABLE_ID = /^[\w.-]{1,64}$/;
const ids = new WeakMap<Request, string>();

/** Gives each request an id, or keeps the one that the caller sent in `Request-Id`; the answer repeats it. */
export function assignRequestId(request: Request, response: Response, next: NextFunction): void {
  const sent = request.get('Request-Id');
  const id = sent !== undefined && ACCEPTABLE_ID.test(sent) ? sent : randomUUID();
  ids.set(request, id);
  response.setHeader('Request-Id', id);
  next();
}

export function requestIdOf(request: Request): string {
  return ids.get(request) ?? 'none';
}
