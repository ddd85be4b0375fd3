import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { randomUUID } from 'node:crypto';

const resourceIds = new WeakMap<Request, string>();

export function rememberResourceId(request: Request, resourceId: string): void {
  resourceIds.set(request, resourceId);
}

/**
 * Id for the row that a POST makes: a random UUID, and the same one at each attempt under one `Idempotency-Key`. The
 * primary key of the row then refuses a second effect, even where the first attempt died before it was answered.
 */
export const NewResourceId = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  return resourceIds.get(context.switchToHttp().getRequest<Request>()) ?? randomUUID();
});
