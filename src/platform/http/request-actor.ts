import type { Request } from 'express';

/** A map on the side keeps the request object free of our fields. */
const actorIds = new WeakMap<Request, string>();

/** Told by whoever authenticates, so that the log and stored answers know whose request it is. */
export function rememberActorId(request: Request, actorId: string): void {
  actorIds.set(request, actorId);
}

/** Id of the user who asks; `undefined` where nobody has signed in. */
export function actorIdOf(request: Request): string | undefined {
  return actorIds.get(request);
}
