import type { NextFunction, Request, Response } from 'express';
import { recordedPath } from '../http/recorded-path';
import { actorIdOf } from '../http/request-actor';
import { requestIdOf } from '../http/request-id';
import type { Log } from './log';

/** Writes one line for each answered request: when, what, who, with which outcome. The query is left out: it may hold names. */
export function logRequests(log: Log): (request: Request, response: Response, next: NextFunction) => void {
  return (request, response, next) => {
    const startedAt = performance.now();
    const path = recordedPath(request.path);
    response.once('close', () => {
      log.info('request', {
        requestId: requestIdOf(request),
        method: request.method,
        path,
        status: response.statusCode,
        completed: response.writableFinished,
        milliseconds: Math.round(performance.now() - startedAt),
        clientAddress: request.ip,
        actorId: actorIdOf(request) ?? null,
      });
    });
    next();
  };
}
