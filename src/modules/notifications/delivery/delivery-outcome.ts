/** How an attempt ended. */
export interface DeliveryOutcome {
  /** `failed` is tried again later; `skipped` and `refused` are not. */
  readonly result: 'delivered' | 'skipped' | 'refused' | 'failed';
  /** A word of ours or a status: `no-address`, `http-503`, `timeout`. */
  readonly detail: string;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Time to the next attempt, after the first, the second, … failed one; after the last there is none. */
const RETRY_DELAYS_MS = [
  MINUTE_MS / 2,
  2 * MINUTE_MS,
  10 * MINUTE_MS,
  HOUR_MS / 2,
  2 * HOUR_MS,
  6 * HOUR_MS,
  12 * HOUR_MS,
  24 * HOUR_MS,
];

/** When to try again after so many failed attempts; null: given up, a dead letter. */
export function nextAttemptAt(attempts: number, now: Date): Date | null {
  const delay = RETRY_DELAYS_MS[attempts - 1];
  return delay === undefined ? null : new Date(now.getTime() + delay);
}
