const WINDOW_MS = 60_000;

/** Where a key stands after one more request. */
export interface RequestCount {
  readonly exceeded: boolean;
  /** Requests that are left. */
  readonly left: number;
  /** Seconds until more are left, or until the key is let in again. */
  readonly resetSeconds: number;
}

interface Windows {
  startedAt: number;
  count: number;
  /** Of the window before. */
  countBefore: number;
  /** An instant; 0: not blocked. */
  blockedUntil: number;
}

/**
 * Requests by key over the minute that ends now: those of the minute under way, and of the one before the share that still
 * lies within sixty seconds. Two numbers for each key, however many requests there are: a list of their instants would be
 * read through at each of them. A key beyond its limit is kept out for a minute.
 */
export class RequestCounts {
  private readonly windows = new Map<string, Windows>();
  private sweptAt = Number.NEGATIVE_INFINITY;

  /** Counts one request. `nowMs` are milliseconds of a clock that never goes back. */
  count(key: string, limit: number, nowMs: number): RequestCount {
    this.sweep(nowMs);
    const windows = this.windowsOf(key, nowMs);
    if (windows.blockedUntil > nowMs) return refused(windows.blockedUntil - nowMs);
    if (windows.blockedUntil > 0) Object.assign(windows, { count: 0, countBefore: 0, blockedUntil: 0 });
    windows.count++;
    const elapsedMs = nowMs - windows.startedAt;
    const lastMinute = windows.count + Math.floor(windows.countBefore * (1 - elapsedMs / WINDOW_MS));
    if (lastMinute > limit) {
      windows.blockedUntil = nowMs + WINDOW_MS;
      return refused(WINDOW_MS);
    }
    return { exceeded: false, left: limit - lastMinute, resetSeconds: secondsOf(WINDOW_MS - elapsedMs) };
  }

  private windowsOf(key: string, nowMs: number): Windows {
    const known = this.windows.get(key);
    if (known === undefined) {
      const windows = { startedAt: nowMs, count: 0, countBefore: 0, blockedUntil: 0 };
      this.windows.set(key, windows);
      return windows;
    }
    const passed = Math.floor((nowMs - known.startedAt) / WINDOW_MS);
    if (passed > 0) {
      known.countBefore = passed === 1 ? known.count : 0;
      known.count = 0;
      known.startedAt += passed * WINDOW_MS;
    }
    return known;
  }

  /** Forgets keys of which nothing is left to count, once in a minute. */
  private sweep(nowMs: number): void {
    if (nowMs - this.sweptAt < WINDOW_MS) return;
    this.sweptAt = nowMs;
    for (const [key, { startedAt, blockedUntil }] of this.windows) {
      if (nowMs - startedAt >= 2 * WINDOW_MS && blockedUntil <= nowMs) this.windows.delete(key);
    }
  }
}

function refused(milliseconds: number): RequestCount {
  return { exceeded: true, left: 0, resetSeconds: secondsOf(milliseconds) };
}

function secondsOf(milliseconds: number): number {
  return Math.max(1, Math.ceil(milliseconds / 1000));
}
