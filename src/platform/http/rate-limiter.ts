import { Injectable } from '@nestjs/common';
import { ThrottlerStorageService } from '@nestjs/throttler';
import type { NextFunction, Request, Response } from 'express';
import { AppConfig } from '../config/app-config';
import { DomainError } from '../errors/domain-error';

const WINDOW_MS = 60_000;

/** Counts requests by key over a sliding minute, in this process' memory. */
@Injectable()
export class RateLimiter {
  constructor(
    private readonly config: AppConfig,
    private readonly storage: ThrottlerStorageService,
  ) {}

  /**
   * Limits how many requests one address makes in a minute, and says on every answer how many are left.
   *
   * A middleware rather than the throttler's guard: a guard does not see requests that no route takes or that cannot
   * be parsed, and those need the headers, and the limit, as well.
   */
  readonly middleware = (request: Request, response: Response, next: NextFunction): void => {
    const limit = this.config.requestsPerMinute;
    this.count(`address:${request.ip ?? 'unknown'}`, limit).then((count) => {
      response.setHeader('X-RateLimit-Limit', limit);
      response.setHeader('X-RateLimit-Remaining', count.left);
      response.setHeader('X-RateLimit-Reset', count.resetSeconds);
      next(count.exceeded ? tooMany(limit, count.resetSeconds) : undefined);
    }, next);
  };

  /**
   * Counts one attempt at something worth guarding by itself, such as signing in.
   *
   * @throws DomainError `too-many-requests` beyond `limit` attempts in a minute
   */
  async attempt(key: string, limit: number): Promise<void> {
    const count = await this.count(key, limit);
    if (count.exceeded) throw tooMany(limit, count.resetSeconds);
  }

  private async count(key: string, limit: number): Promise<{ exceeded: boolean; left: number; resetSeconds: number }> {
    const record = await this.storage.increment(key, WINDOW_MS, limit, WINDOW_MS, 'default');
    return {
      exceeded: record.isBlocked,
      left: Math.max(0, limit - record.totalHits),
      resetSeconds: Math.max(1, record.isBlocked ? record.timeToBlockExpire : record.timeToExpire),
    };
  }
}

function tooMany(limit: number, seconds: number): DomainError {
  const detail = `More than ${limit} attempts in a minute: try again in ${seconds} seconds.`;
  return new DomainError('too-many-requests', 'rate-limit-exceeded', detail, [], seconds);
}
