import type { NextFunction, Request, Response } from 'express';
import { requestIdOf } from '../http/request-id';
import type { Log } from './log';

const actorIds = new WeakMap<Request, string>();

/** Told by whoever authenticates, so that the log can say who asked. */
export function rememberActorId(request: Request, actorId: string): void {
  actorIds.set(request, actorId);
}

/** Writes one line for each answered request: when, what, who, with which outcome. The query is left out: it may hold names. */
export function logRequests(log: Log): (request: Request, response: Response, next: NextFunction) => void {
  return (request, response, next) => {
    const startedAt = performance.now();
    const path = request.path;
    response.once('close', () => {
      log.info('request', {
        requestId: requestIdOf(request),
        method: request.method,
        path,
        status: response.statusCode,
        completed: response.writableFinished,
        milliseconds: Math.round(performance.now() - startedAt),
        clientAddress: request.ip,
        actorId: actorIds.get(request) ?? null,
      });
    });
    next();
  };
}
