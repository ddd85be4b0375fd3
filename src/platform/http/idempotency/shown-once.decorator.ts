import { SetMetadata } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';

const SHOWN_ONCE = Symbol('SHOWN_ONCE');

/**
 * A field of the answer that only the first request gets: a secret. The answer kept for repetitions under the same
 * `Idempotency-Key` holds null in its place.
 */
export const ShownOnce = (field: string): MethodDecorator => SetMetadata(SHOWN_ONCE, field);

/** The answer as it may be kept. */
export function keptAnswer(context: ExecutionContext, body: unknown): unknown {
  const field = Reflect.getMetadata(SHOWN_ONCE, context.getHandler()) as string | undefined;
  if (field === undefined || typeof body !== 'object' || body === null) return body ?? null;
  return { ...body, [field]: null };
}
