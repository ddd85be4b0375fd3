import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from './actor';

/** Filled by the authentication guard; a map on the side keeps the request object free of our fields. */
const actors = new WeakMap<Request, Actor>();

export function rememberActor(request: Request, actor: Actor): void {
  actors.set(request, actor);
}

/** The person behind the request: `list(@CurrentActor() actor: Actor)`. Not available on `@Public()` routes. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const actor = actors.get(context.switchToHttp().getRequest<Request>());
  if (actor === undefined) throw new Error('@CurrentActor() is used on a public route: nobody has signed in there');
  return actor;
});
