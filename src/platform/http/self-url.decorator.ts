import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';

/** Path and query of the request as the caller wrote them, for the links of a list (`pageOf`). */
export const SelfUrl = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  return context.switchToHttp().getRequest<Request>().originalUrl;
});
