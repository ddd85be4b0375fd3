import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { AppConfig } from '../config/app-config';
import { DomainError } from '../errors/domain-error';
import { RequestCounts, type RequestCount } from './request-counts';

/** How many users' budgets of requests one address may use up. */
const USERS_BEHIND_AN_ADDRESS = 50;

/**
 * Counts requests by key over a minute, in this process' memory: a statement to the database for each request would cost
 * more than it guards. Several servers behind one address allow as many times the limit; what must hold across them, the
 * throttle of logins, is kept in the database.
 */
@Injectable()
export class RateLimiter {
  private readonly counts = new RequestCounts();

  constructor(private readonly config: AppConfig) {}

  /**
   * Limits how many requests one address makes in a minute, and says on every answer how many are left. A request with a
   * token is counted for its user as soon as the token is verified; until then the address has room for many users, since
   * an office is often behind a single one.
   *
   * A middleware rather than a guard: a guard does not see requests that no route takes or that cannot
   * be parsed, and those need the headers, and the limit, as well.
   */
  readonly middleware = (request: Request, response: Response, next: NextFunction): void => {
    const signed = request.get('Authorization') !== undefined;
    const limit = this.config.requestsPerMinute * (signed ? USERS_BEHIND_AN_ADDRESS : 1);
    const count = this.count(`${signed ? 'signed' : 'address'}:${addressOf(request)}`, limit);
    tellCount(response, limit, count);
    next(count.exceeded ? tooMany(limit, count.resetSeconds) : undefined);
  };

  /**
   * Counts a request for the user who makes it, wherever from, and tells that count in place of the address's.
   *
   * @throws DomainError `too-many-requests`
   */
  countUser(response: Response, userId: string): void {
    const limit = this.config.requestsPerMinute;
    const count = this.count(`user:${userId}`, limit);
    tellCount(response, limit, count);
    if (count.exceeded) throw tooMany(limit, count.resetSeconds);
  }

  /**
   * Counts a request whose token was refused for its address, as if it had none: tokens are not guessed at a higher rate.
   *
   * @throws DomainError `too-many-requests`
   */
  countRefused(request: Request): void {
    const limit = this.config.requestsPerMinute;
    const count = this.count(`address:${addressOf(request)}`, limit);
    if (count.exceeded) throw tooMany(limit, count.resetSeconds);
  }

  private count(key: string, limit: number): RequestCount {
    return this.counts.count(key, limit, performance.now());
  }
}

function addressOf(request: Request): string {
  return request.ip ?? 'unknown';
}

function tellCount(response: Response, limit: number, { left, resetSeconds }: RequestCount): void {
  response.setHeader('X-RateLimit-Limit', limit);
  response.setHeader('X-RateLimit-Remaining', left);
  response.setHeader('X-RateLimit-Reset', resetSeconds);
}

function tooMany(limit: number, seconds: number): DomainError {
  const detail = `More than ${limit} attempts in a minute: try again in ${seconds} seconds.`;
  return new DomainError('too-many-requests', 'rate-limit-exceeded', detail, [], seconds);
}
