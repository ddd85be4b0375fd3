import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response, RouterOptions } from 'express';
import helmet from 'helmet';
import { AppConfig } from '../config/app-config';
import { Log } from '../logging/log';
import { logRequests } from '../logging/request-log';
import { checkGeneralBounds } from './general-bounds';
import { checkAccept, checkMediaType, CSV_TYPE, JSON_TYPE, MAX_CSV_BYTES, MERGE_PATCH_TYPE } from './media-types';
import { ProblemDetailsFilter } from './problem-details.filter';
import { RateLimiter } from './rate-limiter';
import { assignRequestId } from './request-id';
import { SESSION_LIMITS } from './session-limits';
import { createValidationPipe } from './validation.pipe';

const MAX_BODY = '1mb';

/** Everything that happens to a request before its controller, in this order, and to its answer or error after it. */
export function configureHttp(app: NestExpressApplication): void {
  const config = app.get(AppConfig);
  const log = app.get(Log);
  Object.assign(app.getHttpServer(), SESSION_LIMITS);
  app.set('trust proxy', config.trustedProxyCount);
  // Entity tags are versions of ours (etag.ts); hashes of bodies would be taken for them.
  app.set('etag', false);
  app.set('query parser', 'simple');
  routeStrictly(app);

  app.use(assignRequestId);
  app.use(logRequests(log));
  // Without the upgrade to HTTPS, which belongs to a proxy: it would break /docs on a plain address in an office.
  app.use(helmet({ contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } } }));
  app.use(forbidStoring);
  app.use(app.get(RateLimiter).middleware);
  app.use(checkAccept);
  app.use(checkMediaType);
  app.useBodyParser('json', { type: [JSON_TYPE, MERGE_PATCH_TYPE], limit: MAX_BODY });
  app.useBodyParser('raw', { type: CSV_TYPE, limit: MAX_CSV_BYTES });
  app.use(checkGeneralBounds);

  app.useGlobalPipes(createValidationPipe());
  app.useGlobalFilters(new ProblemDetailsFilter(log));
}

/**
 * One address for one resource: `/v1/units/` and `/V1/units` are nobody's, so no rule about addresses can be walked around.
 * Said to the router itself: Express reads its settings `strict routing` and `case sensitive routing` when it makes the
 * router, and Nest's adapter has used it by now.
 */
function routeStrictly(app: NestExpressApplication): void {
  const { router } = app.getHttpAdapter().getInstance() as { readonly router: RouterOptions };
  router.strict = true;
  router.caseSensitive = true;
}

/** Answers hold people's data: no cache on the way may keep them. */
function forbidStoring(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}
