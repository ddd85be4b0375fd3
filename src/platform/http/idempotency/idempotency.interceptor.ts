import { HttpException, Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import { lastValueFrom, of } from 'rxjs';
import type { Observable } from 'rxjs';
import { databaseRefusal } from '../../database/database-refusal';
import { DomainError } from '../../errors/domain-error';
import { IdempotencyKeys, type KeyedRequest, type StoredAnswer } from './idempotency-keys';
import { keyedRequest } from './keyed-request';
import { rememberResourceId } from './new-resource-id.decorator';
import { keptAnswer } from './shown-once.decorator';

/** Headers of an answer that a repetition gets as well. */
const KEPT_HEADERS = ['location', 'etag'];

/**
 * Carries out a POST with an `Idempotency-Key` once: a repetition (same user, key, path and body, within 24 hours) gets
 * the first answer again, with `Idempotency-Replayed: true`.
 *
 * What is guaranteed, also where the process dies between the effect and the note of its answer:
 * - Two requests under one key are never carried out at the same time; the second is refused with 409.
 * - A roster run is queued once. Its id is fixed with the key before anything is done, and a later attempt that finds
 *   the run there answers with it.
 * - Any other new row is made once: its id is fixed as well, by the caller or with the key. A later attempt after such
 *   a death is refused with 409 `already-exists`, as the row is there.
 * - A first attempt that is refused (4xx) has done nothing and leaves no trace: its key may come with mended values.
 * Effect and note are not one transaction: that would put a database session into every service's signature, to turn
 * that one 409 into a 201.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly keys: IdempotencyKeys) {}

  async intercept(context: ExecutionContext, next: CallHandler<unknown>): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const keyed = keyedRequest(request);
    if (keyed === undefined) return next.handle();
    const response = http.getResponse<Response>();
    const claim = await this.keys.claim(keyed);
    if (claim.kind === 'answered') return replay(response, claim.answer);
    rememberResourceId(request, claim.resourceId);
    const body = await this.carryOut(keyed, claim.isFirst, next);
    const headers = KEPT_HEADERS.flatMap((name) => {
      const value = response.getHeader(name);
      return value === undefined ? [] : [[name, String(value)]];
    });
    const answer = { status: response.statusCode, body: JSON.stringify(keptAnswer(context, body)) };
    await this.keys.store(keyed, { ...answer, headers: Object.fromEntries(headers) as Record<string, string> });
    return of(body);
  }

  private async carryOut(keyed: KeyedRequest, isFirst: boolean, next: CallHandler<unknown>): Promise<unknown> {
    try {
      return await lastValueFrom(next.handle(), { defaultValue: undefined });
    } catch (error) {
      // Forgetting a later attempt would free the id that guards what an earlier one may have done.
      await (isFirst && isRefusal(error) ? this.keys.forget(keyed) : this.keys.release(keyed));
      throw error;
    }
  }
}

function replay(response: Response, { status, headers, body }: StoredAnswer): Observable<unknown> {
  response.status(status).set(headers).setHeader('Idempotency-Replayed', 'true');
  return of(JSON.parse(body) as unknown);
}

/** Whether the error proves that nothing was done; a lost connection proves nothing. */
function isRefusal(error: unknown): boolean {
  if (error instanceof HttpException) return error.getStatus() < 500;
  const refusal = error instanceof DomainError ? error : databaseRefusal(error);
  return refusal !== undefined && refusal.kind !== 'unavailable';
}
