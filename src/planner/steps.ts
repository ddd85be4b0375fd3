/** Work that pauses now and then, so that others may run between two of its steps. */
export type Steps<Result> = Generator<void, Result>;

/** Work may hold its thread for this long at a time; a stop is heard no later. */
const LONGEST_HOLD_MILLISECONDS = 100;

/** Carries work out in one go. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/**
 * Carries work out and lets others run in between; null where it was not done by the deadline or a stop came first.
 * @param deadline on the clock of `performance.now()`
 */
export async function finishBy<Result>(
  steps: Steps<Result>,
  deadline: number,
  signal?: AbortSignal,
): Promise<Result | null> {
  for (let heldSince = performance.now(); ;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    const now = performance.now();
    if (now >= deadline) return null;
    if (now - heldSince < LONGEST_HOLD_MILLISECONDS) continue;
    await new Promise<void>((resolve) => setImmediate(resolve));
    if (signal?.aborted === true) return null;
    heldSince = performance.now();
  }
}
